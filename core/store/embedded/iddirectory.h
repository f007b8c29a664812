// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <shared_mutex>
#include <string_view>
#include <vector>

namespace Andon {

/// Which row of the log holds an event id: a hash of the id -> row, kept in memory, 12 bytes a
/// slot. A row found under a hash is only a candidate, since two ids can have the same hash: the
/// caller compares the ids themselves. Open addressing with linear probing (Knuth, The Art of
/// Computer Programming, vol. 3, 6.4, algorithms L and R), in shards so that no growth step is long.
/// One thread changes it, and may ask it anything at any time; others may call rowsWith().
class IdDirectory
{
public:
    using Row = std::uint32_t;   ///< From 1; the log ends at four billion rows.

    /// @a seed keeps a sender from choosing ids that collide.
    explicit IdDirectory(std::size_t seed);

    std::uint64_t hash(std::string_view id) const;

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

    /// Every row that may hold an id with this hash. From any thread.
    std::vector<Row> rowsWith(std::uint64_t hash) const;

    void insert(std::uint64_t hash, Row row);

    /// Takes out one entry; does nothing when there is none.
    void remove(std::uint64_t hash, Row row);

    std::size_t size() const;

private:
    struct Shard
    {
        std::vector<std::uint64_t> hashes = std::vector<std::uint64_t>(64);
        std::vector<Row> rows = std::vector<Row>(64);
        std::size_t mask = 63;
        std::size_t used = 0;
    };
    static constexpr int shardBits = 8;

    const Shard &shardOf(std::uint64_t hash) const { return m_shards[hash >> (64 - shardBits)]; }
    Shard &shardOf(std::uint64_t hash) { return m_shards[hash >> (64 - shardBits)]; }
    static void put(Shard &shard, std::uint64_t hash, Row row);
    static void grow(Shard &shard);

    std::size_t m_seed;
    mutable std::shared_mutex m_changes;   // held by whoever changes it, and by readers of other threads
    std::array<Shard, 1 << shardBits> m_shards;
};

} // namespace Andon
