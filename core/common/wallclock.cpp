// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/common/wallclock.h"

#include <QDateTime>

#include <algorithm>

namespace Andon {

namespace {

using namespace std::chrono;

/// Further from a wall time than any offset from UTC can take its moment.
constexpr hours reach{36};

/// The Julian day of 1 January 1970.
constexpr qint64 julianEpoch = 2'440'588;

/// The same digits, read as UTC.
Instant asUtc(WallTime time)
{
    return Instant(time.time_since_epoch());
}

/// The moment at which the offset changes between two that differ in it.
Instant transitionBetween(Instant before, Instant after, const QTimeZone &zone)
{
    const seconds old = offsetAt(before, zone);
    while (after - before > milliseconds(1)) {
        const Instant middle = before + (after - before) / 2;
        (offsetAt(middle, zone) == old ? before : after) = middle;
    }
    return after;
}

} // namespace

seconds offsetAt(Instant instant, const QTimeZone &zone)
{
    return seconds(zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(instant.time_since_epoch().count(), Qt::UTC)));
}

WallTime wallTimeAt(Instant instant, const QTimeZone &zone)
{
    return WallTime(instant.time_since_epoch() + offsetAt(instant, zone));
}

Instant firstInstantAt(WallTime time, const QTimeZone &zone)
{
    const Instant digits = asUtc(time);
    const seconds old = offsetAt(digits - reach, zone);
    const seconds fresh = offsetAt(digits + reach, zone);
    const Instant byOld = digits - old;
    if (old == fresh || offsetAt(byOld, zone) == old)
        return byOld;
    const Instant transition = transitionBetween(digits - reach, digits + reach, zone);
    return std::max(transition, digits - fresh);
}

Date dateAt(Instant instant, const QTimeZone &zone)
{
    return floor<days>(wallTimeAt(instant, zone));
}

Date dateFrom(QDate date)
{
    return Date(days(date.toJulianDay() - julianEpoch));
}

QDate qDateFrom(Date date)
{
    return QDate::fromJulianDay(date.time_since_epoch().count() + julianEpoch);
}

std::optional<QTimeZone> zoneFromId(const QString &id)
{
    const QTimeZone zone(id.toLatin1());
    // Qt takes no name for this computer's zone.
    return zone.isValid() && !id.isEmpty() ? std::optional(zone) : std::nullopt;
}

QTimeZone computerZone()
{
    const QTimeZone zone = QTimeZone::systemTimeZone();
    return zone.isValid() ? zone : QTimeZone::utc();
}

} // namespace Andon
