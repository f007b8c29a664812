// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/clockwatch.h"

#include <algorithm>
#include <vector>

namespace Andon {

namespace {

constexpr auto memory = std::chrono::minutes(5);
constexpr auto likeness = std::chrono::minutes(5);   // the newest event of a batch may be a few minutes old
constexpr std::size_t mostSenders = 10'000;
constexpr int fewestWitnesses = 2;

} // namespace

void ClockWatch::note(const Batch &batch, Instant now, Moment moment)
{
    std::erase_if(m_senders, [&](const auto &sender) { return moment - sender.second.moment > memory; });
    const auto known = m_senders.find(batch.sender);
    if (batch.size() == 0 || (known == m_senders.end() && m_senders.size() >= mostSenders))
        return;
    Heard heard = {.moment = moment};
    std::size_t future = 0;
    for (const Refusal &refusal : batch.refusals) {
        if (refusal.reason != Reason::FutureEventTime)
            continue;
        if (future++ == 0)
            heard.machine = refusal.machine;
        heard.hasOthers = heard.hasOthers || refusal.machine != heard.machine;
    }
    if (batch.newestTime && future * 2 > std::min(batch.size(), Batch::refusalsKept))
        heard.ahead = *batch.newestTime - now;
    // Each machine may have a batch of its own.
    if (heard.ahead && known != m_senders.end() && known->second.ahead)
        heard.hasOthers = heard.hasOthers || known->second.hasOthers || known->second.machine != heard.machine;
    m_senders[batch.sender] = std::move(heard);
}

std::optional<ClockDoubt> ClockWatch::doubt(Moment moment) const
{
    std::vector<std::chrono::milliseconds> ahead;
    std::size_t senders = 0;
    bool hasOthers = false;
    for (const auto &[name, heard] : m_senders) {
        if (moment - heard.moment > memory)
            continue;
        ++senders;
        if (heard.ahead)
            ahead.push_back(*heard.ahead);
        hasOthers = hasOthers || heard.hasOthers;
    }
    if (ahead.empty())
        return std::nullopt;
    std::sort(ahead.begin(), ahead.end());
    const auto middle = ahead[ahead.size() / 2];
    const auto alike = std::count_if(ahead.begin(), ahead.end(), [&](std::chrono::milliseconds one) { return std::chrono::abs(one - middle) <= likeness; });
    const bool isOnly = senders == 1;
    if (std::size_t(alike) * 2 <= senders || (isOnly ? !hasOthers : alike < fewestWitnesses))
        return std::nullopt;
    return ClockDoubt {.slow = std::chrono::round<std::chrono::minutes>(middle), .senders = int(alike)};
}

} // namespace Andon
