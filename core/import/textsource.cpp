// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/textsource.h"

namespace Andon {

using namespace Qt::StringLiterals;

namespace {

constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

bool isUtf8(const QString &name)
{
    return name.compare("UTF-8"_L1, Qt::CaseInsensitive) == 0;
}

/// Qt's own converters by their number, all others by name.
QStringDecoder decoderOf(const QString &name)
{
    const QByteArray latin = name.toLatin1();
    if (const auto encoding = QStringConverter::encodingForName(latin.constData()))
        return QStringDecoder(*encoding);
    return QStringDecoder(latin.constData());
}

} // namespace

TextSource::TextSource(ByteSource &bytes, const QString &encoding)
    : m_bytes(bytes)
{
    if (!isUtf8(encoding))
        m_decoder = decoderOf(encoding);
}

Result<std::string_view> TextSource::next()
{
    for (;;) {
        auto piece = m_bytes.next();
        if (!piece || piece->empty())
            return piece;
        std::string_view text = *piece;
        if (m_decoder) {
            const QString decoded = m_decoder->decode(QByteArrayView(piece->data(), qsizetype(piece->size())));
            m_text = decoded.toUtf8();
            text = {m_text.constData(), std::size_t(m_text.size())};
        }
        if (std::exchange(m_isAtStart, false) && text.starts_with(byteOrderMark))
            text.remove_prefix(byteOrderMark.size());
        if (!text.empty())
            return text;
    }
}

bool isKnownEncoding(const QString &name)
{
    return isUtf8(name) || decoderOf(name).isValid();
}

} // namespace Andon
