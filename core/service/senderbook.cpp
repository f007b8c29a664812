// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/senderbook.h"

#include <algorithm>

namespace Andon {

namespace {

constexpr qsizetype mostSenders = 1000;
constexpr std::size_t mostOffsets = 31;
constexpr std::chrono::minutes offsetsCountFor(10);

} // namespace

void SenderBook::note(const Batch &batch, const BatchReport &report, Instant now)
{
    const std::lock_guard lock(m_mutex);
    Entry &entry = entryOf(batch.sender, batch.token, now);
    entry.figures.events += batch.size();
    entry.figures.rejected += report.rejected;
    if (batch.newestTime)
        noteOffset(entry, *batch.newestTime - now, now);
}

void SenderBook::note(const ReadingBatch &batch, const ReadingReport &report, Instant now)
{
    const std::lock_guard lock(m_mutex);
    Entry &entry = entryOf(batch.sender, batch.token, now);
    entry.figures.readings += batch.elements.size();
    entry.figures.rejected += std::uint64_t(std::count_if(report.results.begin(), report.results.end(), [](const auto &result) { return result.status != ReadingStatus::Processed; }));
}

SenderBook::Entry &SenderBook::entryOf(const std::string &address, const std::string &token, Instant now)
{
    const QString key = QString::fromStdString(address) + QChar(0) + QString::fromStdString(token);
    if (m_senders.size() >= mostSenders && !m_senders.contains(key)) {
        const auto oldest = std::min_element(m_senders.begin(), m_senders.end(),
                                             [](const Entry &one, const Entry &other) { return one.figures.lastBatch < other.figures.lastBatch; });
        m_senders.erase(oldest);
    }
    Entry &entry = m_senders[key];
    entry.figures.address = QString::fromStdString(address);
    entry.figures.token = QString::fromStdString(token);
    entry.figures.lastBatch = now;
    ++entry.figures.batches;
    return entry;
}

void SenderBook::noteOffset(Entry &entry, std::chrono::milliseconds offset, Instant now)
{
    auto &offsets = entry.offsets;
    // What lies in the future was noted before this computer's clock was set back.
    while (!offsets.empty() && (now - offsets.front().noted > offsetsCountFor || offsets.front().noted > now))
        offsets.pop_front();
    offsets.push_back({.noted = now, .ahead = offset});
    if (offsets.size() > mostOffsets)
        offsets.pop_front();
    std::vector<std::chrono::milliseconds> sorted;
    for (const Offset &each : offsets)
        sorted.push_back(each.ahead);
    const auto middle = sorted.begin() + std::ptrdiff_t((sorted.size() - 1) / 2);
    std::nth_element(sorted.begin(), middle, sorted.end());
    entry.figures.clockOffset = *middle;
}

std::vector<SenderFigures> SenderBook::senders() const
{
    std::vector<SenderFigures> senders;
    {
        const std::lock_guard lock(m_mutex);
        for (const Entry &entry : m_senders)
            senders.push_back(entry.figures);
    }
    std::sort(senders.begin(), senders.end(), [](const auto &one, const auto &other) { return one.lastBatch > other.lastBatch; });
    return senders;
}

} // namespace Andon
