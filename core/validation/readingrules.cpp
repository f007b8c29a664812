// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/validation/readingrules.h"

#include "core/validation/instantforms.h"
#include "core/validation/nametext.h"
#include "core/validation/numberforms.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace Andon {

namespace {

using namespace std::string_view_literals;
using Kind = JsonValue::Kind;
using Verdict = std::variant<Reading, ReadingRefusal>;

constexpr std::array clientNames = {"source"sv, "client_id"sv, "clientId"sv, "client"sv, "origin"sv};
constexpr std::array metricNames = {"metric"sv, "event_type"sv, "type"sv, "eventType"sv, "name"sv};
constexpr std::array amountNames = {"amount"sv, "value"sv, "count"sv, "quantity"sv, "total"sv, "price"sv};
constexpr std::array timestampNames = {"timestamp"sv, "time"sv, "date"sv, "created_at"sv, "createdAt"sv, "ts"sv};

constexpr auto unknown = "unknown"sv;
const JsonMembers noMembers;

using Aliases = std::span<const std::string_view>;

bool contains(Aliases names, std::string_view name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

const JsonValue *find(const JsonMembers &members, std::string_view name)
{
    const auto found = std::find_if(members.begin(), members.end(), [name](const auto &member) { return member.first == name; });
    return found == members.end() ? nullptr : &found->second;
}

/// The first value under one of @a names that @a read can make something of. Null is never one.
template <typename Read>
auto firstOf(const JsonMembers &members, Aliases names, Read read) -> decltype(read(JsonValue()))
{
    for (const std::string_view name : names) {
        const JsonValue *value = find(members, name);
        if (!value || value->kind == Kind::Null)
            continue;
        if (auto result = read(*value))
            return result;
    }
    return std::nullopt;
}

std::string asText(const JsonValue &value)
{
    // Whole numbers keep every digit, so that two long customer numbers do not become one.
    const std::string_view digits = std::string_view(value.text).substr(value.text.starts_with('-') ? 1 : 0);
    const bool isWhole = digits != "0" && std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (value.kind != Kind::Number || isWhole)
        return value.text;
    const double number = numberFromToken(value.text);
    return std::isfinite(number) ? scriptNumberText(number) : value.text;
}

std::optional<std::string> asTrimmedText(const JsonValue &value)
{
    return std::string(trimmedName(asText(value)));
}

std::optional<double> asAmount(const JsonValue &value)
{
    if (value.kind == Kind::Text)
        return amountInText(value.text);
    if (value.kind != Kind::Number)
        return std::nullopt;
    const double amount = numberFromToken(value.text);
    return std::isfinite(amount) ? std::optional(amount) : std::nullopt;
}

std::optional<Instant> fromUnixMilliseconds(double count)
{
    const double whole = std::trunc(count);
    const auto number = [](Instant instant) { return double(instant.time_since_epoch().count()); };
    if (!(whole >= number(earliestInstant) && whole <= number(latestInstant)))
        return std::nullopt;
    return Instant(std::chrono::milliseconds(std::int64_t(whole)));
}

std::optional<Instant> asTimestamp(const JsonValue &value)
{
    constexpr double fewestMilliseconds = 1e10;   // smaller numbers are meant as seconds
    if (value.kind == Kind::Text)
        return instantFromAnyForm(value.text);
    if (value.kind != Kind::Number)
        return std::nullopt;
    const double number = numberFromToken(value.text);
    return fromUnixMilliseconds(number < fewestMilliseconds ? number * 1000 : number);
}

/// Where the fields of a reading stand: in the payload when there is one, else at the top. A payload
/// that is there, but is no object, has none of them.
const JsonMembers &membersWithFields(const ReadingClaim &claim)
{
    if (claim.payload)
        return *claim.payload;
    const JsonValue *payload = find(claim.members, "payload");
    return payload && isTruthy(*payload) ? noMembers : claim.members;
}

std::optional<ClientId> keptClient(const std::string &client)
{
    return whyNotKept("client_id", client) ? std::nullopt : std::optional(ClientId(client));
}

std::optional<MetricId> keptMetric(const std::string &metric)
{
    return whyNotKept("metric", metric) ? std::nullopt : std::optional(MetricId(metric));
}

ReadingRefusal refusal(ReadingStatus status, ReadingFault fault, std::string message, std::optional<ClientId> client = {},
                       std::optional<MetricId> metric = {})
{
    return {.status = status, .fault = fault, .message = std::move(message), .client = std::move(client), .metric = std::move(metric)};
}

/// A reading of these parts, if its names can be kept.
Verdict readingOf(std::string client, std::string metric, double amount, Instant time)
{
    if (auto why = whyNotKept("client_id", client))
        return refusal(ReadingStatus::Rejected, ReadingFault::InvalidField, *std::move(why));
    if (auto why = whyNotKept("metric", metric))
        return refusal(ReadingStatus::Rejected, ReadingFault::InvalidField, *std::move(why), ClientId(std::move(client)));
    return Reading {.client = ClientId(std::move(client)), .metric = MetricId(std::move(metric)), .amount = amount, .time = time};
}

// What follows is for the fixed rules, which are those of JavaScript.

/// The value under @a name, when JavaScript would take it for true.
const JsonValue *truthy(const JsonMembers &members, std::string_view name)
{
    const JsonValue *value = find(members, name);
    return value && isTruthy(*value) ? value : nullptr;
}

std::string textOrUnknown(const JsonValue *value)
{
    return value ? asText(*value) : std::string(unknown);
}

std::optional<double> fixedAmount(const JsonValue &value)
{
    switch (value.kind) {
    case Kind::Null:
    case Kind::False: return 0;
    case Kind::True: return 1;
    case Kind::Number: return asAmount(value);
    case Kind::Text: return numberFromText(value.text);
    case Kind::Container: return std::nullopt;
    }
    return std::nullopt;
}

std::optional<Instant> fixedTimestamp(const JsonValue &value)
{
    if (value.kind == Kind::Text)
        return instantFromAnyForm(value.text);
    return value.kind == Kind::Number ? fromUnixMilliseconds(numberFromToken(value.text)) : std::nullopt;
}

} // namespace

bool isTruthy(const JsonValue &value)
{
    switch (value.kind) {
    case Kind::Null:
    case Kind::False: return false;
    case Kind::True:
    case Kind::Container: return true;
    case Kind::Number: return numberFromToken(value.text) != 0;
    case Kind::Text: return !value.text.empty();
    }
    return false;
}

Aliases clientAliases() { return clientNames; }
Aliases metricAliases() { return metricNames; }
Aliases amountAliases() { return amountNames; }
Aliases timestampAliases() { return timestampNames; }

bool isReadingField(std::string_view name)
{
    return name == "payload" || name == "simulateFailure" || contains(clientNames, name) || contains(metricNames, name) || contains(amountNames, name)
        || contains(timestampNames, name);
}

Verdict normalizeFlexible(const ReadingClaim &claim, Instant now)
{
    auto client = firstOf(claim.members, clientNames, asTrimmedText);
    if (!client && claim.payload)
        client = firstOf(*claim.payload, clientNames, asTrimmedText);
    if (!client || client->empty())
        return refusal(ReadingStatus::Rejected, ReadingFault::MissingClient, "client_id not found in event");

    const JsonMembers &fields = membersWithFields(claim);
    const auto amount = firstOf(fields, amountNames, asAmount);
    if (!amount)
        return refusal(ReadingStatus::Rejected, ReadingFault::InvalidAmount, "amount not found or invalid in event", keptClient(*client));
    std::string metric = firstOf(fields, metricNames, asTrimmedText).value_or(std::string());
    if (metric.empty())
        metric = unknown;
    return readingOf(*std::move(client), std::move(metric), *amount, firstOf(fields, timestampNames, asTimestamp).value_or(now));
}

Verdict normalizeFixed(const ReadingClaim &claim, Instant now)
{
    const JsonMembers &fields = claim.payload ? *claim.payload : noMembers;
    std::string client = textOrUnknown(truthy(claim.members, "source"));
    std::string metric = textOrUnknown(truthy(fields, "metric"));

    const JsonValue *sentTime = truthy(fields, "timestamp");
    const auto time = sentTime ? fixedTimestamp(*sentTime) : now;
    if (!time)
        return refusal(ReadingStatus::Failed, ReadingFault::InvalidTimestamp, "Invalid time value", keptClient(client), keptMetric(metric));
    const JsonValue *sentAmount = find(fields, "amount");
    const auto amount = sentAmount ? fixedAmount(*sentAmount) : 0;
    if (!amount)
        return refusal(ReadingStatus::Failed, ReadingFault::InvalidAmount, "Invalid amount", keptClient(client), keptMetric(metric));
    return readingOf(std::move(client), std::move(metric), *amount, *time);
}

} // namespace Andon
