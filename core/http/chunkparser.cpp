// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/chunkparser.h"

#include <algorithm>
#include <cctype>
#include <utility>

namespace Andon {

namespace {

constexpr qsizetype longestSizeLine = 128;
constexpr qsizetype longestSize = 8;             // Hexadecimal digits.
constexpr qint64 framingAllowance = 16 * 1024;   // Framing may take this much more than the data.

} // namespace

qsizetype ChunkParser::take(QByteArrayView input, QByteArray &body)
{
    qsizetype taken = 0;
    while (taken < input.size() && !isComplete() && !m_fault) {
        if (m_part != Part::Data) {
            takeFraming(input[taken++]);
            continue;
        }
        const qsizetype part = std::min<qsizetype>(m_dataLeft, input.size() - taken);
        body.append(input.sliced(taken, part));
        taken += part;
        m_dataLeft -= part;
        if (m_dataLeft == 0)
            m_part = Part::DataEnd;
    }
    return taken;
}

void ChunkParser::takeFraming(char c)
{
    m_line += c;
    if (++m_framing > framingAllowance + m_announced)
        return refuse(HttpStatus::PayloadTooLarge, "The chunks are too small.");
    if (m_part == Part::SizeLine) {
        if (c == '\n')
            endSizeLine();
        else if (m_line.size() > longestSizeLine)
            refuse(HttpStatus::BadRequest, "The line with a chunk's size is too long.");
        return;
    }
    if (m_line == "\r")
        return;
    if (m_line != "\r\n")
        return refuse(HttpStatus::BadRequest,
                      m_part == Part::LastEnd ? "Trailers are not taken." : "A chunk is longer than its size.");
    m_line.clear();
    m_part = m_part == Part::LastEnd ? Part::Done : Part::SizeLine;
}

void ChunkParser::endSizeLine()
{
    const bool endsWell = m_line.endsWith("\r\n");
    const QByteArray line = std::exchange(m_line, {}).chopped(endsWell ? 2 : 1);
    const bool isClean = std::all_of(line.begin(), line.end(), [](char c) { return uchar(c) >= 0x20 && c != 0x7f; });
    const qsizetype extension = line.indexOf(';');
    const QByteArray size = extension < 0 ? line : line.first(extension);
    const bool isHex = std::all_of(size.begin(), size.end(), [](char c) { return isxdigit(uchar(c)) != 0; });
    if (!endsWell || !isClean || size.isEmpty() || size.size() > longestSize || !isHex)
        return refuse(HttpStatus::BadRequest, "The size of a chunk cannot be read.");
    m_dataLeft = size.toLongLong(nullptr, 16);
    m_announced += m_dataLeft;
    if (m_announced > m_bodyLimit)
        return refuse(HttpStatus::PayloadTooLarge,
                      "The body is larger than " + QByteArray::number(m_bodyLimit) + " bytes.");
    m_part = m_dataLeft > 0 ? Part::Data : Part::LastEnd;
}

void ChunkParser::refuse(HttpStatus status, QByteArray message)
{
    m_fault = faultOf(status, std::move(message));
}

} // namespace Andon
