// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/jsonwriter.h"

#include "core/domain/reading.h"

#include <array>
#include <charconv>
#include <cmath>

namespace Andon {

namespace {

bool isPlain(char c)
{
    return uchar(c) >= 0x20 && uchar(c) < 0x7f && c != '"' && c != '\\';
}

/// How many bytes the well-formed character at the front of @a text has; 0 when it is none.
std::size_t characterLength(std::string_view text)
{
    const auto isTail = [text](std::size_t at) { return at < text.size() && (uchar(text[at]) & 0xc0) == 0x80; };
    const uchar first = uchar(text[0]);
    if (first < 0x80)
        return 1;
    if (first >= 0xc2 && first <= 0xdf)
        return isTail(1) ? 2 : 0;
    if (first >= 0xe0 && first <= 0xef && isTail(1) && isTail(2)) {
        const uchar second = uchar(text[1]);
        const bool isOverlong = first == 0xe0 && second < 0xa0;
        const bool isSurrogate = first == 0xed && second > 0x9f;
        return isOverlong || isSurrogate ? 0 : 3;
    }
    if (first >= 0xf0 && first <= 0xf4 && isTail(1) && isTail(2) && isTail(3)) {
        const uchar second = uchar(text[1]);
        return (first == 0xf0 && second < 0x90) || (first == 0xf4 && second > 0x8f) ? 0 : 4;
    }
    return 0;
}

void appendEscaped(QByteArray &json, uint character)
{
    static constexpr char digits[] = "0123456789abcdef";
    json += "\\u";
    for (int shift = 12; shift >= 0; shift -= 4)
        json += digits[(character >> shift) & 0xf];
}

void appendAscii(QByteArray &json, char c)
{
    switch (c) {
    case '"': json += "\\\""; break;
    case '\\': json += "\\\\"; break;
    case '\n': json += "\\n"; break;
    case '\r': json += "\\r"; break;
    case '\t': json += "\\t"; break;
    default: appendEscaped(json, uchar(c));
    }
}

} // namespace

JsonWriter &JsonWriter::key(std::string_view name)
{
    separate();
    m_json += '"';
    m_json.append(name.data(), qsizetype(name.size()));
    m_json += "\":";
    m_needsComma = false;
    return *this;
}

JsonWriter &JsonWriter::name(std::string_view utf8)
{
    text(utf8);
    m_json += ':';
    m_needsComma = false;
    return *this;
}

JsonWriter &JsonWriter::text(std::string_view utf8)
{
    separate();
    m_json += '"';
    while (!utf8.empty()) {
        std::size_t plain = 0;
        while (plain < utf8.size() && isPlain(utf8[plain]))
            ++plain;
        m_json.append(utf8.data(), qsizetype(plain));
        utf8.remove_prefix(plain);
        if (utf8.empty())
            break;
        const std::size_t length = characterLength(utf8);
        // U+2028 and U+2029 are JSON, but end a line in older JavaScript.
        const bool isSeparator = utf8.starts_with("\xe2\x80\xa8") || utf8.starts_with("\xe2\x80\xa9");
        if (length == 0)
            m_json += "\xef\xbf\xbd";
        else if (length == 1)
            appendAscii(m_json, utf8.front());
        else if (isSeparator)
            appendEscaped(m_json, 0x2000 + (uchar(utf8[2]) & 0x3f));
        else
            m_json.append(utf8.data(), qsizetype(length));
        utf8.remove_prefix(length == 0 ? 1 : length);
    }
    m_json += '"';
    m_needsComma = true;
    return *this;
}

JsonWriter &JsonWriter::whole(std::int64_t number)
{
    std::array<char, 24> digits = {};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    return raw(QByteArrayView(digits.data(), end));
}

JsonWriter &JsonWriter::real(double number)
{
    return std::isfinite(number) ? raw(scriptNumberText(number)) : null();
}

JsonWriter &JsonWriter::raw(QByteArrayView json)
{
    separate();
    m_json.append(json);
    m_needsComma = true;
    return *this;
}

JsonWriter &JsonWriter::open(char bracket)
{
    separate();
    m_json += bracket;
    m_needsComma = false;
    return *this;
}

JsonWriter &JsonWriter::close(char bracket)
{
    m_json += bracket;
    m_needsComma = true;
    return *this;
}

void JsonWriter::separate()
{
    if (m_needsComma)
        m_json += ',';
}

} // namespace Andon
