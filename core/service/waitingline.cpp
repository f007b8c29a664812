// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/waitingline.h"

#include <algorithm>
#include <limits>

namespace Andon {

namespace {

/// Bounds a transaction, so that the first batch in it does not wait long for the last, nor the batch of
/// another sender for the end of it.
constexpr std::size_t mostElementsTogether = 50'000;
constexpr std::size_t mostElementsOfSeveral = 1'000;
constexpr auto severalLast = std::chrono::seconds(10);

/// Who has more batches waiting than this brings much.
constexpr std::size_t shortLine = 2;
constexpr std::size_t everybody = std::numeric_limits<std::size_t>::max();

} // namespace

std::size_t elementsOf(const Batch &batch)
{
    return batch.size();
}

std::size_t elementsOf(const ReadingBatch &batch)
{
    return batch.elements.size();
}

/// Everybody's batches go into their own line.
void WaitingLine::add(std::deque<StoreWork> works)
{
    for (StoreWork &next : works) {
        if (auto *task = std::get_if<StoreTask>(&next))
            m_tasks.push_back({.number = ++m_arrivals, .before = m_inLine, .task = std::move(*task)});
        else if (auto *readings = std::get_if<WaitingReadings>(&next))
            addBatch(std::move(*readings));
        else if (auto *batch = std::get_if<WaitingBatch>(&next))
            addBatch(std::move(*batch));
    }
}

void WaitingLine::addBatch(std::variant<WaitingBatch, WaitingReadings> batch)
{
    const std::string whose = std::visit([](const auto &waiting) { return waiting.batch->sender + '\0' + waiting.batch->token; }, batch);
    if (!m_lastSender.empty() && whose != m_lastSender)
        m_severalUntil = std::chrono::steady_clock::now() + severalLast;
    m_lastSender = whose;
    m_line.put(whose, {.number = ++m_arrivals, .batch = std::move(batch)});
    ++m_inLine;
}

StoreTask WaitingLine::takeTask()
{
    if (m_tasks.empty() || m_tasks.front().before > 0)
        return {};
    StoreTask task = std::move(m_tasks.front().task);
    m_tasks.pop_front();
    return task;
}

/// Those who brought little go first, and without those who brought much: they need not wait until all of
/// that is stored. Every other time it is everybody's turn.
WaitingGroup WaitingLine::takeGroup()
{
    WaitingGroup group;
    if (!m_wereShort && isSeveral())
        take(group, shortLine);
    m_wereShort = !group.isEmpty();
    if (!m_wereShort)
        take(group, everybody);
    return group;
}

/// Adds to the group, in turns, what those brought who have no more than @a longest waiting.
void WaitingLine::take(WaitingGroup &group, std::size_t longest)
{
    const std::size_t most = isSeveral() ? mostElementsOfSeveral : mostElementsTogether;
    const auto elements = [](const Numbered &numbered) { return std::visit([](const auto &waiting) { return elementsOf(*waiting.batch); }, numbered.batch); };
    for (const Numbered *first = m_line.next(longest); first && (group.isEmpty() || group.elements + elements(*first) <= most); first = m_line.next(longest)) {
        Numbered next = m_line.take(longest);
        group.elements += elements(next);
        --m_inLine;
        for (LaterTask &task : m_tasks)
            task.before -= task.number > next.number ? 1 : 0;
        if (auto *readings = std::get_if<WaitingReadings>(&next.batch))
            group.readings.push_back(std::move(*readings));
        else
            group.batches.push_back(std::move(std::get<WaitingBatch>(next.batch)));
    }
}

bool WaitingLine::isSeveral() const
{
    return std::chrono::steady_clock::now() < m_severalUntil;
}

} // namespace Andon
