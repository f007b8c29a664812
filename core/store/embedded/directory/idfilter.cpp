// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/embedded/directory/idfilter.h"

#include <algorithm>
#include <cstring>

namespace Andon {

namespace {

constexpr std::size_t bitsOfKey = 16;

} // namespace

IdFilter::IdFilter(std::size_t keys)
    : m_blocks(std::max<std::size_t>(1, (keys * bitsOfKey + 255) / 256))
{
}

void IdFilter::add(IdKey key)
{
    const Block bits = bitsOf(key);
    Block &block = m_blocks[blockOf(key)];
    for (std::size_t i = 0; i < block.size(); ++i)
        block[i] |= bits[i];
}

std::string_view IdFilter::piece(std::size_t at, std::size_t size) const
{
    const std::string_view all(reinterpret_cast<const char *>(m_blocks.data()), bytes());
    return all.substr(std::min(at, all.size()), size);
}

bool IdFilter::setPiece(std::size_t at, std::string_view bytes)
{
    if (at > this->bytes() || bytes.size() > this->bytes() - at)
        return false;
    if (!bytes.empty())
        std::memcpy(reinterpret_cast<char *>(m_blocks.data()) + at, bytes.data(), bytes.size());
    return true;
}

} // namespace Andon
