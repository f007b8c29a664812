// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/embedded/directory/idtable.h"

#include <utility>

namespace Andon {

std::vector<IdTable::Row> IdTable::rowsWith(std::uint64_t hash) const
{
    const std::shared_lock lock(m_changes);
    std::vector<Row> rows;
    find(hash, [&rows](Row row) {
        rows.push_back(row);
        return false;
    });
    return rows;
}

void IdTable::insert(std::uint64_t hash, Row row)
{
    Shard &shard = shardOf(hash);
    ++m_size;
    ++shard.used;
    if (shard.used * 10 > shard.rows.size() * 7)
        grow(shard);
    put(shard, hash, row);
}

void IdTable::remove(std::uint64_t hash, Row row)
{
    Shard &shard = shardOf(hash);
    std::size_t hole = hash & shard.mask;
    while (shard.rows[hole] != 0 && shard.rows[hole] != row)
        hole = (hole + 1) & shard.mask;
    if (shard.rows[hole] == 0)
        return;
    --m_size;
    --shard.used;
    // Close the gap: whatever stands behind it and was pushed over it moves back.
    for (std::size_t next = (hole + 1) & shard.mask; shard.rows[next] != 0; next = (next + 1) & shard.mask) {
        const std::size_t home = shard.hashes[next] & shard.mask;
        if (((next - home) & shard.mask) < ((next - hole) & shard.mask))
            continue;
        shard.hashes[hole] = shard.hashes[next];
        shard.rows[hole] = shard.rows[next];
        hole = next;
    }
    shard.rows[hole] = 0;
}

void IdTable::put(Shard &shard, std::uint64_t hash, Row row)
{
    std::size_t slot = hash & shard.mask;
    while (shard.rows[slot] != 0)
        slot = (slot + 1) & shard.mask;
    shard.hashes[slot] = hash;
    shard.rows[slot] = row;
}

void IdTable::grow(Shard &shard)
{
    Shard bigger;
    bigger.hashes.resize(shard.hashes.size() * 2);
    bigger.rows.resize(shard.rows.size() * 2);
    bigger.mask = shard.mask * 2 + 1;
    bigger.used = shard.used;
    for (std::size_t slot = 0; slot < shard.rows.size(); ++slot) {
        if (shard.rows[slot] != 0)
            put(bigger, shard.hashes[slot], shard.rows[slot]);
    }
    shard = std::move(bigger);
}

} // namespace Andon
