// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace Andon {

/// Numbers in as few bytes as they need, seven bits in each, lowest first (LEB128). Small numbers of
/// either sign are short when they are put as signed ones (zigzag).
inline void putNumber(std::string &bytes, std::uint64_t number)
{
    for (; number >= 0x80; number >>= 7)
        bytes.push_back(char(number | 0x80));
    bytes.push_back(char(number));
}

constexpr std::uint64_t zigzag(std::int64_t number)
{
    return (std::uint64_t(number) << 1) ^ std::uint64_t(number >> 63);
}

constexpr std::int64_t fromZigzag(std::uint64_t number)
{
    return std::int64_t(number >> 1) ^ -std::int64_t(number & 1);
}

/// Takes them out again, in the same order. What ends too early or makes no number fails for good.
class PackedNumbers
{
public:
    explicit PackedNumbers(std::string_view bytes) : m_at(bytes.data()), m_end(bytes.data() + bytes.size()) {}

    bool isAtEnd() const { return m_at == m_end; }
    bool hasFailed() const { return m_failed; }

    std::uint64_t take()
    {
        std::uint64_t number = 0;
        for (int shift = 0; m_at != m_end && shift < 64; shift += 7) {
            const auto byte = std::uint8_t(*m_at++);
            number |= std::uint64_t(byte & 0x7f) << shift;
            if (byte < 0x80 && (shift < 63 || byte < 2))
                return number;
        }
        m_failed = true;
        m_at = m_end;
        return 0;
    }

private:
    const char *m_at;
    const char *m_end;
    bool m_failed = false;
};

} // namespace Andon
