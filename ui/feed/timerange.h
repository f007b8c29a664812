// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/shifts/shiftcalendar.h"

#include <QString>

namespace Andon {

/// A range as it is at one moment.
struct ShownRange
{
    Window window = {};                        ///< What is asked for; never beyond the second under way.
    std::optional<ShiftWindow> shift = {};     ///< All of the shift, for This shift and Last shift.
    std::optional<ShiftWindow> next = {};      ///< For This shift when none is on and shift is the last one: what comes.
    bool isShiftOn = false;                    ///< shift is under way.
};

/// The span of time the window looks at: one that ends now and moves on, or a fixed one.
struct TimeRange
{
    enum class Span { Minutes15, Hour, Shift, LastShift, Today, Day, Week, Custom };
    static constexpr int spanCount = 8;

    Span span = Span::Shift;
    Window custom = {};       ///< For Custom alone.
    bool operator==(const TimeRange &) const = default;

    /// A span that ends now ends with the second that is under way, so that what was stored a
    /// moment ago is inside and two questions within a second are the same. Where no shift is on,
    /// This shift is the last one; where there was none either, today.
    ShownRange at(Instant now, const ShiftCalendar &calendar) const;
};

/// As the settings hold it: "15m", "shift", "custom 1768471200000 1768500000000".
QString rangeWord(const TimeRange &range);

/// The other way; This shift for what cannot be read, and for the eight hours of earlier versions.
TimeRange rangeFromWord(const QString &word);

/// A fixed range around a moment: the eight hours that end a little after it.
TimeRange rangeAround(Instant moment);

} // namespace Andon
