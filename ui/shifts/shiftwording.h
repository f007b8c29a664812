// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/shifts/shiftcalendar.h"
#include "core/shifts/shiftsettings.h"
#include "ui/feed/timerange.h"

#include <QString>

namespace Andon {

// How shifts, and the ranges that go by them, are spoken of.

/// "Early 06:00 – 14:00"; with the date it started on when it ended half a day ago or more.
QString shiftText(const ShiftWindow &shift, Instant now);

/// What is shown, for beside the choice of ranges: "Early 06:00 – 14:00", or "No shift now; next:
/// Early, 06:00  ·  Late 14:00 – 22:00", without the zone.
QString rangeText(const ShownRange &range, Instant now);

/// The same to the millisecond, with the time planned; for a tooltip.
QString exactRangeText(const ShownRange &range);

/// Planned time as hours, also beyond a day: "157 h 30 min".
QString hoursText(std::chrono::milliseconds planned);

/// "Mon", and "Monday", in the language of the user; 0 is Monday.
QString weekdayText(int day);
QString fullWeekdayText(int day);

/// What is odd about the plan, one sentence each.
QStringList findingTexts(const ShiftPlan &plan);

/// When nobody works, in one sentence; empty when somebody always does.
QString gapsText(const ShiftPlan &plan);

/// What stands in the settings file and cannot be read.
QString settingFaultText(const SettingFault &fault);

} // namespace Andon
