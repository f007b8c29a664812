// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/queryparameters.h"

#include "core/validation/instantforms.h"

#include <QByteArray>
#include <QList>
#include <QStringDecoder>

#include <algorithm>
#include <charconv>
#include <limits>

namespace Andon {

namespace {

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

bool isUtf8(std::string_view text)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    [[maybe_unused]] const QString decoded = decoder(QByteArrayView(text.data(), qsizetype(text.size())));
    return !decoder.hasError();
}

/// The whole number that @a text is; one beyond 64 bits becomes the largest or smallest there is.
std::optional<std::int64_t> wholeFrom(std::string_view text)
{
    using Range = std::numeric_limits<std::int64_t>;
    const bool isNegative = text.starts_with('-');
    const std::string_view digits = text.substr(isNegative || text.starts_with('+') ? 1 : 0);
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    if (digits.empty() || !std::all_of(digits.begin(), digits.end(), isDigit))
        return std::nullopt;
    std::int64_t value = 0;
    const char *begin = isNegative ? text.data() : digits.data();
    if (std::from_chars(begin, text.data() + text.size(), value).ec == std::errc::result_out_of_range)
        return isNegative ? Range::min() : Range::max();
    return value;
}

/// The `+` of an offset may have become a space, the last one there is.
std::optional<Instant> anyInstantFromQuery(std::string_view text)
{
    const auto instant = instantFromAnyForm(text);
    const std::size_t space = text.rfind(' ');
    if (instant || space == std::string_view::npos)
        return instant;
    std::string mended(text);
    mended[space] = '+';
    return instantFromAnyForm(mended);
}

} // namespace

std::optional<std::string> formDecoded(QByteArrayView encoded)
{
    std::string text;
    text.reserve(std::size_t(encoded.size()));
    for (qsizetype i = 0; i < encoded.size(); ++i) {
        if (encoded[i] != '%') {
            text += encoded[i] == '+' ? ' ' : encoded[i];
            continue;
        }
        const int high = i + 1 < encoded.size() ? hexValue(encoded[i + 1]) : -1;
        const int low = i + 2 < encoded.size() ? hexValue(encoded[i + 2]) : -1;
        if (high < 0 || low < 0)
            return std::nullopt;
        text += char(high * 16 + low);
        i += 2;
    }
    return isUtf8(text) ? std::optional(std::move(text)) : std::nullopt;
}

QueryParameters::QueryParameters(QByteArrayView encoded, BadValues badValues)
    : m_badValues(badValues)
{
    for (const QByteArray &pair : encoded.toByteArray().split('&')) {
        const qsizetype equals = pair.indexOf('=');
        const auto name = formDecoded(equals < 0 ? pair : pair.first(equals));
        if (name && !name->empty())
            m_parameters.emplace_back(*name, equals < 0 ? Value(std::string()) : formDecoded(pair.sliced(equals + 1)));
    }
}

std::optional<std::string> QueryParameters::text(std::string_view name)
{
    const auto found = std::find_if(m_parameters.begin(), m_parameters.end(),
                                    [name](const auto &parameter) { return parameter.first == name; });
    if (found == m_parameters.end())
        return std::nullopt;
    // Not to be ignored: without it the answer would be about something else.
    if (!found->second)
        keep("INVALID_PARAMETER", name, "must be percent-encoded UTF-8");
    return found->second && !found->second->empty() ? found->second : std::nullopt;
}

std::string QueryParameters::requiredText(std::string_view name)
{
    auto value = text(name);
    if (!value)
        keep("MISSING_PARAMETER", name, "is required");
    return value.value_or(std::string());
}

std::optional<Instant> QueryParameters::firstInstant(Names names, std::optional<Instant> (*read)(std::string_view), std::string_view rule)
{
    for (const std::string_view name : names) {
        const auto value = text(name);
        if (!value)
            continue;
        const auto instant = read(*value);
        if (!instant)
            refuse(name, rule);
        return instant;
    }
    return std::nullopt;
}

std::optional<Instant> QueryParameters::instant(std::initializer_list<std::string_view> names)
{
    return firstInstant(names, instantFromQuery, "must be an ISO 8601 time with a zone, such as 2026-01-15T10:00:00Z");
}

std::optional<Instant> QueryParameters::instantInAnyForm(std::initializer_list<std::string_view> names)
{
    return firstInstant(names, anyInstantFromQuery, "must be a date or time, such as 2026-01-15 or 2026-01-15T10:00:00Z");
}

Instant QueryParameters::requiredInstant(std::initializer_list<std::string_view> names)
{
    const auto value = instant(names);
    if (!value)
        keep("MISSING_PARAMETER", *names.begin(), "is required");
    return value.value_or(Instant());
}

std::int64_t QueryParameters::whole(std::string_view name, std::int64_t otherwise, std::int64_t least)
{
    const auto value = text(name);
    if (!value)
        return otherwise;
    const auto number = wholeFrom(*value);
    if (number && *number >= least)
        return *number;
    refuse(name, "must be a whole number of at least " + std::to_string(least));
    return otherwise;
}

void QueryParameters::refuse(std::string_view name, std::string_view rule)
{
    if (m_badValues == BadValues::Refused)
        keep("INVALID_PARAMETER", name, rule);
}

void QueryParameters::keep(const char *code, std::string_view name, std::string_view rule)
{
    if (m_fault)
        return;
    const QByteArray field(name.data(), qsizetype(name.size()));
    const QByteArray sentence = field + ' ' + QByteArray(rule.data(), qsizetype(rule.size()));
    m_fault = HttpFault{HttpStatus::BadRequest, code, sentence, field};
}

} // namespace Andon
