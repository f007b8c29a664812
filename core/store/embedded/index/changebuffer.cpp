// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/embedded/index/changebuffer.h"

#include <QtGlobal>

#include <algorithm>

namespace Andon {

void ChangeBuffer::append(const IndexChange &change)
{
    Q_ASSERT(!isFull());
    auto &block = m_blocks[m_size / blockSize];
    if (!block)
        block = std::make_unique<Block>();
    const std::size_t i = m_size++ % blockSize;
    block->sources[i] = change.entry.source;
    block->times[i] = change.entry.time;
    block->rows[i] = change.entry.row;
    block->defects[i] = change.entry.defects;
    block->signs[i] = std::int8_t(change.sign);
}

void ChangeBuffer::close(std::uint64_t last, std::int64_t lastRow, std::int64_t lastCorrection)
{
    m_last = last;
    m_lastRow = lastRow;
    m_lastCorrection = lastCorrection;
    groupBySource();
    publish();
    m_closed.store(true, std::memory_order_release);
}

std::size_t ChangeBuffer::countWithin(std::uint64_t changes) const
{
    const std::size_t published = m_published.load(std::memory_order_acquire);
    if (isClosed() && changes >= m_last)
        return published;
    return changes < m_first ? 0 : std::min<std::size_t>(published, changes - m_first + 1);
}

/// A counting sort: two passes, in time that does not depend on how they lay.
void ChangeBuffer::groupBySource()
{
    std::vector<std::uint32_t> counts;
    each(m_size, 0, [&counts](const IndexChange &change) {
        if (change.entry.source >= counts.size())
            counts.resize(change.entry.source + 1);
        ++counts[change.entry.source];
    });
    std::uint32_t begin = 0;
    for (std::uint32_t source = 0; source < counts.size(); ++source) {
        if (counts[source] == 0)
            continue;
        m_bySource.sources.push_back(source);
        m_bySource.begins.push_back(begin);
        begin += std::exchange(counts[source], begin);
    }
    m_bySource.begins.push_back(begin);
    m_bySource.order.resize(m_size);
    std::uint32_t place = 0;
    each(m_size, 0, [&](const IndexChange &change) { m_bySource.order[counts[change.entry.source]++] = place++; });
}

std::pair<std::size_t, std::size_t> ChangeBuffer::BySource::rangeOf(std::uint32_t source) const
{
    const auto found = std::lower_bound(sources.begin(), sources.end(), source);
    if (found == sources.end() || *found != source)
        return {0, 0};
    const auto group = std::size_t(found - sources.begin());
    return {begins[group], begins[group + 1]};
}

} // namespace Andon
