// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/gzipbody.h"

#include <zlib.h>

#include <algorithm>

namespace Andon {

namespace {

constexpr int gzipOnly = 16;                       // added to the window's bits, see zlib.h
constexpr qint64 alwaysInflated = 1024 * 1024;     // a small body may shrink to next to nothing
constexpr qsizetype stepSize = 64 * 1024;

class Inflater
{
public:
    Inflater() { m_isReady = inflateInit2(&m_stream, MAX_WBITS + gzipOnly) == Z_OK; }
    ~Inflater() { inflateEnd(&m_stream); }
    Inflater(const Inflater &) = delete;
    Inflater &operator=(const Inflater &) = delete;

    bool isReady() const { return m_isReady; }
    z_stream &stream() { return m_stream; }

private:
    z_stream m_stream = {};
    bool m_isReady = false;
};

} // namespace

std::variant<QByteArray, HttpFault> inflated(QByteArrayView body, qint64 limit, qint64 ratio)
{
    Inflater inflater;
    if (!inflater.isReady())
        return faultOf(HttpStatus::ServiceUnavailable, "There is no memory to inflate the body; nothing was stored.");
    const qint64 most = std::min(limit, std::max(alwaysInflated, qint64(body.size()) * ratio));
    z_stream &stream = inflater.stream();
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(body.data()));
    stream.avail_in = uInt(body.size());
    QByteArray result;
    for (;;) {
        const qsizetype before = result.size();
        result.resize(before + stepSize);
        stream.next_out = reinterpret_cast<Bytef *>(result.data() + before);
        stream.avail_out = uInt(stepSize);
        const int done = inflate(&stream, Z_NO_FLUSH);
        result.truncate(before + stepSize - qsizetype(stream.avail_out));
        if (result.size() > most)
            return faultOf(HttpStatus::PayloadTooLarge, "The inflated body is larger than " + QByteArray::number(limit) + " bytes or "
                                                            + QByteArray::number(ratio) + " times what was sent.");
        const bool isMemberDone = done == Z_STREAM_END;
        if (isMemberDone && stream.avail_in == 0)
            return result;
        if ((!isMemberDone && done != Z_OK) || (isMemberDone && inflateReset(&stream) != Z_OK))
            return faultOf(HttpStatus::BadRequest, "The body is not gzip, or is damaged or cut off.");
    }
}

} // namespace Andon
