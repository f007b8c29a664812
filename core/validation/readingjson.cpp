// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/validation/readingjson.h"

#include "core/validation/jsontext.h"
#include "core/validation/jsonwalker.h"
#include "core/validation/readingrules.h"

#include <algorithm>

namespace Andon {

namespace {

constexpr std::string_view simulationField = "simulateFailure";

/// What was sent as one element: what the rules look at, and its JSON text.
struct SentElement
{
    ReadingClaim claim = {};
    std::string_view json = {};   ///< A view into the body.
};

/// Reads what was sent as readings; what it means is left to the rules.
class ClaimReader
{
public:
    explicit ClaimReader(JsonWalker &json) : m_json(json) {}

    /// The body is one object.
    bool readObject(SentElement &sent)
    {
        ondemand::value value;
        return m_json.document().get_value().get(value) == simdjson::SUCCESS && readElement(value, sent, 1);
    }

    /// The body is an array; each element is handed to @a take(SentElement), which may say false to
    /// stop.
    template <typename Take>
    bool readArray(Take take)
    {
        ondemand::array array;
        return m_json.document().get_array().get(array) == simdjson::SUCCESS && m_json.eachElement(array, [&](ondemand::value &value) {
            SentElement sent;
            return readElement(value, sent, 2) && take(std::move(sent));
        });
    }

private:
    bool readElement(ondemand::value &value, SentElement &sent, int depth)
    {
        ondemand::json_type type;
        if (value.type().get(type) != simdjson::SUCCESS)
            return false;
        const std::string_view token = value.raw_json_token();
        sent.claim.isObject = type == ondemand::json_type::object;
        if (sent.claim.isObject ? !readClaim(value, sent.claim, depth) : !m_json.skip(value, depth))
            return false;
        sent.json = m_json.rawText(token, type);
        return true;
    }

    bool readClaim(ondemand::value &value, ReadingClaim &claim, int depth)
    {
        return readMembers(value, depth, [&](std::string_view key, ondemand::value &field) {
            if (key != "payload")
                return readValue(field, claim.members, key, depth);
            claim.payload.reset();   // given twice, the last one counts
            ondemand::json_type type;
            if (field.type().get(type) != simdjson::SUCCESS)
                return false;
            if (type != ondemand::json_type::object)
                return readValue(field, claim.members, key, depth);
            JsonMembers &inner = claim.payload.emplace();
            valueOf(claim.members, key) = {.kind = JsonValue::Kind::Container, .text = {}};   // its text is of no use
            return readMembers(field, depth + 1,
                               [&](std::string_view name, ondemand::value &member) { return readValue(member, inner, name, depth + 1); });
        });
    }

    /// Walks the object @a value. Members that a rule asks for go to @a take, the others are skipped:
    /// so an object of a million names takes no memory.
    template <typename Take>
    bool readMembers(ondemand::value &value, int depth, Take take)
    {
        ondemand::object object;
        if (depth > JsonWalker::deepest || value.get_object().get(object) != simdjson::SUCCESS)
            return false;
        return m_json.eachField(object, [&](std::string_view key, ondemand::value &field) {
            return isReadingField(key) ? take(key, field) : m_json.skip(field, depth + 1);
        });
    }

    bool readValue(ondemand::value &value, JsonMembers &members, std::string_view key, int depth)
    {
        ondemand::json_type type;
        if (value.type().get(type) != simdjson::SUCCESS)
            return false;
        JsonValue &read = valueOf(members, key);
        const std::string_view token = value.raw_json_token();
        if (type == ondemand::json_type::string) {
            const auto text = textFromToken(withoutTrailingSpace(token), m_scratch);
            read = {.kind = JsonValue::Kind::Text, .text = std::string(text.value_or(std::string_view()))};
            return text && m_json.stepOver(value);
        }
        if (!m_json.skip(value, depth + 1))
            return false;
        const std::string_view raw = m_json.rawText(token, type);
        const bool isContainer = type == ondemand::json_type::array || type == ondemand::json_type::object;
        read = {.kind = kindOf(raw), .text = isContainer ? compactJson(raw) : std::string(raw)};
        return true;
    }

    static JsonValue::Kind kindOf(std::string_view token)
    {
        switch (token.front()) {
        case 'n': return JsonValue::Kind::Null;
        case 'f': return JsonValue::Kind::False;
        case 't': return JsonValue::Kind::True;
        case '[':
        case '{': return JsonValue::Kind::Container;
        }
        return JsonValue::Kind::Number;
    }

    static JsonValue &valueOf(JsonMembers &members, std::string_view name)
    {
        const auto found = std::find_if(members.begin(), members.end(), [name](const auto &member) { return member.first == name; });
        return found == members.end() ? members.emplace_back(std::string(name), JsonValue()).second : found->second;
    }

    JsonWalker &m_json;
    std::string m_scratch;
};

ReadingElement elementOf(const SentElement &sent, ReadingDialect dialect, Instant now)
{
    ReadingElement element;
    const auto keep = [&element](auto part) { element.content = std::move(part); };
    switch (dialect) {
    case ReadingDialect::Flexible:
        element.payload = std::string(sent.json);
        std::visit(keep, normalizeFlexible(sent.claim, now));
        break;
    case ReadingDialect::Fixed:
        element.payload = compactJsonWithout(simulationField, sent.json);
        std::visit(keep, normalizeFixed(sent.claim, now));
        break;
    }
    return element;
}

bool asksForFailure(const ReadingClaim &claim)
{
    return std::any_of(claim.members.begin(), claim.members.end(),
                       [](const auto &member) { return member.first == simulationField && isTruthy(member.second); });
}

/// One object and nothing around it, handed to @a take(SentElement) while the body is at hand.
template <typename Take>
Result<void> readOneObject(QByteArrayView body, Take take)
{
    const auto kind = walkBody(body, [&take](JsonWalker &json, BodyKind kind) {
        ClaimReader reader(json);
        SentElement sent;
        if (kind != BodyKind::Object)
            return reader.readArray([](const SentElement &) { return true; });
        if (!reader.readObject(sent))
            return false;
        take(sent);
        return true;
    });
    if (!kind)
        return kind.error();
    if (*kind != BodyKind::Object)
        return Error {ErrorCode::InvalidBody, QStringLiteral("the body must be one JSON object, a reading")};
    return {};
}

} // namespace

Result<ReadingBatch> readingsFromJson(QByteArrayView body, std::string sender, Instant now)
{
    ReadingBatch batch = {.sender = std::move(sender), .dialect = ReadingDialect::Flexible};
    bool isTooLarge = false;
    const auto take = [&](const SentElement &sent) {
        isTooLarge = batch.elements.size() == ReadingBatch::elementsAllowed;
        if (isTooLarge)
            return false;   // at once: whether the rest is JSON changes nothing for the sender
        batch.elements.push_back(elementOf(sent, batch.dialect, now));
        return true;
    };
    const auto kind = walkBody(body, [&take](JsonWalker &json, BodyKind kind) {
        ClaimReader reader(json);
        SentElement sent;
        return kind == BodyKind::Array ? reader.readArray(take) : reader.readObject(sent) && take(sent);
    });
    if (isTooLarge)
        return Error {ErrorCode::TooLarge, QStringLiteral("the array has more than %1 readings").arg(ReadingBatch::elementsAllowed)};
    if (!kind)
        return kind.error();
    if (*kind == BodyKind::Scalar)
        return Error {ErrorCode::InvalidBody, QStringLiteral("the body must be a reading, or an array of readings")};
    if (batch.elements.empty())
        return Error {ErrorCode::InvalidBody, QStringLiteral("the array is empty; send at least one reading")};
    return batch;
}

Result<ReadingBatch> fixedReadingFromJson(QByteArrayView body, std::string sender, Instant now)
{
    ReadingBatch batch = {.sender = std::move(sender), .dialect = ReadingDialect::Fixed};
    const auto read = readOneObject(body, [&](const SentElement &sent) {
        batch.simulation = asksForFailure(sent.claim) ? Simulation::Always : Simulation::None;
        batch.elements.push_back(elementOf(sent, batch.dialect, now));
    });
    if (!read)
        return read.error();
    return batch;
}

Result<ReadingElement> readingFromJsonElement(QByteArrayView element, ReadingDialect dialect, Instant now)
{
    ReadingElement reading;
    const auto read = readOneObject(element, [&](const SentElement &sent) { reading = elementOf(sent, dialect, now); });
    if (!read)
        return read.error();
    return reading;
}

} // namespace Andon
