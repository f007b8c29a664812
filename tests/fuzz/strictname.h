// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/fuzz/strictjson.h"

#include <QStringView>

#include <algorithm>

// A second opinion on names, from UTF-16, where core works on UTF-8.

namespace Andon::Fuzz {

inline bool isBlankName(std::u16string_view name)
{
    return QStringView(name).trimmed().isEmpty();
}

/// Whether a name can be kept as it is, by the table in the description of the API. @a longest is
/// in bytes of UTF-8.
inline bool isKeptName(std::u16string_view name, std::size_t longest)
{
    const bool hasForbidden = std::any_of(name.begin(), name.end(), [](char16_t c) { return c == 0 || c == 0xFFFE || c == 0xFFFF; });
    return !hasForbidden && QStringView(name).isValidUtf16() && !name.starts_with(u'\uFEFF') && wtf8(name).size() <= longest;
}

} // namespace Andon::Fuzz
