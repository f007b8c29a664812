// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/eventlimits.h"

#include "core/common/log.h"
#include "core/settings/settings.h"

#include <algorithm>

namespace Andon {

namespace {

std::chrono::seconds within(const Settings &settings, const Setting<int> &setting, std::chrono::seconds least, std::chrono::seconds most)
{
    const std::chrono::seconds chosen(settings.get(setting));
    const std::chrono::seconds used = std::clamp(chosen, least, most);
    if (used != chosen)
        qCWarning(appLog, "The setting %s is %lld; between %lld and %lld seconds are possible, so it is taken for %lld.", setting.key, qlonglong(chosen.count()),
                  qlonglong(least.count()), qlonglong(most.count()), qlonglong(used.count()));
    return used;
}

} // namespace

EventLimits eventLimitsFrom(const Settings &settings)
{
    return {.furthestAhead = within(settings, Settings::EventsFurthestAhead, leastEventLimits.furthestAhead, mostEventLimits.furthestAhead),
            .longestDuration = within(settings, Settings::EventsLongestDuration, leastEventLimits.longestDuration, mostEventLimits.longestDuration)};
}

} // namespace Andon
