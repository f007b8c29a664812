// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/plantzone.h"

#include "core/common/wallclock.h"

#include <mutex>

namespace Andon {

namespace {

struct ZoneInUse
{
    std::mutex mutex;
    QTimeZone zone = computerZone();   // guarded
};

ZoneInUse &zoneInUse()
{
    static ZoneInUse zone;
    return zone;
}

} // namespace

QTimeZone plantZone()
{
    ZoneInUse &inUse = zoneInUse();
    const std::lock_guard lock(inUse.mutex);
    return inUse.zone;
}

void setPlantZone(const QTimeZone &zone)
{
    ZoneInUse &inUse = zoneInUse();
    const std::lock_guard lock(inUse.mutex);
    inUse.zone = zone;
}

} // namespace Andon
