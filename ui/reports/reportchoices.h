// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/reportperiod.h"
#include "core/stats/figures.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QDateEdit;
class QLabel;
class QListWidget;

namespace Andon {

class Settings;

/// What a report is to be about: which one, its period, factory and machine. Remembered as JSON in
/// the settings: {"report": "day", "period": "yesterday", "factory": "F01", "machine": "press-7"}.
class ReportChoices final : public QWidget
{
    Q_OBJECT

public:
    explicit ReportChoices(Settings &settings, QWidget *parent = nullptr);

    const ReportRequest &request() const { return m_request; }

    /// What days and shifts are, for other days than the usual ones; and the present day among them.
    void setCalendar(const ShiftCalendar &calendar, Instant now);

    /// Those there are to choose from.
    void setPlant(const std::vector<FactoryId> &factories, const std::vector<MachineFigures> &machines);

    const std::vector<FactoryId> &factories() const { return m_factories; }
    const std::vector<MachineId> &machines() const { return m_machines; }

    QWidget *list() const;

Q_SIGNALS:
    /// By the user.
    void chosen();

private:
    void createFields();
    void restore();
    void remember();
    void chooseKind();
    void listPeriods();
    void listShifts();
    void choosePeriod();
    void choosePlace();
    void showFields();
    Window customWindow() const;

    Settings &m_settings;
    ReportRequest m_request;
    ShiftCalendar m_calendar;
    std::vector<FactoryId> m_factories;
    std::vector<MachineId> m_machines;
    std::size_t m_machinesListed = 0;
    QListWidget *m_kinds = nullptr;
    QLabel *m_hint = nullptr;
    QComboBox *m_period = nullptr;
    QDateEdit *m_first = nullptr;
    QDateEdit *m_last = nullptr;
    QComboBox *m_shift = nullptr;
    QLabel *m_firstLabel = nullptr;
    QLabel *m_lastLabel = nullptr;
    QLabel *m_shiftLabel = nullptr;
    QLabel *m_machineLabel = nullptr;
    QComboBox *m_factory = nullptr;
    QComboBox *m_machine = nullptr;
};

/// Fills a box with "All of them" and these, and chooses one; one that is not among them is added.
void listFactories(QComboBox &box, const std::vector<FactoryId> &factories, const std::optional<FactoryId> &chosen);

/// Nothing for all of them.
std::optional<FactoryId> factoryIn(const QComboBox &box);

/// The same for machines; the box can be typed into.
void listMachines(QComboBox &box, const std::vector<MachineId> &machines, const std::optional<MachineId> &chosen);
std::optional<MachineId> machineIn(const QComboBox &box);

} // namespace Andon
