// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/instant.h"

#include <QString>

namespace Andon {

/// The span of time the window looks at: one that ends now and moves on, or a fixed one.
struct TimeRange
{
    enum class Span { Minutes15, Hour, Hours8, Day, Week, Custom };
    static constexpr int spanCount = 6;

    Span span = Span::Hours8;
    Window custom = {};       ///< For Custom alone.
    bool operator==(const TimeRange &) const = default;

    /// A span that ends now ends with the second that is under way, so that what was stored a
    /// moment ago is inside and two questions within a second are the same.
    Window windowAt(Instant now) const;
};

/// As the settings hold it: "15m", "8h", "custom 1768471200000 1768500000000".
QString rangeWord(const TimeRange &range);

/// The other way; 8 hours for what cannot be read.
TimeRange rangeFromWord(const QString &word);

/// A fixed range around a moment: the eight hours that end a little after it.
TimeRange rangeAround(Instant moment);

} // namespace Andon
