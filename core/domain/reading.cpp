// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/reading.h"

#include <QByteArrayView>
#include <QCryptographicHash>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace Andon {

namespace {

constexpr std::array<std::string_view, 3> statusWords = {"processed", "rejected", "failed"};

constexpr std::array<std::string_view, 5> faultCodes = {
    "MISSING_CLIENT_ID", "INVALID_AMOUNT", "INVALID_TIMESTAMP", "INVALID_FIELD", "SIMULATED_FAILURE",
};

/// Keeps a name from running into what follows it.
void appendEscaped(std::string &form, std::string_view name)
{
    for (const char c : name) {
        if (c == '\\' || c == '|')
            form += '\\';
        form += c;
    }
}

/// The shortest digits that mean a number and no other, and where its decimal point belongs: the
/// number is 0.<digits> times ten to the power of @a point.
struct ShortestDigits
{
    std::string digits = {};
    int point = 0;
};

ShortestDigits shortestDigits(double positive)
{
    std::array<char, 32> buffer = {};
    const char *end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), positive, std::chars_format::scientific).ptr;
    const char *e = std::find(buffer.data(), const_cast<char *>(end), 'e');
    ShortestDigits number;
    std::copy_if(static_cast<const char *>(buffer.data()), e, std::back_inserter(number.digits), [](char c) { return c != '.'; });
    const char *exponent = e[1] == '+' ? e + 2 : e + 1;
    std::from_chars(exponent, end, number.point);
    ++number.point;
    return number;
}

} // namespace

std::string ReadingHash::hex() const
{
    static constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    text.reserve(2 * bytes.size());
    for (const unsigned char byte : bytes) {
        text += digits[byte >> 4];
        text += digits[byte & 15];
    }
    return text;
}

std::string_view ReadingHash::view() const
{
    return {reinterpret_cast<const char *>(bytes.data()), bytes.size()};
}

ReadingHash ReadingHash::fromBytes(std::string_view bytes)
{
    ReadingHash hash;
    std::copy_n(bytes.begin(), std::min(bytes.size(), hash.bytes.size()), hash.bytes.begin());
    return hash;
}

std::string canonicalForm(const Reading &reading)
{
    std::string form;
    form.reserve(reading.client.utf8.size() + reading.metric.utf8.size() + 64);
    appendEscaped(form, reading.client.utf8);
    form += '|';
    appendEscaped(form, reading.metric.utf8);
    form += '|';
    form += scriptNumberText(reading.amount);
    form += '|';
    form += isoTextWithMilliseconds(reading.time);
    return form;
}

ReadingHash hashOf(const Reading &reading)
{
    const std::string form = canonicalForm(reading);
    const QByteArray digest = QCryptographicHash::hash(QByteArrayView(form.data(), qsizetype(form.size())), QCryptographicHash::Sha256);
    ReadingHash hash;
    Q_ASSERT(std::size_t(digest.size()) == hash.bytes.size());
    std::copy(digest.begin(), digest.end(), hash.bytes.begin());
    return hash;
}

QUuid readingIdOf(const ReadingHash &hash)
{
    std::array<char, 16> bytes = {};
    std::copy_n(hash.bytes.begin(), bytes.size(), bytes.begin());
    bytes[6] = char((hash.bytes[6] & 0x0F) | 0x80);   // version 8: made as its maker likes
    bytes[8] = char((hash.bytes[8] & 0x3F) | 0x80);   // the variant of RFC 9562
    return QUuid::fromRfc4122(QByteArrayView(bytes.data(), qsizetype(bytes.size())));
}

std::string scriptNumberText(double number)
{
    constexpr int mostPlaces = 21;    // before the decimal point, without an exponent
    constexpr int mostZeros = 6;      // after it
    if (std::isnan(number))
        return "NaN";
    if (number == 0)
        return "0";
    const std::string sign = number < 0 ? "-" : "";
    if (std::isinf(number))
        return sign + "Infinity";

    auto [digits, point] = shortestDigits(std::abs(number));
    const int count = int(digits.size());
    if (point > mostPlaces || point <= -mostZeros) {
        if (count > 1)
            digits.insert(1, 1, '.');
        return sign + digits + (point > 0 ? "e+" : "e-") + std::to_string(std::abs(point - 1));
    }
    if (point >= count)
        return sign + digits + std::string(std::size_t(point - count), '0');
    if (point > 0)
        return sign + digits.insert(std::size_t(point), 1, '.');
    return sign + "0." + std::string(std::size_t(-point), '0') + digits;
}

std::string_view statusWord(ReadingStatus status)
{
    return statusWords[std::size_t(status)];
}

std::optional<ReadingStatus> statusFromWord(std::string_view word)
{
    const auto found = std::find(statusWords.begin(), statusWords.end(), word);
    if (found == statusWords.end())
        return std::nullopt;
    return ReadingStatus(found - statusWords.begin());
}

std::string_view faultCode(ReadingFault fault)
{
    return faultCodes[std::size_t(fault)];
}

std::size_t ReadingBatch::bytes() const
{
    std::size_t sum = sizeof(ReadingBatch) + sender.size();
    for (const ReadingElement &element : elements) {
        sum += sizeof(ReadingElement) + element.payload.size();
        if (const auto *reading = std::get_if<Reading>(&element.content)) {
            sum += reading->client.utf8.size() + reading->metric.utf8.size();
        } else {
            const auto &refusal = std::get<ReadingRefusal>(element.content);
            sum += refusal.message.size() + (refusal.client ? refusal.client->utf8.size() : 0);
        }
    }
    return sum;
}

} // namespace Andon
