// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/shifts/shiftcalendar.h"
#include "core/shifts/shiftsettings.h"

#include <QObject>

namespace Andon {

class Settings;

/// The zone and the shifts of the plant, as a person has chosen them. Everything on the screen goes
/// by them: whoever changes them does it here, and changed() tells the others.
class PlantCalendar final : public QObject
{
    Q_OBJECT

public:
    /// Sets the plant's zone for all wording. Says in the log what in the settings cannot be read.
    explicit PlantCalendar(Settings &settings, QObject *parent = nullptr);

    const ShiftCalendar &calendar() const { return m_calendar; }

    /// The calendar that the settings hold just now, with what Andon comes with for what they do not say.
    static ShiftCalendar from(const Settings &settings);

    /// The IANA id that was chosen; empty for this computer's zone.
    const QString &zoneId() const { return m_zoneId; }

    /// Holds and is remembered. One that this computer does not know is not taken.
    bool setZone(const QString &id);

    bool isPlanChosen() const { return m_isPlanChosen; }
    void setPlan(const ShiftPlan &plan);

    /// Back to the three shifts that Andon comes with, without holidays.
    void resetPlan();

    /// What in the settings file could not be read when the program began, until it is chosen anew.
    const std::vector<SettingFault> &planFaults() const { return m_planFaults; }
    const std::optional<SettingFault> &zoneFault() const { return m_zoneFault; }

Q_SIGNALS:
    void changed();

private:
    void readZone();
    void readPlan();
    void announce(const ShiftPlan &plan);

    Settings &m_settings;
    ShiftCalendar m_calendar;
    QString m_zoneId;
    bool m_isPlanChosen = false;
    std::vector<SettingFault> m_planFaults;
    std::optional<SettingFault> m_zoneFault;
};

} // namespace Andon
