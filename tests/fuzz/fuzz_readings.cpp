// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The body of readings, by the rules of both dialects. An input is such a body.
#include "core/files/jsonwriter.h"
#include "core/validation/instantforms.h"
#include "core/validation/jsontext.h"
#include "core/validation/nametext.h"
#include "core/validation/numberforms.h"
#include "core/validation/readingjson.h"
#include "tests/fuzz/property.h"
#include "tests/fuzz/strictjson.h"

#include <QStringView>

#include <cmath>
#include <cstdlib>
#include <span>

using namespace Andon;
using namespace Andon::Fuzz;
using namespace std::string_view_literals;

namespace {

const Instant now = instantFromIso("2026-01-15T12:00:00.500Z").value();
constexpr std::size_t rereadAtMost = 4;   // elements of an input, which may have hundreds

// As the description of the API has them.
constexpr std::u16string_view clientNames[] = {u"source", u"client_id", u"clientId", u"client", u"origin"};
constexpr std::u16string_view metricNames[] = {u"metric", u"event_type", u"type", u"eventType", u"name"};
constexpr std::u16string_view amountNames[] = {u"amount", u"value", u"count", u"quantity", u"total", u"price"};
constexpr std::u16string_view timeNames[] = {u"timestamp", u"time", u"date", u"created_at", u"createdAt", u"ts"};
constexpr double fewestMilliseconds = 1e10;   // smaller numbers are meant as seconds

void checkReading(const Reading &reading, ReadingDialect dialect)
{
    must(std::isfinite(reading.amount) && !(reading.amount == 0 && std::signbit(reading.amount)), "an amount is finite and no negative zero");
    must(earliestInstant <= reading.time && reading.time <= latestInstant, "readings are of the years 0 to 9999");
    for (const std::string &name : {reading.client.utf8, reading.metric.utf8}) {
        must(!name.empty() && isUtf8(name) && name.size() <= longestName, "names are there, in UTF-8, and not too long");
        must(dialect == ReadingDialect::Fixed || trimmedName(name) == name, "the flexible rules trim names");
    }
}

/// What was sent under the first of @a names that is there and not null.
StrictJson firstGiven(const StrictJson &object, std::span<const std::u16string_view> names)
{
    for (const std::u16string_view name : names) {
        const auto value = object.member(name);
        if (value && *value != "null")
            return *strictJson(*value);
    }
    return {};
}

std::optional<double> finiteNumber(const StrictJson &value)
{
    const double number = value.kind == JsonKind::Number ? std::strtod(std::string(value.text).c_str(), nullptr) : HUGE_VAL;
    return std::isfinite(number) ? std::optional(number) : std::nullopt;
}

std::optional<std::string> trimmedText(const StrictJson &value)
{
    if (value.kind != JsonKind::Text)
        return std::nullopt;
    return wtf8(QStringView(*strictText(value.text)).trimmed().toString().toStdU16String());
}

std::optional<Instant> instantFrom(const StrictJson &value)
{
    if (value.kind == JsonKind::Text)
        return instantFromAnyForm(wtf8(*strictText(value.text)));
    const double number = finiteNumber(value).value_or(HUGE_VAL);
    const double milliseconds = number < fewestMilliseconds ? number * 1000 : number;
    const auto count = [](Instant instant) { return double(instant.time_since_epoch().count()); };
    if (milliseconds <= count(earliestInstant) - 1 || milliseconds >= count(latestInstant) + 1)
        return std::nullopt;
    return Instant(std::chrono::milliseconds(std::int64_t(milliseconds)));
}

/// Whether the fields of a reading were taken from where they belong, as far as that is plain: texts
/// and numbers, in an object with or without a payload that is an object.
void checkAliases(const ReadingElement &element, const StrictJson &sent)
{
    const auto payload = sent.kind == JsonKind::Object ? strictJson(sent.member(u"payload").value_or("null")) : std::nullopt;
    if (!payload || (payload->kind != JsonKind::Null && payload->kind != JsonKind::Object))
        return;
    const StrictJson &fields = payload->kind == JsonKind::Object ? *payload : sent;
    const StrictJson top = firstGiven(sent, clientNames);
    const auto client = trimmedText(top.kind == JsonKind::Null ? firstGiven(*payload, clientNames) : top);
    const auto metric = trimmedText(firstGiven(fields, metricNames));
    const auto amount = finiteNumber(firstGiven(fields, amountNames));
    const auto time = instantFrom(firstGiven(fields, timeNames));
    if (const auto *refusal = std::get_if<ReadingRefusal>(&element.content)) {
        const bool hasClient = client && !client->empty();
        must(!hasClient || refusal->fault != ReadingFault::MissingClient, "a client that is there is found");
        must(!hasClient || !amount || refusal->fault == ReadingFault::InvalidField, "an amount that is there is found");
        return;
    }
    const auto &reading = std::get<Reading>(element.content);
    must(!client || *client == reading.client.utf8, "the client is the first of its names");
    must(!metric || (metric->empty() ? "unknown" : *metric) == reading.metric.utf8, "the metric is the first of its names");
    must(!amount || *amount == reading.amount, "the amount is the first of its names");
    must(!time || *time == reading.time, "the time is the first of its names");
}

/// "client|metric|amount|time", with three bars that are not escaped.
void checkForm(const Reading &reading)
{
    const std::string form = canonicalForm(reading);
    int bars = 0;
    for (std::size_t at = 0; at < form.size(); ++at) {
        if (form[at] == '\\')
            ++at;
        else if (form[at] == '|')
            ++bars;
    }
    must(bars == 3, "names do not run into what follows them");
    must(form.ends_with('|' + scriptNumberText(reading.amount) + '|' + isoTextWithMilliseconds(reading.time)), "the form ends with amount and time");
    const ReadingHash hash = hashOf(reading);
    must(hash.hex().size() == 64 && ReadingHash::fromBytes(hash.view()) == hash, "a hash has 32 bytes");
}

ReadingElement readOne(const std::string &json, ReadingDialect dialect)
{
    auto element = readingFromJsonElement(viewOf(json), dialect, now);
    must(element.has_value(), "what was written or kept can be read");
    return *std::move(element);
}

void mustBe(const Reading &reading, const std::string &json, ReadingDialect dialect, const char *property)
{
    const ReadingElement again = readOne(json, dialect);
    const auto *read = std::get_if<Reading>(&again.content);
    must(read && *read == reading, property);
    must(canonicalForm(*read) == canonicalForm(reading) && hashOf(*read) == hashOf(reading), "equal readings share form and hash");
}

/// What was normalised and is sent again, in several spellings, is the same reading.
void checkThatItComesBack(const Reading &reading, ReadingDialect dialect)
{
    JsonWriter nested;
    nested.beginObject().key("source").text(reading.client.utf8).key("payload").beginObject();
    nested.key("metric").text(reading.metric.utf8).key("amount").real(reading.amount);
    nested.key("timestamp").text(isoTextWithMilliseconds(reading.time)).endObject().endObject();
    mustBe(reading, std::move(nested).json().toStdString(), dialect, "a normalised reading that is sent again is the same");
    if (dialect == ReadingDialect::Fixed)
        return;
    JsonWriter flat;
    const std::string amount = scriptNumberText(reading.amount);
    const bool isPlain = amount.find('e') == std::string::npos;
    const std::int64_t milliseconds = reading.time.time_since_epoch().count();
    flat.beginObject().key("amount").null().key("count").text("none"sv).key("quantity");
    isPlain ? flat.text(amount + " pcs") : flat.real(reading.amount);
    flat.key("eventType").text(' ' + reading.metric.utf8 + "\xE3\x80\x80").key("origin").text('\t' + reading.client.utf8);
    flat.key("date").text("some day"sv).key("ts");
    double(milliseconds) >= fewestMilliseconds ? flat.whole(milliseconds) : flat.text(isoText(reading.time));
    flat.endObject();
    mustBe(reading, std::move(flat).json().toStdString(), dialect, "a reading is the same in another spelling");
}

void checkRefusal(const ReadingRefusal &refusal, ReadingDialect dialect)
{
    must(!refusal.message.empty() && isUtf8(refusal.message) && !faultCode(refusal.fault).empty(), "a refusal says why");
    must(!refusal.client || isUtf8(refusal.client->utf8), "a client that is known has a proper name");
    must(refusal.fault != ReadingFault::SimulatedFailure, "rules simulate no failure");
    must(dialect == ReadingDialect::Fixed || refusal.status == ReadingStatus::Rejected, "by the flexible rules nothing fails");
}

void checkPayload(const ReadingElement &element, std::string_view sent, ReadingDialect dialect)
{
    if (dialect == ReadingDialect::Flexible) {
        must(element.payload == sent, "a payload is what was sent");
    } else {
        const auto payload = strictJson(element.payload);
        must(payload && !payload->member(u"simulateFailure"), "the wish for a failure is not kept");
        must(compactJson(element.payload) == element.payload, "the payload of the fixed rules is compact");
    }
    if (element.payload.front() == '{')
        must(readOne(element.payload, dialect) == element, "a payload that is sent again becomes the same");
}

void checkElements(const ReadingBatch &batch, const std::vector<std::string_view> &sent)
{
    must(batch.elements.size() == sent.size(), "each element is read");
    for (std::size_t i = 0; i < sent.size(); ++i) {
        const ReadingElement &element = batch.elements[i];
        const bool isReread = i < rereadAtMost;
        if (isReread)
            checkPayload(element, sent[i], batch.dialect);
        if (isReread && batch.dialect == ReadingDialect::Flexible)
            checkAliases(element, *strictJson(sent[i]));
        if (const auto *refusal = std::get_if<ReadingRefusal>(&element.content)) {
            checkRefusal(*refusal, batch.dialect);
            continue;
        }
        const auto &reading = std::get<Reading>(element.content);
        checkReading(reading, batch.dialect);
        checkForm(reading);
        if (isReread)
            checkThatItComesBack(reading, batch.dialect);
    }
}

/// Two readings share a form only when they are one.
void checkNeighbours(const ReadingBatch &batch)
{
    const Reading *before = nullptr;
    for (const ReadingElement &element : batch.elements) {
        const auto *reading = std::get_if<Reading>(&element.content);
        if (reading && before)
            must((*reading == *before) == (canonicalForm(*reading) == canonicalForm(*before)), "different readings have different forms");
        before = reading ? reading : before;
    }
}

void checkFlexible(std::string_view body, const std::optional<StrictJson> &json)
{
    const auto batch = readingsFromJson(viewOf(body), {}, now);
    if (!json) {
        must(!batch && batch.error().code == ErrorCode::InvalidJson, "of what is not JSON nothing is taken");
        return;
    }
    const bool isBatch = json->kind == JsonKind::Object || (json->kind == JsonKind::Array && !json->elements.empty());
    must(batch.has_value() == isBatch, "a reading, or an array of some, is taken");
    if (!isBatch) {
        must(batch.error().code == ErrorCode::InvalidBody, "anything else is the wrong kind of body");
        return;
    }
    checkElements(*batch, json->kind == JsonKind::Object ? std::vector{json->text} : json->elements);
    checkNeighbours(*batch);
}

/// As JavaScript has it.
bool isTrue(const StrictJson &value)
{
    switch (value.kind) {
    case JsonKind::Null:
    case JsonKind::False: return false;
    case JsonKind::Number: return std::strtod(std::string(value.text).c_str(), nullptr) != 0;
    case JsonKind::Text: return value.text != "\"\"";
    case JsonKind::True:
    case JsonKind::Array:
    case JsonKind::Object: return true;
    }
    return false;
}

void checkFixed(std::string_view body, const std::optional<StrictJson> &json)
{
    const auto batch = fixedReadingFromJson(viewOf(body), {}, now);
    const bool isObject = json && json->kind == JsonKind::Object;
    must(batch.has_value() == isObject, "by the fixed rules one object is taken");
    if (!isObject) {
        must(batch.error().code == (json ? ErrorCode::InvalidBody : ErrorCode::InvalidJson), "what is wrong with a body is said");
        return;
    }
    checkElements(*batch, {json->text});
    const Simulation asked = isTrue(*strictJson(json->member(u"simulateFailure").value_or("null"))) ? Simulation::Always : Simulation::None;
    must(batch->simulation == asked, "a failure is asked for by what JavaScript takes for true");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    const std::string_view body = textOf(bytes, size);
    const auto json = strictJson(body);
    checkFlexible(body, json);
    checkFixed(body, json);
    return 0;
}
