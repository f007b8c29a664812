// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settingssection.h"
#include "ui/window/windowparts.h"

#include <vector>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace Andon {

class Card;
class HolidayEditor;
class PlantCalendar;
class ShiftEditor;
class WeekPreview;
struct Holiday;
struct Shift;
struct ShiftPlan;

/// The shift calendar to edit: shifts, holidays, what is odd about them, and this week as it comes out.
class ShiftsSection final : public SettingsSection
{
    Q_OBJECT

public:
    ShiftsSection(const WindowParts &parts, PlantCalendar &calendar, QWidget *parent = nullptr);
    ~ShiftsSection() override;

    static QString title() { return tr("Shifts"); }
    QStringList searchWords() const override;
    void reset() override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *createShifts();
    QWidget *createHolidays();
    QWidget *createWeek();
    void fill();
    ShiftEditor *addEditor(const Shift &shift);
    HolidayEditor *addEditor(const Holiday &holiday);
    void addShift();
    void addHoliday();
    ShiftPlan edited() const;
    void apply();
    void note();
    void refresh();

    const WindowParts m_parts;
    PlantCalendar &m_calendar;
    Card *m_shiftsCard = nullptr;
    QVBoxLayout *m_shiftRows = nullptr;
    QVBoxLayout *m_holidayRows = nullptr;
    QWidget *m_header = nullptr;
    QPushButton *m_addShift = nullptr;
    QPushButton *m_addHoliday = nullptr;
    QLabel *m_faults = nullptr;
    QLabel *m_findings = nullptr;
    QLabel *m_noHolidays = nullptr;
    Card *m_weekCard = nullptr;
    WeekPreview *m_week = nullptr;
    std::vector<ShiftEditor *> m_shifts;
    std::vector<HolidayEditor *> m_holidays;
};

} // namespace Andon
