// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/validation/numberforms.h"

#include "core/validation/nametext.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <limits>
#include <string>

namespace Andon {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// How many characters at the front of @a text are a decimal without exponent: "-12.5", "5.", ".5".
std::size_t decimalLength(std::string_view text)
{
    std::size_t at = text.starts_with('-') || text.starts_with('+') ? 1 : 0;
    std::size_t digits = 0;
    for (; at < text.size() && isDigit(text[at]); ++at)
        ++digits;
    if (at < text.size() && text[at] == '.') {
        for (++at; at < text.size() && isDigit(text[at]); ++at)
            ++digits;
    }
    return digits > 0 ? at : 0;
}

/// How many characters at the front of @a text are an exponent: "e5", "E-05".
std::size_t exponentLength(std::string_view text)
{
    if (text.empty() || (text.front() != 'e' && text.front() != 'E'))
        return 0;
    const std::size_t sign = text.size() > 1 && (text[1] == '-' || text[1] == '+') ? 1 : 0;
    const auto digits = text.substr(1 + sign);
    const auto end = std::find_if_not(digits.begin(), digits.end(), isDigit);
    return end == digits.begin() ? 0 : 1 + sign + std::size_t(end - digits.begin());
}

/// Whether the exponent of a decimal outweighs the places of its digits, so that it is 1 or more.
bool isLarge(std::string_view decimal)
{
    const std::size_t e = std::min(decimal.find_first_of("eE"), decimal.size());
    const std::string_view digits = decimal.substr(0, e);
    const std::size_t point = std::min(digits.find('.'), digits.size());
    const std::size_t first = std::min(digits.find_first_of("123456789"), digits.size());
    std::string_view power = decimal.substr(std::min(e + 1, decimal.size()));
    if (power.starts_with('+'))
        power.remove_prefix(1);
    std::int64_t exponent = 0;
    if (std::from_chars(power.data(), power.data() + power.size(), exponent).ec == std::errc::result_out_of_range)
        return !power.starts_with('-');
    return exponent > std::int64_t(first) - std::int64_t(point);
}

/// Of a decimal that is known to be one. Beyond the range of a double it is infinite or zero.
double valueOf(std::string_view decimal)
{
    if (decimal.starts_with('+'))
        decimal.remove_prefix(1);
    double value = 0;
    const auto [end, error] = std::from_chars(decimal.data(), decimal.data() + decimal.size(), value);
    if (error == std::errc::result_out_of_range) {   // does not say on which side
        value = isLarge(decimal) ? std::numeric_limits<double>::infinity() : 0;
        return decimal.starts_with('-') ? 0.0 - value : value;
    }
    return value + 0.0;   // makes zero of negative zero
}

std::optional<double> ifFinite(double value)
{
    return std::isfinite(value) ? std::optional(value) : std::nullopt;
}

/// 16 for "0x..", 8 for "0o..", 2 for "0b..".
int baseOf(std::string_view text)
{
    if (text.size() < 3 || text[0] != '0')
        return 10;
    switch (text[1]) {
    case 'x': case 'X': return 16;
    case 'o': case 'O': return 8;
    case 'b': case 'B': return 2;
    }
    return 10;
}

std::optional<double> wholeInBase(std::string_view digits, int base)
{
    double value = 0;
    for (const char &c : digits) {
        int digit = 0;
        if (std::from_chars(&c, &c + 1, digit, base).ec != std::errc())
            return std::nullopt;
        value = value * base + digit;
    }
    return ifFinite(value);
}

} // namespace

double numberFromToken(std::string_view token)
{
    return valueOf(token);
}

std::optional<double> amountInText(std::string_view text)
{
    std::string kept;
    std::copy_if(text.begin(), text.end(), std::back_inserter(kept), [](char c) { return isDigit(c) || c == '.' || c == '-'; });
    const std::size_t length = decimalLength(kept);
    return length == 0 ? std::nullopt : ifFinite(valueOf(std::string_view(kept).substr(0, length)));
}

std::optional<double> numberFromText(std::string_view text)
{
    text = trimmedName(text);
    if (text.empty())
        return 0;
    if (const int base = baseOf(text); base != 10)
        return wholeInBase(text.substr(2), base);
    const std::size_t length = decimalLength(text);
    if (length == 0 || length + exponentLength(text.substr(length)) != text.size())
        return std::nullopt;
    return ifFinite(valueOf(text));
}

} // namespace Andon
