// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

// A second opinion on the framing of HTTP/1 for the fuzz targets, written from RFC 9112 alone.

namespace Andon::Fuzz {

struct StrictHead
{
    QByteArray method = {};
    QByteArray target = {};
    bool isHttp10 = false;
    std::vector<std::pair<QByteArray, QByteArray>> fields = {};   ///< Names in lower case, values without blanks around them.

    qsizetype count(std::string_view name) const;
    std::optional<QByteArray> first(std::string_view name) const;
};

/// A whole head with its empty line. Nothing when anything about it could be read in two ways.
std::optional<StrictHead> strictHead(std::string_view text);

/// The data of a whole chunked body without trailers. Nothing when @a text is not just that.
std::optional<QByteArray> strictChunks(std::string_view text);

} // namespace Andon::Fuzz
