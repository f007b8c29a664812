// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The body of a batch. An input is such a body.
#include "core/files/jsonwriter.h"
#include "core/validation/batchjson.h"
#include "core/validation/jsontext.h"
#include "core/validation/jsontoken.h"
#include "tests/fuzz/property.h"
#include "tests/fuzz/strictjson.h"
#include "tests/fuzz/strictname.h"

#include <algorithm>
#include <cstdlib>

using namespace Andon;
using namespace Andon::Fuzz;

namespace {

const Instant now = instantFromIso("2026-01-15T12:00:00Z").value();
constexpr EventRules rules = {.longestText = 24};   // short, so that short inputs come to it
constexpr std::size_t rereadAtMost = 4;             // elements of an input, which may have hundreds

/// A field of an element, as this file reads it.
struct Field
{
    bool isAbsent = true;                       ///< Or null.
    JsonKind kind = JsonKind::Null;
    std::string_view token = {};
    std::u16string text = {};
};

Field fieldOf(const StrictJson &element, std::u16string_view name)
{
    const auto token = element.member(name);
    if (!token || *token == "null")
        return {};
    Field field = {.isAbsent = false, .kind = strictJson(*token)->kind, .token = *token};
    if (field.kind == JsonKind::Text)
        field.text = *strictText(*token);
    return field;
}

bool isBlank(const Field &field)
{
    return field.kind != JsonKind::Text || isBlankName(field.text);
}

bool isKept(const Field &field)
{
    return field.isAbsent || (field.kind == JsonKind::Text && isKeptName(field.text, rules.longestText));
}

/// A whole number from @a least to @a most. Near whole numbers a double says nothing: fuzz_jsontoken
/// looks at those.
bool isWithin(const Field &field, double least, double most)
{
    const auto whole = wholeNumber(field.token);
    const double number = std::strtod(std::string(field.token).c_str(), nullptr);
    must(!whole || double(*whole) == number, "a whole number is what strtod() reads");
    return whole && number >= least && number <= most;
}

/// What is wrong with an element, by the table in the description of the API; nothing when it is an
/// event.
std::optional<Reason> expectedReason(const StrictJson &element)
{
    if (element.kind != JsonKind::Object)
        return Reason::InvalidEvent;
    const Field id = fieldOf(element, u"eventId");
    const Field time = fieldOf(element, u"eventTime");
    const Field machine = fieldOf(element, u"machineId");
    const Field duration = fieldOf(element, u"durationMs");
    const Field defects = fieldOf(element, u"defectCount");
    if (isBlank(id))
        return Reason::MissingEventId;
    if (time.isAbsent || time.token == "\"\"")
        return Reason::MissingEventTime;
    if (isBlank(machine))
        return Reason::MissingMachineId;
    if (duration.kind != JsonKind::Number)
        return Reason::MissingDuration;
    if (defects.kind != JsonKind::Number)
        return Reason::MissingDefectCount;
    if (!isWithin(duration, 0, 21'600'000))
        return Reason::InvalidDuration;
    const auto instant = time.kind == JsonKind::Text ? instantFromIso(wtf8(time.text)) : std::nullopt;
    if (!instant)
        return Reason::InvalidEventTimeFormat;
    if (*instant > now + std::chrono::minutes(15))
        return Reason::FutureEventTime;
    if (!isWithin(defects, -1, 2'147'483'647))
        return Reason::InvalidDefectCount;
    if (!isKept(id) || !isKept(machine) || !isKept(fieldOf(element, u"lineId")) || !isKept(fieldOf(element, u"factoryId")))
        return Reason::InvalidField;
    return std::nullopt;
}

void checkFields(const Event &event, const StrictJson &element)
{
    const auto isSame = [&element](const std::string &text, std::u16string_view name) { return text == wtf8(fieldOf(element, name).text); };
    must(isSame(event.id.utf8, u"eventId"), "an event has the id that was sent");
    must(isSame(event.source.machine.utf8, u"machineId"), "an event has the machine that was sent");
    must(isSame(event.source.line.utf8, u"lineId"), "an event has the line that was sent");
    must(isSame(event.source.factory.utf8, u"factoryId"), "an event has the factory that was sent");
    must(event.time == instantFromIso(wtf8(fieldOf(element, u"eventTime").text)), "an event has the time that was sent");
    must(wholeNumber(fieldOf(element, u"durationMs").token) == event.duration.count(), "an event has the duration that was sent");
    must(wholeNumber(fieldOf(element, u"defectCount").token) == event.defects.value_or(-1), "an event has the defects that were sent");
    must(!event.defects || *event.defects >= 0, "defects are unknown or not negative");
}

Batch readAgain(std::string_view body)
{
    auto batch = batchFromJson(viewOf(body), {}, now, rules);
    must(batch.has_value(), "what was written or kept can be read");
    return *std::move(batch);
}

/// As the list of events answers it.
void checkThatItComesBack(const Event &event)
{
    JsonWriter writer;
    writer.beginArray().beginObject();
    writer.key("eventId").text(event.id.utf8).key("eventTime").text(isoText(event.time)).key("machineId").text(event.source.machine.utf8);
    writer.key("lineId").textOrNull(event.source.line.utf8).key("factoryId").textOrNull(event.source.factory.utf8);
    writer.key("durationMs").whole(event.duration.count()).key("defectCount").whole(event.defects.value_or(-1));
    writer.endObject().endArray();
    const Batch again = readAgain(std::move(writer).json().toStdString());
    must(again.refusedAt.empty() && again.events == std::vector{event}, "an event that is written and sent again is the same event");
}

/// As a retry sends it.
void checkThatItComesBack(Refusal refusal)
{
    refusal.index = 0;
    must(readAgain('[' + refusal.payload + ']').refusals == std::vector{refusal}, "what was refused is refused again, for the same reason");
    const auto alone = batchFromJsonElement(viewOf(refusal.payload), {}, now, rules);
    const bool isObject = refusal.payload.front() == '{';
    must(alone.has_value() == isObject, "a retry takes one object");
    must(isObject ? alone->refusals == std::vector{refusal} : alone.error().code == ErrorCode::InvalidBody, "a retry is refused for the same reason");
}

/// As the answer to the batch and the list of refusals have it.
void checkThatItCanBeAnswered(const Refusal &refusal)
{
    JsonWriter writer;
    writer.beginObject().key("eventId").textOrNull(refusal.eventId).key("reason").text(reasonCode(refusal.reason));
    writer.key("message").text(refusal.message).key("machineId").text(refusal.machine).key("factoryId").text(refusal.factory);
    writer.key("payload").raw(viewOf(refusal.payload)).endObject();
    must(strictJson(std::move(writer).json().toStdString(), 17).has_value(), "an answer about a refusal is JSON");
}

void checkElements(const Batch &batch, const std::vector<std::string_view> &elements)
{
    must(batch.size() == elements.size(), "events and refusals are as many as elements");
    must(batch.refusals.size() == std::min(batch.refusedAt.size(), Batch::refusalsKept), "refusals are kept up to their limit");
    auto event = batch.events.begin();
    auto refusal = batch.refusals.begin();
    auto refusedAt = batch.refusedAt.begin();
    for (std::size_t index = 0; index < elements.size(); ++index) {
        const StrictJson element = *strictJson(elements[index]);
        const auto reason = expectedReason(element);
        const bool isRefused = refusedAt != batch.refusedAt.end() && *refusedAt == index;
        must(isRefused == reason.has_value(), "an element is refused exactly when it breaks a rule");
        if (!isRefused) {
            checkFields(*event++, element);
            continue;
        }
        ++refusedAt;
        if (refusal == batch.refusals.end())
            continue;
        must(refusal->index == index && refusal->reason == reason, "a refusal names its element and the first rule it breaks");
        must(refusal->payload == elements[index], "a refusal keeps what was sent");
        ++refusal;
    }
}

void checkBatch(const Batch &batch, const std::vector<std::string_view> &elements)
{
    checkElements(batch, elements);
    for (std::size_t i = 0; i < std::min(batch.events.size(), rereadAtMost); ++i)
        checkThatItComesBack(batch.events[i]);
    for (std::size_t i = 0; i < std::min(batch.refusals.size(), rereadAtMost); ++i) {
        checkThatItComesBack(batch.refusals[i]);
        checkThatItCanBeAnswered(batch.refusals[i]);
    }
}

void checkCompactText(const StrictJson &json, const Batch &batch)
{
    const std::string compact = compactJson(json.text);
    must(compactJson(compact) == compact, "compact JSON has nothing left to take out");
    const Batch again = readAgain(compact);
    must(again.events == batch.events && again.refusedAt == batch.refusedAt, "white space between tokens means nothing");
    if (json.kind != JsonKind::Object)
        return;
    const std::string without = compactJsonWithout("events", json.text);
    const auto read = strictJson(without);
    must(read && !read->member(u"events"), "a member that is left out is gone");
    auto kept = json.members;
    std::erase_if(kept, [](const auto &member) { return member.first == u"events"; });
    must(std::equal(kept.begin(), kept.end(), read->members.begin(), read->members.end(),
                    [](const auto &before, const auto &after) { return before.first == after.first && compactJson(before.second) == after.second; }),
         "the other members stay, in their order");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    const std::string_view body = textOf(bytes, size);
    const auto batch = batchFromJson(viewOf(body), {}, now, rules);
    const auto json = strictJson(body);
    if (!json) {
        must(!batch && batch.error().code == ErrorCode::InvalidJson, "of what is not JSON nothing is taken");
        return 0;
    }
    const StrictJson array = json->kind == JsonKind::Object ? *strictJson(json->member(u"events").value_or("null")) : *json;
    if (array.kind != JsonKind::Array) {
        must(!batch && batch.error().code == ErrorCode::InvalidBody, "of JSON without an array of events nothing is taken");
        return 0;
    }
    must(batch.has_value(), "an array of events is a batch");
    checkBatch(*batch, array.elements);
    checkCompactText(*json, *batch);
    return 0;
}
