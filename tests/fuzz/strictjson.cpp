// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/strictjson.h"

#include <algorithm>
#include <cstdint>

namespace Andon::Fuzz {

namespace {

/// The character at the front of @a text, which is moved past it; nothing when that is not UTF-8.
std::optional<char32_t> takeCharacter(std::string_view &text)
{
    const auto byte = [&text](std::size_t at) { return char32_t(static_cast<unsigned char>(text[at])); };
    const char32_t first = byte(0);
    const std::size_t length = first < 0x80 ? 1 : first < 0xC0 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF8 ? 4 : 0;
    if (length == 0 || length > text.size())
        return std::nullopt;
    char32_t character = length == 1 ? first : first & (0x7Fu >> length);
    for (std::size_t at = 1; at < length; ++at) {
        if ((byte(at) & 0xC0) != 0x80)
            return std::nullopt;
        character = character << 6 | (byte(at) & 0x3F);
    }
    constexpr char32_t leastOfLength[] = {0, 0, 0x80, 0x800, 0x10000};
    const bool isSurrogate = character >= 0xD800 && character <= 0xDFFF;
    if (character < leastOfLength[length] || character > 0x10FFFF || isSurrogate)
        return std::nullopt;
    text.remove_prefix(length);
    return character;
}

void append(std::u16string &text, char32_t character)
{
    if (character < 0x10000) {
        text += char16_t(character);
        return;
    }
    text += char16_t(0xD800 + ((character - 0x10000) >> 10));
    text += char16_t(0xDC00 + ((character - 0x10000) & 0x3FF));
}

/// Walks over one value after the other, and remembers where each began.
class Reader
{
public:
    explicit Reader(std::string_view text) : m_text(text) {}

    void space()
    {
        while (!isAtEnd() && std::string_view(" \t\n\r").find(m_text[m_at]) != std::string_view::npos)
            ++m_at;
    }

    bool isAtEnd() const { return m_at == m_text.size(); }
    char next() const { return isAtEnd() ? '\0' : m_text[m_at]; }

    bool take(std::string_view word)
    {
        if (!m_text.substr(m_at).starts_with(word))
            return false;
        m_at += word.size();
        return true;
    }

    /// One value. Its parts go into @a read, if given.
    bool value(int depthLeft, StrictJson *read)
    {
        const std::size_t start = m_at;
        const auto kind = anyValue(depthLeft, read);
        if (kind && read) {
            read->kind = *kind;
            read->text = m_text.substr(start, m_at - start);
        }
        return kind.has_value();
    }

    bool string(std::u16string &text)
    {
        if (!take("\""))
            return false;
        while (!take("\"")) {
            if (isAtEnd() || static_cast<unsigned char>(next()) < 0x20)
                return false;
            if (take("\\")) {
                if (!escape(text))
                    return false;
                continue;
            }
            std::string_view rest = m_text.substr(m_at);
            const auto character = takeCharacter(rest);
            if (!character)
                return false;
            append(text, *character);
            m_at = m_text.size() - rest.size();
        }
        return true;
    }

private:
    std::optional<JsonKind> anyValue(int depthLeft, StrictJson *read)
    {
        std::u16string ignored;
        if (next() == '[')
            return depthLeft > 0 && array(depthLeft, read) ? std::optional(JsonKind::Array) : std::nullopt;
        if (next() == '{')
            return depthLeft > 0 && object(depthLeft, read) ? std::optional(JsonKind::Object) : std::nullopt;
        if (next() == '"')
            return string(ignored) ? std::optional(JsonKind::Text) : std::nullopt;
        if (take("null"))
            return JsonKind::Null;
        if (take("false"))
            return JsonKind::False;
        if (take("true"))
            return JsonKind::True;
        return number() ? std::optional(JsonKind::Number) : std::nullopt;
    }

    bool array(int depthLeft, StrictJson *read)
    {
        take("[");
        space();
        if (take("]"))
            return true;
        do {
            space();
            const std::size_t start = m_at;
            if (!value(depthLeft - 1, nullptr))
                return false;
            if (read)
                read->elements.push_back(m_text.substr(start, m_at - start));
            space();
        } while (take(","));
        return take("]");
    }

    bool object(int depthLeft, StrictJson *read)
    {
        take("{");
        space();
        if (take("}"))
            return true;
        do {
            space();
            std::u16string name;
            if (!string(name))
                return false;
            space();
            if (!take(":"))
                return false;
            space();
            const std::size_t start = m_at;
            if (!value(depthLeft - 1, nullptr))
                return false;
            if (read)
                read->members.emplace_back(std::move(name), m_text.substr(start, m_at - start));
            space();
        } while (take(","));
        return take("}");
    }

    bool digits()
    {
        const std::size_t start = m_at;
        while (next() >= '0' && next() <= '9')
            ++m_at;
        return m_at > start;
    }

    bool number()
    {
        take("-");
        if (!take("0") && !digits())
            return false;
        if (take(".") && !digits())
            return false;
        if (take("e") || take("E")) {
            if (!take("+"))
                take("-");
            return digits();
        }
        return true;
    }

    /// What follows a backslash.
    bool escape(std::u16string &text)
    {
        constexpr std::string_view letters = "\"\\/bfnrt";
        constexpr std::u16string_view meanings = u"\"\\/\b\f\n\r\t";
        if (isAtEnd())
            return false;
        if (take("u"))
            return hexadecimal(text);
        const std::size_t letter = letters.find(m_text[m_at++]);
        if (letter == std::string_view::npos)
            return false;
        text += meanings[letter];
        return true;
    }

    bool hexadecimal(std::u16string &text)
    {
        constexpr std::string_view lower = "0123456789abcdef";
        constexpr std::string_view upper = "0123456789ABCDEF";
        std::uint32_t unit = 0;
        for (int i = 0; i < 4; ++i, ++m_at) {
            if (isAtEnd())
                return false;
            const std::size_t digit = std::min(lower.find(next()), upper.find(next()));
            if (digit == std::string_view::npos)
                return false;
            unit = unit * 16 + std::uint32_t(digit);
        }
        text += char16_t(unit);
        return true;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
};

} // namespace

std::optional<std::string_view> StrictJson::member(std::u16string_view name) const
{
    for (auto member = members.rbegin(); member != members.rend(); ++member) {
        if (member->first == name)
            return member->second;
    }
    return std::nullopt;
}

std::optional<StrictJson> strictJson(std::string_view text, int deepest)
{
    Reader reader(text);
    StrictJson read;
    reader.space();
    if (!reader.value(deepest, &read))
        return std::nullopt;
    reader.space();
    return reader.isAtEnd() ? std::optional(std::move(read)) : std::nullopt;
}

std::optional<std::u16string> strictText(std::string_view token)
{
    Reader reader(token);
    std::u16string text;
    return reader.string(text) && reader.isAtEnd() ? std::optional(std::move(text)) : std::nullopt;
}

std::string wtf8(std::u16string_view text)
{
    std::string bytes;
    for (std::size_t at = 0; at < text.size(); ++at) {
        char32_t character = text[at];
        const bool isPair = character >= 0xD800 && character < 0xDC00 && at + 1 < text.size() && text[at + 1] >= 0xDC00 && text[at + 1] < 0xE000;
        if (isPair)
            character = 0x10000 + ((character - 0xD800) << 10) + (text[++at] - 0xDC00);
        const int tails = character < 0x80 ? 0 : character < 0x800 ? 1 : character < 0x10000 ? 2 : 3;
        constexpr unsigned firstByte[] = {0, 0xC0, 0xE0, 0xF0};
        bytes += char(firstByte[tails] | character >> (6 * tails));
        for (int tail = tails; tail-- > 0;)
            bytes += char(0x80 | (character >> (6 * tail) & 0x3F));
    }
    return bytes;
}

std::optional<std::u16string> utf16(std::string_view text)
{
    std::u16string characters;
    while (!text.empty()) {
        const auto character = takeCharacter(text);
        if (!character)
            return std::nullopt;
        append(characters, *character);
    }
    return characters;
}

} // namespace Andon::Fuzz
