// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/instant.h"

#include <QDate>
#include <QTimeZone>

namespace Andon {

/// A calendar day without a zone.
using Date = std::chrono::local_days;

/// What a clock on the wall shows, without saying where. When summer time ends it shows an hour twice,
/// when it begins it leaves one out.
using WallTime = std::chrono::local_time<std::chrono::milliseconds>;

/// How far the clocks of @a zone are ahead of UTC at that moment.
std::chrono::seconds offsetAt(Instant instant, const QTimeZone &zone);

WallTime wallTimeAt(Instant instant, const QTimeZone &zone);

/// The first moment at which the wall clock shows this time or a later one: of an hour that comes
/// twice the first, for one that is left out the moment at which the clocks are put forward. So what
/// ends at a time and what begins at it meet, whatever the clocks do.
Instant firstInstantAt(WallTime time, const QTimeZone &zone);

/// The day @a instant lies in.
Date dateAt(Instant instant, const QTimeZone &zone);

Date dateFrom(QDate date);
QDate qDateFrom(Date date);

/// The zone of an IANA id such as "Europe/Berlin"; nothing for what is none.
std::optional<QTimeZone> zoneFromId(const QString &id);

/// Where this computer is; UTC where it does not know.
QTimeZone computerZone();

} // namespace Andon
