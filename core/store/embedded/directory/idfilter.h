// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/embedded/directory/idhash.h"
#include "core/store/embedded/directory/prefetch.h"

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

namespace Andon {

/// Says of most keys that a segment does not hold that it does not: all but about one in 700, for 16
/// bits a key. One cache line is looked at. A split block Bloom filter as in Apache Parquet (its
/// BloomFilter.md gives the salts).
class IdFilter
{
public:
    explicit IdFilter(std::size_t keys);

    void add(IdKey key);
    bool mayHold(IdKey key) const
    {
        const std::uint64_t hash = scrambled(key);
        const Block &block = m_blocks[blockOf(hash)];
        std::uint32_t missing = 0;
        for (std::size_t i = 0; i < block.size(); ++i)
            missing |= ~block[i] & bitOf(hash, i);
        return missing == 0;
    }
    void prefetch(IdKey key) const { prefetchAt(&m_blocks[blockOf(scrambled(key))]); }

    /// For keeping it in a file, piece by piece.
    std::size_t bytes() const { return m_blocks.size() * sizeof(Block); }
    std::string_view piece(std::size_t at, std::size_t size) const;
    bool setPiece(std::size_t at, std::string_view bytes);   ///< False when it does not fit.

private:
    using Block = std::array<std::uint32_t, 8>;
    static constexpr Block salts = {0x47b6137b, 0x44974d91, 0x8824ad5b, 0xa2b7289d, 0x705495c7, 0x2df1424b, 0x9efc4947, 0x5c6bfb31};

    static std::uint64_t scrambled(IdKey key) { return key * 0x9E3779B97F4A7C15 ^ (key * 0x9E3779B97F4A7C15 >> 32); }
    std::size_t blockOf(std::uint64_t hash) const { return std::size_t((hash >> 32) * m_blocks.size() >> 32); }
    static std::uint32_t bitOf(std::uint64_t hash, std::size_t i) { return std::uint32_t(1) << (std::uint32_t(hash) * salts[i] >> 27); }

    std::vector<Block> m_blocks;
};

} // namespace Andon
