// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/validation/jsontoken.h"

#include <algorithm>
#include <charconv>

namespace Andon {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

std::optional<unsigned> hexUnit(std::string_view text, std::size_t at)
{
    unsigned value = 0;
    if (at + 4 > text.size())
        return std::nullopt;
    const char *begin = text.data() + at;
    const auto [end, error] = std::from_chars(begin, begin + 4, value, 16);
    if (error != std::errc() || end != begin + 4)
        return std::nullopt;
    return value;
}

bool isHighSurrogate(unsigned unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool isLowSurrogate(unsigned unit) { return unit >= 0xDC00 && unit < 0xE000; }

void appendUtf8(std::string &text, unsigned point)
{
    if (point < 0x80) {
        text += char(point);
    } else if (point < 0x800) {
        text += char(0xC0 | point >> 6);
        text += char(0x80 | (point & 0x3F));
    } else if (point < 0x10000) {
        text += char(0xE0 | point >> 12);
        text += char(0x80 | (point >> 6 & 0x3F));
        text += char(0x80 | (point & 0x3F));
    } else {
        text += char(0xF0 | point >> 18);
        text += char(0x80 | (point >> 12 & 0x3F));
        text += char(0x80 | (point >> 6 & 0x3F));
        text += char(0x80 | (point & 0x3F));
    }
}

/// Reads what follows "\u" at @a at and moves it past that, a pair of surrogates at once.
bool appendUnicodeEscape(std::string_view text, std::size_t &at, std::string &out)
{
    const auto unit = hexUnit(text, at);
    if (!unit)
        return false;
    at += 4;
    unsigned point = *unit;
    if (isHighSurrogate(point) && text.substr(at).starts_with("\\u")) {
        const auto low = hexUnit(text, at + 2);
        if (low && isLowSurrogate(*low)) {
            point = 0x10000 + ((point - 0xD800) << 10) + (*low - 0xDC00);
            at += 6;
        }
    }
    appendUtf8(out, point);
    return true;
}

std::optional<char> shortEscape(char letter)
{
    switch (letter) {
    case '"': return '"';
    case '\\': return '\\';
    case '/': return '/';
    case 'b': return '\b';
    case 'f': return '\f';
    case 'n': return '\n';
    case 'r': return '\r';
    case 't': return '\t';
    }
    return std::nullopt;
}

/// A number token taken apart. Only for tokens that keep to the grammar.
struct NumberParts
{
    bool negative = false;
    std::string_view whole = {};
    std::string_view fraction = {};
    std::string_view exponent = {};   ///< With its sign.
};

std::optional<NumberParts> partsOf(std::string_view token)
{
    const auto takeDigits = [&token] {
        const auto end = std::find_if_not(token.begin(), token.end(), isDigit);
        const auto digits = token.substr(0, std::size_t(end - token.begin()));
        token.remove_prefix(digits.size());
        return digits;
    };
    NumberParts parts;
    parts.negative = token.starts_with('-');
    if (parts.negative)
        token.remove_prefix(1);
    parts.whole = takeDigits();
    if (parts.whole.empty() || (parts.whole.size() > 1 && parts.whole.front() == '0'))
        return std::nullopt;
    if (token.starts_with('.')) {
        token.remove_prefix(1);
        parts.fraction = takeDigits();
        if (parts.fraction.empty())
            return std::nullopt;
    }
    if (token.starts_with('e') || token.starts_with('E')) {
        token.remove_prefix(1);
        const std::string_view rest = token;
        if (token.starts_with('+') || token.starts_with('-'))
            token.remove_prefix(1);
        if (takeDigits().empty())
            return std::nullopt;
        parts.exponent = rest.substr(0, rest.size() - token.size());
    }
    if (!token.empty())
        return std::nullopt;
    return parts;
}

/// Far outside 64 bits in either direction is all that matters beyond this.
std::int64_t exponentOf(std::string_view text)
{
    constexpr std::int64_t farOut = 1'000'000'000;
    if (text.starts_with('+'))
        text.remove_prefix(1);
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error == std::errc::result_out_of_range)
        return text.starts_with('-') ? -farOut : farOut;
    return std::clamp(value, -farOut, farOut);
}

} // namespace

std::optional<std::string_view> textFromToken(std::string_view token, std::string &scratch)
{
    if (token.size() < 2 || token.front() != '"' || token.back() != '"')
        return std::nullopt;
    const std::string_view inner = token.substr(1, token.size() - 2);
    if (inner.find('\\') == std::string_view::npos)
        return inner.find('"') == std::string_view::npos ? std::optional(inner) : std::nullopt;
    scratch.clear();
    for (std::size_t at = 0; at < inner.size();) {
        const char c = inner[at++];
        if (c == '"')
            return std::nullopt;
        if (c != '\\') {
            scratch += c;
            continue;
        }
        if (at == inner.size())
            return std::nullopt;
        const char letter = inner[at++];
        if (letter == 'u') {
            if (!appendUnicodeEscape(inner, at, scratch))
                return std::nullopt;
        } else if (const auto plain = shortEscape(letter)) {
            scratch += *plain;
        } else {
            return std::nullopt;
        }
    }
    return scratch;
}

bool isLiteral(std::string_view token)
{
    return token == "true" || token == "false" || token == "null";
}

bool isNumber(std::string_view token)
{
    return partsOf(token).has_value();
}

std::optional<std::int64_t> wholeNumber(std::string_view token)
{
    std::int64_t value = 0;
    const char *end = token.data() + token.size();
    if (const auto [stop, error] = std::from_chars(token.data(), end, value); error == std::errc() && stop == end)
        return value;

    const auto parts = partsOf(token);
    if (!parts)
        return std::nullopt;
    std::string digits = std::string(parts->whole) + std::string(parts->fraction);
    std::int64_t exponent = exponentOf(parts->exponent) - std::int64_t(parts->fraction.size());
    digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size()));
    if (digits.empty())
        return 0;
    while (digits.back() == '0') {
        digits.pop_back();
        ++exponent;
    }
    constexpr std::int64_t mostDigits = 19;
    if (exponent < 0 || exponent + std::int64_t(digits.size()) > mostDigits)
        return std::nullopt;
    digits.append(std::size_t(exponent), '0');
    if (parts->negative)
        digits.insert(digits.begin(), '-');
    const auto [stop, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return error == std::errc() ? std::optional(value) : std::nullopt;
}

} // namespace Andon
