// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/plantzone.h"

#include "core/common/wallclock.h"

namespace Andon {

namespace {

QTimeZone &zoneInUse()
{
    static QTimeZone zone = computerZone();
    return zone;
}

} // namespace

const QTimeZone &plantZone()
{
    return zoneInUse();
}

void setPlantZone(const QTimeZone &zone)
{
    zoneInUse() = zone;
}

} // namespace Andon
