// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <initializer_list>

namespace Andon {

/// Numbers that look thrown but follow from what the dice were made of (SplitMix64): the same
/// everywhere and at every run, which the distributions of the standard library do not promise.
class Dice
{
public:
    explicit Dice(std::initializer_list<std::uint64_t> madeOf)
    {
        for (const std::uint64_t part : madeOf)
            m_state = next() ^ part;
    }

    std::uint64_t next()
    {
        m_state += 0x9e3779b97f4a7c15;
        std::uint64_t bits = m_state;
        bits = (bits ^ (bits >> 30)) * 0xbf58476d1ce4e5b9;
        bits = (bits ^ (bits >> 27)) * 0x94d049bb133111eb;
        return bits ^ (bits >> 31);
    }

    /// From 0 up to, not including, 1.
    double share() { return double(next() >> 11) * 0x1p-53; }

    bool chance(double probability) { return share() < probability; }

    double between(double least, double most) { return least + (most - least) * share(); }

    std::chrono::milliseconds between(std::chrono::milliseconds least, std::chrono::milliseconds most)
    {
        return least + std::chrono::milliseconds(std::int64_t(double((most - least).count()) * share()));
    }

private:
    std::uint64_t m_state = 0;
};

} // namespace Andon
