// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <mutex>
#include <shared_mutex>
#include <string_view>
#include <utility>
#include <vector>

namespace Andon {

/// Which row of a log holds an id: a hash of the id -> row, kept in memory, 12 bytes a slot. A row
/// found under a hash is only a candidate, since two ids can have the same hash: the caller compares
/// the ids themselves. Open addressing with linear probing (Knuth, The Art of
/// Computer Programming, vol. 3, 6.4, algorithms L and R), in shards so that no growth step is long.
/// One thread changes it, while it holds changing(), and may ask it anything at any time; others may
/// call rowsWith().
class IdTable
{
public:
    using Row = std::uint32_t;   ///< From 1; the log ends at four billion rows.

    /// Calls @a matches with each row that may hold the id until it returns true. That row, or 0.
    template <typename Matches>
    Row find(std::uint64_t hash, Matches matches) const
    {
        const Shard &shard = shardOf(hash);
        for (std::size_t slot = hash & shard.mask; shard.rows[slot] != 0; slot = (slot + 1) & shard.mask) {
            if (shard.hashes[slot] == hash && matches(shard.rows[slot]))
                return shard.rows[slot];
        }
        return 0;
    }

    /// Reads what find() will begin with. For many ids in a row the processor does that at once, where
    /// find() waits for memory each time. (Its prefetch instructions were tried and helped little.) What
    /// comes back means nothing, but that the reading is not left out.
    std::uint32_t touch(std::uint64_t hash) const
    {
        const Shard &shard = shardOf(hash);
        return shard.rows[hash & shard.mask] ^ std::uint32_t(shard.hashes[hash & shard.mask]);
    }

    /// Every row that may hold an id with this hash. From any thread.
    std::vector<Row> rowsWith(std::uint64_t hash) const;

    /// To be held while it is changed: once for many changes, since taking it costs as much as one.
    std::unique_lock<std::shared_mutex> changing() { return std::unique_lock(m_changes); }
    void insert(std::uint64_t hash, Row row);

    /// Takes out one entry; does nothing when there is none.
    void remove(std::uint64_t hash, Row row);

    std::size_t size() const { return m_size; }   ///< For the thread that changes it.

    /// Calls @a takeShard(entries) for each shard, in the order of hashes: all hashes of a shard are above
    /// those of the one before. Within one they are in no order. Nobody may change the table meanwhile.
    template <typename TakeShard>
    void eachShard(TakeShard takeShard) const
    {
        std::vector<std::pair<std::uint64_t, Row>> entries;
        for (const Shard &shard : m_shards) {
            entries.clear();
            for (std::size_t slot = 0; slot < shard.rows.size(); ++slot) {
                if (shard.rows[slot] != 0)
                    entries.emplace_back(shard.hashes[slot], shard.rows[slot]);
            }
            takeShard(entries);
        }
    }

private:
    struct Shard
    {
        std::vector<std::uint64_t> hashes = std::vector<std::uint64_t>(64);
        std::vector<Row> rows = std::vector<Row>(64);
        std::size_t mask = 63;
        std::size_t used = 0;
    };
    static constexpr int shardBits = 5;

    const Shard &shardOf(std::uint64_t hash) const { return m_shards[hash >> (64 - shardBits)]; }
    Shard &shardOf(std::uint64_t hash) { return m_shards[hash >> (64 - shardBits)]; }
    static void put(Shard &shard, std::uint64_t hash, Row row);
    static void grow(Shard &shard);

    std::size_t m_size = 0;
    mutable std::shared_mutex m_changes;   // held by whoever changes it, and by readers of other threads
    std::array<Shard, 1 << shardBits> m_shards;
};

} // namespace Andon
