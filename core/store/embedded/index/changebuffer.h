// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/embedded/index/indexentry.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

namespace Andon {

/// A run of changes that the tables of the index may not hold yet. The writer appends; others read,
/// at the same time and without a lock, what has been published: that never changes any more.
///
/// Every change has a number, one more than the one before. The database says in each transaction
/// how many there are, and which of them its tables hold; so whoever reads tables and changes within
/// one transaction sees both at the same moment.
class ChangeBuffer
{
public:
    /// How many changes fit, if nothing else is said: more than a transaction can hold, which must fit
    /// into one buffer. Memory is taken as they come.
    static constexpr std::size_t usualCapacity = std::size_t(1) << 22;

    /// @a first is the number of its first change.
    explicit ChangeBuffer(std::uint64_t first, std::size_t capacity = usualCapacity)
        : m_first(first), m_capacity(capacity), m_blocks(std::make_unique<std::unique_ptr<Block>[]>((capacity + blockSize - 1) / blockSize))
    {
    }

    std::uint64_t first() const { return m_first; }

    // For the writer alone.
    std::size_t size() const { return m_size; }
    bool isFull() const { return m_size == m_capacity; }
    void append(const IndexChange &change);   ///< Unless it is full.
    void truncate(std::size_t size) { m_size = size; }
    void publish() { m_published.store(m_size, std::memory_order_release); }

    /// Nothing will be appended any more. @a last is the number of its last change; in a buffer that
    /// was made again from the log, changes that cancel each other are missing, so it may be higher
    /// than their count says.
    void close(std::uint64_t last, std::int64_t lastRow, std::int64_t lastCorrection);
    bool isClosed() const { return m_closed.load(std::memory_order_acquire); }

    // From any thread, of a closed buffer.
    std::uint64_t last() const { return m_last; }
    std::int64_t lastRow() const { return m_lastRow; }
    std::int64_t lastCorrection() const { return m_lastCorrection; }

    /// From any thread: how many of its changes are among the first @a changes of all.
    std::size_t countWithin(std::uint64_t changes) const;

    /// Calls @a take(change) for its first @a count changes, for those of one source alone when
    /// @a source is not 0.
    template <typename Take>
    void each(std::size_t count, std::uint32_t source, Take take) const
    {
        if (source != 0 && isClosed()) {
            const auto [begin, end] = m_bySource.rangeOf(source);
            for (std::size_t i = begin; i < end; ++i) {
                if (m_bySource.order[i] < count)
                    take(change(m_bySource.order[i]));
            }
            return;
        }
        for (std::size_t at = 0; at < count; at += blockSize) {
            const Block &block = *m_blocks[at / blockSize];
            const std::size_t end = std::min(blockSize, count - at);
            for (std::size_t i = 0; i < end; ++i) {
                if (source == 0 || block.sources[i] == source)
                    take(block.change(i));
            }
        }
    }

    /// The sources in a closed buffer, in order.
    const std::vector<std::uint32_t> &sources() const { return m_bySource.sources; }

private:
    static constexpr std::size_t blockSize = 4096;

    /// Columns, not rows: looking for one source reads four bytes a change.
    struct Block
    {
        std::array<std::uint32_t, blockSize> sources;
        std::array<std::int64_t, blockSize> times;
        std::array<std::uint32_t, blockSize> rows;
        std::array<std::int32_t, blockSize> defects;
        std::array<std::int8_t, blockSize> signs;
        IndexChange change(std::size_t i) const
        {
            return {.entry = {.source = sources[i], .time = times[i], .row = rows[i], .defects = defects[i]}, .sign = signs[i]};
        }
    };
    /// The places of the changes of each source.
    struct BySource
    {
        std::vector<std::uint32_t> sources = {};
        std::vector<std::uint32_t> begins = {};   ///< One more than there are sources.
        std::vector<std::uint32_t> order = {};
        std::pair<std::size_t, std::size_t> rangeOf(std::uint32_t source) const;
    };

    IndexChange change(std::size_t place) const { return m_blocks[place / blockSize]->change(place % blockSize); }
    void groupBySource();

    const std::uint64_t m_first;
    const std::size_t m_capacity;
    const std::unique_ptr<std::unique_ptr<Block>[]> m_blocks;
    std::size_t m_size = 0;
    std::atomic<std::size_t> m_published = 0;
    std::uint64_t m_last = 0;          // all below: written once, before m_closed says so
    std::int64_t m_lastRow = 0;
    std::int64_t m_lastCorrection = 0;
    BySource m_bySource;
    std::atomic<bool> m_closed = false;
};

/// The buffers that readers may need, oldest first; between the writer and them. From any thread.
class ChangeShelf
{
public:
    using Buffers = std::vector<std::shared_ptr<const ChangeBuffer>>;
    struct Content
    {
        std::uint64_t generation = 0;   ///< Another one after everything was read from the file anew.
        Buffers buffers = {};
    };

    Content content() const
    {
        const std::lock_guard lock(m_mutex);
        return m_content;
    }
    /// Others in place of all there are, in one step.
    void replace(Buffers buffers)
    {
        const std::lock_guard lock(m_mutex);
        m_content = {.generation = m_content.generation + 1, .buffers = std::move(buffers)};
    }
    void add(std::shared_ptr<const ChangeBuffer> buffer)
    {
        const std::lock_guard lock(m_mutex);
        m_content.buffers.push_back(std::move(buffer));
    }
    void dropOldest()
    {
        const std::lock_guard lock(m_mutex);
        m_content.buffers.erase(m_content.buffers.begin());
    }

private:
    mutable std::mutex m_mutex;
    Content m_content;
};

} // namespace Andon
