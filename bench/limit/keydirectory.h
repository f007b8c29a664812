// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace Bench {

/// Id hash -> row number, in 256 shards so that no single step of growing is long.
class KeyDirectory
{
public:
    std::uint32_t find(std::uint64_t hash) const
    {
        const Shard &shard = m_shards[hash >> 56];
        for (std::size_t i = hash & shard.mask; shard.hash[i]; i = (i + 1) & shard.mask) {
            if (shard.hash[i] == hash)
                return shard.row[i];
        }
        return 0;
    }

    void insert(std::uint64_t hash, std::uint32_t row)
    {
        Shard &shard = m_shards[hash >> 56];
        if (++shard.used * 10 > shard.hash.size() * 7)
            grow(shard);
        put(shard, hash, row);
    }

private:
    struct Shard
    {
        std::vector<std::uint64_t> hash = std::vector<std::uint64_t>(1024);
        std::vector<std::uint32_t> row = std::vector<std::uint32_t>(1024);
        std::size_t mask = 1023;
        std::size_t used = 0;
    };

    static void grow(Shard &shard)
    {
        const std::size_t size = shard.hash.size() * 2;
        Shard bigger{std::vector<std::uint64_t>(size), std::vector<std::uint32_t>(size), size - 1, shard.used};
        for (std::size_t i = 0; i < shard.hash.size(); ++i) {
            if (shard.hash[i])
                put(bigger, shard.hash[i], shard.row[i]);
        }
        shard = std::move(bigger);
    }

    static void put(Shard &shard, std::uint64_t hash, std::uint32_t row)
    {
        std::size_t i = hash & shard.mask;
        while (shard.hash[i])
            i = (i + 1) & shard.mask;
        shard.hash[i] = hash;
        shard.row[i] = row;
    }

    std::array<Shard, 256> m_shards;
};

} // namespace Bench
