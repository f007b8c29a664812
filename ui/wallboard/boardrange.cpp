// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wallboard/boardrange.h"

#include "core/settings/settings.h"

namespace Andon {

TimeRange boardRange(const Settings &settings)
{
    const TimeRange range = rangeFromWord(settings.get(Settings::WindowRange));
    return range.span == TimeRange::Span::Custom ? TimeRange{} : range;
}

} // namespace Andon
