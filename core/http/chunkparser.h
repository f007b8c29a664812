// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/httpstatus.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace Andon {

/// Reads a chunked body as its bytes arrive. Strict: no trailers, no bare line feeds, and a fault
/// when the framing outweighs the data, as a flood of tiny chunks does.
class ChunkParser
{
public:
    explicit ChunkParser(qint64 bodyLimit) : m_bodyLimit(bodyLimit) {}

    /// Takes what belongs to the body off the front of @a input and appends the data to @a body.
    /// Returns how many bytes it took: all of them, unless the body is complete or faulty.
    qsizetype take(QByteArrayView input, QByteArray &body);

    bool isComplete() const { return m_part == Part::Done; }
    const std::optional<HttpFault> &fault() const { return m_fault; }

private:
    enum class Part { SizeLine, Data, DataEnd, LastEnd, Done };

    void takeFraming(char c);
    void endSizeLine();
    void refuse(HttpStatus status, QByteArray message);

    qint64 m_bodyLimit = 0;
    Part m_part = Part::SizeLine;
    QByteArray m_line = {};      ///< Of the framing, as far as it has arrived.
    qint64 m_dataLeft = 0;       ///< Of the chunk being read.
    qint64 m_announced = 0;      ///< Data of all chunks so far.
    qint64 m_framing = 0;        ///< Bytes that were not data.
    std::optional<HttpFault> m_fault = {};
};

} // namespace Andon
