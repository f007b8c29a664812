// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/textsource.h"

namespace Andon {

struct TextLine
{
    std::string_view text = {};    ///< Without its break; of one that is too long its beginning. Valid until the next line is asked for.
    bool isTooLong = false;
    bool isUnreadable = false;     ///< It has bytes that are no text in the encoding of the file.
};

/// The lines of a text, broken at CR LF, LF or CR.
class TextLines
{
public:
    TextLines(ByteSource &bytes, const QString &encoding, const ImportLimits &limits)
        : m_source(bytes, encoding), m_limits(limits)
    {
    }

    /// False at the end.
    Result<bool> next(TextLine &line);

private:
    std::size_t findBreak(std::size_t from) const;
    Result<bool> more();
    Result<void> skipLine();

    TextSource m_source;
    const ImportLimits m_limits;
    std::string m_buffer;
    std::size_t m_at = 0;
    bool m_isAtEnd = false;
};

} // namespace Andon
