// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/shifts/shiftplan.h"

namespace Andon {

class Settings;

/// Something in the settings file that cannot be read and was passed over.
struct SettingFault
{
    QString key = {};      ///< Such as "shifts/2/start".
    QString value = {};    ///< What stands there.
    bool operator==(const SettingFault &) const = default;
};

struct StoredShiftPlan
{
    ShiftPlan plan = {};
    bool isChosen = false;                     ///< A person has set it up; else it is the fallback.
    std::vector<SettingFault> faults = {};
};

/// The plan in the settings. What cannot be read is left out and named: a break, a holiday, a whole
/// shift. @a fallback holds while nothing was chosen, and when no shift of those there can be read.
StoredShiftPlan shiftPlanFrom(const Settings &settings, const ShiftPlan &fallback);

void storeShiftPlan(Settings &settings, const ShiftPlan &plan);

/// The fallback holds again.
void forgetShiftPlan(Settings &settings);

/// "Early 06:00 + 08:00, Late 14:00 + 08:00, 2 holidays", for the audit log: the same in every language.
QString planText(const ShiftPlan &plan);

/// "06:00", as the settings hold it.
QString timeOfDayText(std::chrono::minutes afterMidnight);

/// "6:00", "06:00" or "6"; from 00:00 to 23:59.
std::optional<std::chrono::minutes> timeOfDayFrom(const QString &text);

/// "8:00" hours and minutes, or "8" hours; up to the longest shift.
std::optional<std::chrono::minutes> hoursFrom(const QString &text);

/// "09:00-09:30 12:00-12:15".
QString breaksText(const std::vector<ShiftBreak> &breaks);

/// The other way; a dash of any kind, spaces or commas between. Nothing if any of it cannot be read.
std::optional<std::vector<ShiftBreak>> breaksFrom(const QString &text);

} // namespace Andon
