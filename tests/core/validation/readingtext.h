// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/reading.h"

#include <QByteArray>

namespace Andon {

/// What became of an element, in one line: "client|metric|amount|time", or status, code and, when it
/// is known, the client: "rejected INVALID_AMOUNT c1".
inline QByteArray verdictOn(const ReadingElement &element)
{
    if (const auto *reading = std::get_if<Reading>(&element.content))
        return QByteArray::fromStdString(canonicalForm(*reading));
    const auto &refusal = std::get<ReadingRefusal>(element.content);
    std::string line = std::string(statusWord(refusal.status)) + ' ' + std::string(faultCode(refusal.fault));
    if (refusal.client)
        line += ' ' + refusal.client->utf8;
    return QByteArray::fromStdString(line);
}

} // namespace Andon
