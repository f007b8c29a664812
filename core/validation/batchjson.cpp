// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/validation/batchjson.h"

#include "core/validation/jsonwalker.h"

#include <algorithm>
#include <array>

namespace Andon {

namespace {

/// Turns the elements of a body into events and refusals of a batch.
class BatchReader
{
public:
    BatchReader(JsonWalker &json, Batch &batch, Instant now, const EventRules &rules)
        : m_json(json), m_batch(batch), m_now(now), m_rules(rules)
    {
    }

    /// An array of events.
    bool readArray()
    {
        ondemand::array array;
        return m_json.document().get_array().get(array) == simdjson::SUCCESS && takeEvents(array, 1);
    }

    /// An object with an array of events under "events"; @a found says whether that was there.
    bool readObject(bool &found)
    {
        ondemand::object object;
        if (m_json.document().get_object().get(object) != simdjson::SUCCESS)
            return false;
        return m_json.eachField(object, [&](std::string_view key, ondemand::value &value) {
            ondemand::json_type type;
            if (key != "events")
                return m_json.skip(value, 2);
            if (value.type().get(type) != simdjson::SUCCESS)
                return false;
            found = type == ondemand::json_type::array;
            if (!found)
                return m_json.skip(value, 2);
            m_batch = Batch {.sender = m_batch.sender};
            ondemand::array array;
            return value.get_array().get(array) == simdjson::SUCCESS && takeEvents(array, 2);
        });
    }

    /// One event and nothing around it.
    bool readEvent()
    {
        ondemand::value value;
        return m_json.document().get_value().get(value) == simdjson::SUCCESS && takeEvent(value, 1);
    }

private:
    bool takeEvents(ondemand::array &array, int depth)
    {
        return m_json.eachElement(array, [&](ondemand::value &value) { return takeEvent(value, depth + 1); });
    }

    bool takeEvent(ondemand::value &value, int depth)
    {
        ondemand::json_type type;
        if (value.type().get(type) != simdjson::SUCCESS)
            return false;
        const std::string_view token = value.raw_json_token();
        EventClaim claim = {.isObject = type == ondemand::json_type::object};
        if (claim.isObject ? !readClaim(value, claim, depth) : !m_json.skip(value, depth))
            return false;
        auto verdict = validate(claim, m_now, m_rules);
        auto *event = std::get_if<Event>(&verdict);
        const auto time = event ? std::optional(event->time) : std::get<BrokenRule>(verdict).futureTime;
        m_batch.newestTime = std::max(m_batch.newestTime, time);   // one that is absent is the oldest
        if (event)
            m_batch.events.push_back(std::move(*event));
        else
            refuse(claim, std::get<BrokenRule>(std::move(verdict)), m_json.rawText(token, type));
        return true;
    }

    bool readClaim(ondemand::value &value, EventClaim &claim, int depth)
    {
        ondemand::object object;
        if (depth > JsonWalker::deepest || value.get_object().get(object) != simdjson::SUCCESS)
            return false;
        return m_json.eachField(object, [&](std::string_view key, ondemand::value &field) {
            if (key == "eventId")
                return readText(field, claim.eventId, m_scratch[0], depth);
            if (key == "eventTime")
                return readText(field, claim.eventTime, m_scratch[1], depth);
            if (key == "machineId")
                return readText(field, claim.machineId, m_scratch[2], depth);
            if (key == "lineId")
                return readText(field, claim.lineId, m_scratch[3], depth);
            if (key == "factoryId")
                return readText(field, claim.factoryId, m_scratch[4], depth);
            if (key == "durationMs")
                return readNumber(field, claim.durationMs, depth);
            if (key == "defectCount")
                return readNumber(field, claim.defectCount, depth);
            return m_json.skip(field, depth + 1);
        });
    }

    bool readText(ondemand::value &value, TextClaim &claim, std::string &scratch, int depth)
    {
        using Kind = TextClaim::Kind;
        const std::string_view token = withoutTrailingSpace(value.raw_json_token());
        if (!token.starts_with('"')) {
            claim = {.kind = token == "null" ? Kind::Absent : Kind::Other, .text = {}};
            return m_json.skip(value, depth + 1);
        }
        const auto text = textFromToken(token, scratch);
        claim = {.kind = Kind::Text, .text = text.value_or(std::string_view())};
        return text && m_json.stepOver(value);
    }

    bool readNumber(ondemand::value &value, NumberClaim &claim, int depth)
    {
        using Kind = NumberClaim::Kind;
        const std::string_view token = withoutTrailingSpace(value.raw_json_token());
        if (isNumber(token)) {
            claim = {.kind = Kind::Number, .whole = wholeNumber(token)};
            return true;
        }
        claim = {.kind = token == "null" ? Kind::Absent : Kind::Other, .whole = {}};
        return m_json.skip(value, depth + 1);
    }

    void refuse(const EventClaim &claim, BrokenRule rule, std::string_view payload)
    {
        const auto index = std::uint32_t(m_batch.size());
        m_batch.refusedAt.push_back(index);
        if (m_batch.refusals.size() == Batch::refusalsKept)
            return;
        const auto idIsText = claim.eventId.kind == TextClaim::Kind::Text;
        m_batch.refusals.push_back({
            .index = index,
            .eventId = idIsText ? std::optional(std::string(claim.eventId.text)) : std::nullopt,
            .machine = std::string(claim.machineId.text),
            .factory = std::string(claim.factoryId.text),
            .reason = rule.reason,
            .message = std::move(rule.message),
            .payload = std::string(payload),
        });
    }

    JsonWalker &m_json;
    Batch &m_batch;
    Instant m_now;
    const EventRules &m_rules;
    std::array<std::string, 5> m_scratch;
};

} // namespace

Result<Batch> batchFromJson(QByteArrayView body, std::string sender, Instant now, const EventRules &rules)
{
    Batch batch = {.sender = std::move(sender)};
    bool found = false;
    const auto kind = walkBody(body, [&](JsonWalker &json, BodyKind kind) {
        BatchReader reader(json, batch, now, rules);
        found = kind == BodyKind::Array;
        return found ? reader.readArray() : reader.readObject(found);
    });
    if (!kind)
        return kind.error();
    if (!found)
        return Error {ErrorCode::InvalidBody, QStringLiteral("the body must be an array of events, or an object with such an array under \"events\"")};
    return batch;
}

Result<Batch> batchFromJsonElement(QByteArrayView element, std::string sender, Instant now, const EventRules &rules)
{
    Batch batch = {.sender = std::move(sender)};
    const auto kind = walkBody(element, [&](JsonWalker &json, BodyKind kind) {
        BatchReader reader(json, batch, now, rules);
        return kind == BodyKind::Object ? reader.readEvent() : reader.readArray();
    });
    if (!kind)
        return kind.error();
    if (*kind != BodyKind::Object)
        return Error {ErrorCode::InvalidBody, QStringLiteral("the body must be one JSON object, an event")};
    return batch;
}

} // namespace Andon
