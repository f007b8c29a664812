// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <zlib.h>

namespace Andon {

/// @a text as one member of gzip.
inline QByteArray gzipped(const QByteArray &text)
{
    constexpr int gzipOnly = 16;   // added to the window's bits, see zlib.h
    constexpr int usualMemory = 8;
    z_stream stream = {};
    if (deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, MAX_WBITS + gzipOnly, usualMemory, Z_DEFAULT_STRATEGY) != Z_OK)
        return {};
    QByteArray member(qsizetype(deflateBound(&stream, uLong(text.size()))), Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(text.data()));
    stream.avail_in = uInt(text.size());
    stream.next_out = reinterpret_cast<Bytef *>(member.data());
    stream.avail_out = uInt(member.size());
    deflate(&stream, Z_FINISH);
    member.truncate(qsizetype(stream.total_out));
    deflateEnd(&stream);
    return member;
}

} // namespace Andon
