// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/embedded/directory/idhash.h"

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
    using Block = std::array<std::uint32_t, 8>;

public:
    explicit IdFilter(std::size_t keys);

    /// What is the same of a key for every filter, worked out once.
    class Question
    {
    public:
        explicit Question(IdKey key) : m_key(key), m_bits(bitsOf(key)) {}
        IdKey key() const { return m_key; }

    private:
        friend class IdFilter;
        IdKey m_key;
        Block m_bits;
    };

    void add(IdKey key);
    bool mayHold(const Question &question) const
    {
        const Block &block = m_blocks[blockOf(question.m_key)];
        std::uint32_t missing = 0;
        for (std::size_t i = 0; i < block.size(); ++i)
            missing |= ~block[i] & question.m_bits[i];
        return missing == 0;
    }
    bool mayHold(IdKey key) const { return mayHold(Question(key)); }
    std::uint32_t touch(IdKey key) const { return m_blocks[blockOf(key)][0]; }   ///< See IdTable::touch().

    /// For keeping it in a file, piece by piece.
    std::size_t bytes() const { return m_blocks.size() * sizeof(Block); }
    std::string_view piece(std::size_t at, std::size_t size) const;
    bool setPiece(std::size_t at, std::string_view bytes);   ///< False when it does not fit.

private:
    static constexpr Block salts = {0x47b6137b, 0x44974d91, 0x8824ad5b, 0xa2b7289d, 0x705495c7, 0x2df1424b, 0x9efc4947, 0x5c6bfb31};

    /// Keys are hashes: their upper bits serve as they are. So keys that are added in order go from block
    /// to block in order, too, and making a filter does not wait for memory.
    std::size_t blockOf(IdKey key) const { return std::size_t((key >> (idKeyBits - 32)) * m_blocks.size() >> 32); }
    static Block bitsOf(IdKey key)
    {
        const auto hash = std::uint32_t(key * 0x9E3779B97F4A7C15 >> 32);
        Block bits;
        for (std::size_t i = 0; i < bits.size(); ++i)
            bits[i] = std::uint32_t(1) << (hash * salts[i] >> 27);
        return bits;
    }

    std::vector<Block> m_blocks;
};

} // namespace Andon
