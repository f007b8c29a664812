// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/bytesource.h"

#include <QString>
#include <QStringDecoder>

#include <optional>
#include <string>

namespace Andon {

/// The text of a file in pieces of UTF-8, whatever its encoding; a byte order mark is left out. Bytes of a file
/// that says it is UTF-8 are passed on as they are: whoever reads lines checks each of them.
class TextSource
{
public:
    /// @a encoding is a name that isKnownEncoding().
    TextSource(ByteSource &bytes, const QString &encoding);

    /// Valid until the next call; empty at the end.
    Result<std::string_view> next();

    /// Whether pieces are UTF-8 for certain. What could not be read stands in them as U+FFFD.
    bool isConverted() const { return m_decoder.has_value(); }

private:
    ByteSource &m_bytes;
    std::optional<QStringDecoder> m_decoder;
    QByteArray m_text;
    bool m_isAtStart = true;
};

/// Whether texts in an encoding of this name can be read: "UTF-8", "UTF-16LE", "windows-1252", "Shift_JIS" ..
bool isKnownEncoding(const QString &name);

} // namespace Andon
