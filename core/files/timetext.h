// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/instant.h"
#include "core/common/wallclock.h"
#include "core/files/fileformat.h"

#include <string>

namespace Andon {

/// Words moments as a file has them, in one zone. Keeps the zone's last offset, since to ask for it takes longer than all the rest.
class TimeText
{
public:
    explicit TimeText(QTimeZone zone);

    /// What the clock on the wall shows, to the millisecond.
    WallTime wallTime(Instant instant);

    std::string text(Instant instant, TimeForm form, char decimalMark);

private:
    std::chrono::seconds offset(Instant instant);

    QTimeZone m_zone;
    Window m_quarter = {};   // in which m_offset holds: offsets change at the quarter of an hour
    std::chrono::seconds m_offset{0};
};

} // namespace Andon
