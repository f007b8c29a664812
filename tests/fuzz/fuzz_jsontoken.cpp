// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One token of JSON, and numbers and names in texts. An input is such a token or text.
#include "core/domain/reading.h"
#include "core/validation/jsontoken.h"
#include "core/validation/nametext.h"
#include "core/validation/numberforms.h"
#include "tests/fuzz/property.h"
#include "tests/fuzz/strictjson.h"
#include "tests/fuzz/strictname.h"

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <cstdlib>

using namespace Andon;
using namespace Andon::Fuzz;

namespace {

constexpr std::size_t longest = 24;   // short, so that short inputs come to it

void checkFinite(std::optional<double> number)
{
    must(!number || (std::isfinite(*number) && !(*number == 0 && std::signbit(*number))), "a number out of a text is finite and no negative zero");
}

/// @a token has neither point nor exponent.
void checkWholeToken(const std::string &token)
{
    const auto whole = wholeNumber(token);
    errno = 0;
    const long long expected = std::strtoll(token.c_str(), nullptr, 10);
    must(whole.has_value() == (errno != ERANGE) && whole.value_or(expected) == expected, "whole numbers are those of 64 bits");
    for (const char *tail : {".0", ".000", "e0", "E+00", "e-0", ".0e0"})
        must(wholeNumber(token + tail) == whole, "a number is whole however it is written");
    const std::string sign = token.front() == '-' ? "-" : "";
    const std::string digits = token.substr(sign.size());
    if (digits == "0")
        return;
    must(wholeNumber(token + "00e-2") == whole, "zeros and an exponent cancel out");
    for (std::size_t point = 1; point < std::min<std::size_t>(digits.size(), 24); ++point) {
        const std::string moved = digits.substr(0, point) + '.' + digits.substr(point) + 'e' + std::to_string(digits.size() - point);
        must(wholeNumber(sign + moved) == whole, "the point may stand anywhere");
        must(wholeNumber(sign + digits.substr(0, point) + '.' + digits.substr(point)) == wholeNumber(sign + digits + "e-" + std::to_string(digits.size() - point)),
             "a point and an exponent are alike");
    }
}

void checkNumberToken(const std::string &token)
{
    const double number = numberFromToken(token);
    must(number == std::strtod(token.c_str(), nullptr), "a number is what strtod() reads");
    must(number != 0 || !std::signbit(number), "zero has no sign");
    if (const auto whole = wholeNumber(token))
        must(numberFromToken(std::to_string(*whole)) == number, "a whole number has the value of its token");
    if (token.find_first_of(".eE") == std::string::npos)
        checkWholeToken(token);
    const bool isDecimal = token.find_first_of("eE") == std::string::npos;
    if (!std::isfinite(number)) {
        must(!numberFromText(token) && !(isDecimal && amountInText(token)), "a number out of a text is not infinite");
        return;
    }
    must(numberFromText(token) == number, "a number in a text has the same value");
    must(!isDecimal || amountInText(token) == number, "an amount in a text has the same value");
    const std::string script = scriptNumberText(number);
    must(isNumber(script) && numberFromToken(script) == number, "a number that is written reads back exactly");
    const double size = std::abs(number);
    must((script.find('e') != std::string::npos) == (size >= 1e21 || (size > 0 && size < 1e-6)), "a number has an exponent where ECMAScript gives it one");
}

void checkToken(const std::string &token)
{
    const auto json = strictJson(token);
    const bool isWhole = json && json->text.size() == token.size();   // no white space around it
    const auto is = [&](JsonKind kind) { return isWhole && json->kind == kind; };
    must(isNumber(token) == is(JsonKind::Number), "numbers are those of RFC 8259");
    must(isLiteral(token) == (is(JsonKind::Null) || is(JsonKind::False) || is(JsonKind::True)), "there are three literals");
    if (is(JsonKind::Number))
        checkNumberToken(token);
    // UTF-8 and control characters are the parser's business.
    const bool isClean = isUtf8(token) && std::none_of(token.begin(), token.end(), [](char c) { return c >= 0 && c < 0x20; });
    if (!isClean)
        return;
    std::string scratch;
    const auto text = textFromToken(token, scratch);
    const auto expected = strictText(token);
    must(text.has_value() == expected.has_value(), "texts are those of RFC 8259");
    must(!text || *text == wtf8(*expected), "a text means what RFC 8259 says");
}

void checkNumbersIn(const std::string &text)
{
    const auto amount = amountInText(text);
    checkFinite(amount);
    must(amountInText("EUR " + text + ", x") == amount, "what is around an amount means nothing");
    const auto number = numberFromText(text);
    checkFinite(number);
    must(numberFromText("\t " + text + "\n\xC2\xA0") == number, "white space around a number means nothing");
}

void checkName(const std::string &name)
{
    const std::string_view trimmed = trimmedName(name);
    must(trimmedName(trimmed) == trimmed, "a trimmed name has nothing left to trim");
    const auto text = utf16(name);
    if (!text)
        return;
    must(QStringView(*text).trimmed() == QStringView(utf16(trimmed).value()), "white space is that of Unicode");
    must(whyNotKept("name", name, longest).has_value() != isKeptName(*text, longest), "names are kept or refused by the rules");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    const std::string token(textOf(bytes, size));
    checkToken(token);
    checkNumbersIn(token);
    checkName(token);
    if (const auto text = strictText(token)) {
        const bool isKept = !whyNotKept("name", wtf8(*text), longest);
        must(isKept == isKeptName(*text, longest), "names in JSON are kept or refused by the rules");
    }
    return 0;
}
