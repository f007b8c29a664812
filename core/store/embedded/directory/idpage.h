// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/embedded/directory/idhash.h"
#include "core/store/embedded/packing.h"

#include <compare>
#include <limits>
#include <string>
#include <string_view>

namespace Andon {

/// A key and the row of the log that holds the id.
struct IdEntry
{
    IdKey key = 0;
    std::uint32_t row = 0;
    auto operator<=>(const IdEntry &) const = default;
};

/// A run of entries in order, 6 to 7 bytes each. One fills a page of SQLite. All entries of a key
/// are in one page.
struct IdPage
{
    IdKey first = 0;
    std::string bytes = {};
};

inline constexpr std::size_t bytesOfIdPage = 4040;

/// Packs entries into pages, in their order.
class IdPagePacker
{
public:
    /// @a firstRow is the lowest row there will be.
    explicit IdPagePacker(std::uint32_t firstRow, std::size_t bytes = bytesOfIdPage) : m_firstRow(firstRow), m_bytes(bytes) {}

    /// True when the page that was filled so far is complete; take() gives it, before the next add().
    bool add(const IdEntry &entry);
    IdPage take();
    bool isEmpty() const { return m_page.bytes.empty(); }   ///< Nothing for take() to give.

private:
    static constexpr std::size_t mostBytesOfEntry = 6 + 5;

    void put(const IdEntry &entry);

    const std::uint32_t m_firstRow;
    const std::size_t m_bytes;
    IdPage m_page;
    IdPage m_complete;
    IdKey m_last = 0;
};

/// Calls @a take(entry) for each entry of a page. False when the bytes are not those of a page.
template <typename Take>
bool eachInPage(IdKey first, std::uint32_t firstRow, std::string_view bytes, Take take)
{
    constexpr IdKey last = (IdKey(1) << idKeyBits) - 1;
    PackedNumbers numbers(bytes);
    IdEntry entry = {.key = first};
    for (bool isFirst = true; !numbers.isAtEnd(); isFirst = false) {
        const std::uint64_t step = numbers.take();
        const std::uint64_t row = numbers.take();
        if (numbers.hasFailed() || (isFirst && step != 0) || step > last - entry.key || row > std::numeric_limits<std::uint32_t>::max() - firstRow)
            return false;
        entry.key += step;
        entry.row = std::uint32_t(firstRow + row);
        take(entry);
    }
    return true;
}

} // namespace Andon
