// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace Andon {

/// A moment on the UTC time line, to the millisecond. Finer digits are cut, not rounded.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

/// When this server took something in, to the microsecond, so that it can strictly increase at any
/// rate of arrival.
using ReceivedTime = std::chrono::sys_time<std::chrono::microseconds>;

/// Times that are read are of the years 0 to 9999, in UTC: those that four digits can write.
inline constexpr Instant earliestInstant = std::chrono::sys_days(std::chrono::year(0) / std::chrono::January / 1);
inline constexpr Instant latestInstant = std::chrono::sys_days(std::chrono::year(10'000) / std::chrono::January / 1) - std::chrono::milliseconds(1);

/// Reads an ISO 8601 date-time such as "2026-01-15T10:12:03.123Z" or "...+05:30": a zone is
/// required, seconds may be left out, the fraction has 0 to 9 digits. Nothing for anything else.
std::optional<Instant> instantFromIso(std::string_view text);

/// The same for a value out of a query string, where the `+` of an offset may have become a space.
std::optional<Instant> instantFromQuery(std::string_view text);

/// "2026-01-15T10:12:03Z"; the fraction (three digits) is left out when it is zero.
std::string isoText(Instant instant);

/// The same with six digits where the microseconds are not a whole number of milliseconds.
std::string isoText(ReceivedTime received);

/// Always with three digits, as health and readings answer: "2026-01-15T10:12:03.000Z".
std::string isoTextWithMilliseconds(Instant instant);

/// "2 h 14 min", cut to what a person would say; parts of a minute count as one.
std::string spokenText(std::chrono::milliseconds length);

/// From a start, which belongs to it, up to an end, which does not.
struct Window
{
    Instant start = {};
    Instant end = {};
    bool operator==(const Window &) const = default;
    std::chrono::milliseconds length() const { return end - start; }
    bool isEmpty() const { return end <= start; }
    bool contains(Instant instant) const { return start <= instant && instant < end; }
};

} // namespace Andon
