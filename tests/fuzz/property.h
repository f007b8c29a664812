// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

/// What a fuzzer calls with one input after the other; each target defines its own. Always returns 0.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size);

namespace Andon::Fuzz {

/// Ends the program unless @a holds, which is how a fuzzer learns of a finding. @a property is the
/// sentence that turned out not to be true.
inline void must(bool holds, const char *property)
{
    if (holds)
        return;
    std::fprintf(stderr, "broken: %s\n", property);
    std::abort();
}

inline std::string_view textOf(const std::uint8_t *bytes, std::size_t size)
{
    return {reinterpret_cast<const char *>(bytes), size};
}

inline QByteArrayView viewOf(std::string_view text)
{
    return {text.data(), qsizetype(text.size())};
}

} // namespace Andon::Fuzz
