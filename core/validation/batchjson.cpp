// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/validation/batchjson.h"

#include "core/validation/jsontoken.h"

#include <simdjson.h>

#include <array>

namespace Andon {

namespace {

namespace ondemand = simdjson::ondemand;

constexpr int deepest = 16;
constexpr std::size_t keptParserCapacity = 1024 * 1024;

std::string_view withoutTrailingSpace(std::string_view token)
{
    const auto last = token.find_last_not_of(" \t\r\n");
    return token.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

/// Walks a body with the on-demand parser, which checks only what it visits: so everything is
/// visited, values that nobody reads too. Methods return false once the body is known to be
/// malformed.
class BodyWalker
{
public:
    /// @a end is where the body ends.
    BodyWalker(ondemand::document &document, const char *end, Batch &batch, Instant now, const EventRules &rules)
        : m_document(document), m_end(end), m_batch(batch), m_now(now), m_rules(rules)
    {
    }

    /// Set when the body is well-formed, but no batch.
    bool isOtherKind() const { return m_otherKind; }

    /// Position of the token at which the walk stopped.
    const char *location() const
    {
        const char *at = nullptr;
        return m_document.current_location().get(at) == simdjson::SUCCESS ? at : nullptr;
    }

    /// An array of events.
    bool walkArray()
    {
        ondemand::array array;
        return m_document.get_array().get(array) == simdjson::SUCCESS && takeEvents(array, 1) && isAtEnd();
    }

    /// An object with an array of events under "events".
    bool walkObject()
    {
        ondemand::object object;
        bool found = false;
        if (m_document.get_object().get(object) != simdjson::SUCCESS)
            return false;
        const bool wellFormed = eachField(object, [&](std::string_view key, ondemand::value &value) {
            ondemand::json_type type;
            if (key != "events")
                return skip(value, 2);
            if (value.type().get(type) != simdjson::SUCCESS)
                return false;
            found = type == ondemand::json_type::array;
            if (!found)
                return skip(value, 2);
            m_batch = Batch {.sender = m_batch.sender};
            ondemand::array array;
            return value.get_array().get(array) == simdjson::SUCCESS && takeEvents(array, 2);
        });
        m_otherKind = !found;
        return wellFormed && isAtEnd();
    }

    /// One event and nothing around it.
    bool walkEvent()
    {
        ondemand::value value;
        return m_document.get_value().get(value) == simdjson::SUCCESS && takeEvent(value, 1) && isAtEnd();
    }

    /// Well-formed, of whatever kind.
    bool walkScalar()
    {
        ondemand::array array;
        if (m_document.get_array().get(array) != simdjson::SUCCESS)
            return false;
        int count = 0;
        for (auto element : array) {
            ondemand::value value;
            if (std::move(element).get(value) != simdjson::SUCCESS || !skip(value, 1))
                return false;
            ++count;
        }
        m_otherKind = true;
        return count == 1 && isAtEnd();
    }

private:
    /// Nothing follows what was walked.
    bool isAtEnd() const { return m_document.current_location().error() == simdjson::OUT_OF_BOUNDS; }

    bool takeEvents(ondemand::array &array, int depth)
    {
        for (auto element : array) {
            ondemand::value value;
            if (std::move(element).get(value) != simdjson::SUCCESS || !takeEvent(value, depth + 1))
                return false;
        }
        return true;
    }

    bool takeEvent(ondemand::value &value, int depth)
    {
        ondemand::json_type type;
        if (value.type().get(type) != simdjson::SUCCESS)
            return false;
        const std::string_view token = value.raw_json_token();
        EventClaim claim = {.isObject = type == ondemand::json_type::object};
        if (claim.isObject ? !readClaim(value, claim, depth) : !skip(value, depth))
            return false;
        auto verdict = validate(claim, m_now, m_rules);
        if (auto *event = std::get_if<Event>(&verdict))
            m_batch.events.push_back(std::move(*event));
        else
            refuse(claim, std::get<BrokenRule>(std::move(verdict)), rawText(token, type));
        return true;
    }

    bool readClaim(ondemand::value &value, EventClaim &claim, int depth)
    {
        ondemand::object object;
        if (depth > deepest || value.get_object().get(object) != simdjson::SUCCESS)
            return false;
        return eachField(object, [&](std::string_view key, ondemand::value &field) {
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
            return skip(field, depth + 1);
        });
    }

    bool readText(ondemand::value &value, TextClaim &claim, std::string &scratch, int depth)
    {
        using Kind = TextClaim::Kind;
        const std::string_view token = withoutTrailingSpace(value.raw_json_token());
        if (!token.starts_with('"')) {
            claim = {.kind = token == "null" ? Kind::Absent : Kind::Other, .text = {}};
            return skip(value, depth + 1);
        }
        const auto text = textFromToken(token, scratch);
        claim = {.kind = Kind::Text, .text = text.value_or(std::string_view())};
        return text && stepOver(value);
    }

    /// Left to itself, the parser would take a string before a ':' for a key, even in an array.
    static bool stepOver(ondemand::value &value) { return value.get_raw_json_string().error() == simdjson::SUCCESS; }

    bool readNumber(ondemand::value &value, NumberClaim &claim, int depth)
    {
        using Kind = NumberClaim::Kind;
        const std::string_view token = withoutTrailingSpace(value.raw_json_token());
        if (isNumber(token)) {
            claim = {.kind = Kind::Number, .whole = wholeNumber(token)};
            return true;
        }
        claim = {.kind = token == "null" ? Kind::Absent : Kind::Other, .whole = {}};
        return skip(value, depth + 1);
    }

    /// Checks a value that nobody reads.
    bool skip(ondemand::value &value, int depth)
    {
        ondemand::json_type type;
        if (value.type().get(type) != simdjson::SUCCESS)
            return false;
        switch (type) {
        case ondemand::json_type::array:
            return skipArray(value, depth);
        case ondemand::json_type::object: {
            ondemand::object object;
            return depth <= deepest && value.get_object().get(object) == simdjson::SUCCESS
                && eachField(object, [&](std::string_view, ondemand::value &field) { return skip(field, depth + 1); });
        }
        case ondemand::json_type::string:
            return textFromToken(withoutTrailingSpace(value.raw_json_token()), m_skipped) && stepOver(value);
        case ondemand::json_type::number:
            return isNumber(withoutTrailingSpace(value.raw_json_token()));
        case ondemand::json_type::boolean:
        case ondemand::json_type::null:
            return isLiteral(withoutTrailingSpace(value.raw_json_token()));
        }
        return false;
    }

    bool skipArray(ondemand::value &value, int depth)
    {
        ondemand::array array;
        if (depth > deepest || value.get_array().get(array) != simdjson::SUCCESS)
            return false;
        for (auto element : array) {
            ondemand::value child;
            if (std::move(element).get(child) != simdjson::SUCCESS || !skip(child, depth + 1))
                return false;
        }
        return true;
    }

    template <typename Take>
    bool eachField(ondemand::object &object, Take take)
    {
        std::string scratch;
        for (auto entry : object) {
            ondemand::field field;
            if (std::move(entry).get(field) != simdjson::SUCCESS)
                return false;
            const auto key = textFromToken(keyToken(field.key().raw()), scratch);
            if (!key || !take(*key, field.value()))
                return false;
        }
        return true;
    }

    /// A key with its quotes. The parser has made sure that it ends.
    static std::string_view keyToken(const char *afterQuote)
    {
        const char *end = afterQuote;
        for (; *end != '"'; ++end) {
            if (*end == '\\')
                ++end;
        }
        return {afterQuote - 1, std::size_t(end - afterQuote) + 2};
    }

    /// The text of an element that was walked just now.
    std::string_view rawText(std::string_view token, ondemand::json_type type) const
    {
        const char *end = nullptr;
        const bool isContainer = type == ondemand::json_type::object || type == ondemand::json_type::array;
        if (!isContainer)
            return withoutTrailingSpace(token);
        if (m_document.current_location().get(end) != simdjson::SUCCESS)  // it was the last thing in the body
            end = m_end;
        return withoutTrailingSpace({token.data(), std::size_t(end - token.data())});
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

    ondemand::document &m_document;
    const char *m_end;
    Batch &m_batch;
    Instant m_now;
    const EventRules &m_rules;
    bool m_otherKind = false;
    std::array<std::string, 5> m_scratch;
    std::string m_skipped;
};

enum class Shape { Batch, Element };

Error invalidJson(const char *start, const char *location, std::size_t size)
{
    QString detail = QStringLiteral("the body is not valid JSON");
    if (location && location >= start && location <= start + size)
        detail += QStringLiteral(" near byte %1").arg(location - start);
    return {ErrorCode::InvalidJson, detail};
}

Error otherKind(Shape shape)
{
    return {ErrorCode::InvalidBody, shape == Shape::Batch
            ? QStringLiteral("the body must be an array of events, or an object with such an array under \"events\"")
            : QStringLiteral("the body must be one JSON object, an event")};
}

Result<Batch> walk(ondemand::parser &parser, std::string &padded, Shape shape, Batch batch, Instant now, const EventRules &rules)
{
    const std::size_t size = padded.size();
    padded.append(simdjson::SIMDJSON_PADDING, ' ');
    const auto first = padded.find_first_not_of(" \t\r\n");
    const char kind = first < size ? padded[first] : '\0';
    ondemand::document document;
    if (kind == '\0' || parser.iterate(padded.data(), size, padded.size()).get(document) != simdjson::SUCCESS)
        return invalidJson(padded.data(), nullptr, size);

    BodyWalker walker(document, padded.data() + size, batch, now, rules);
    bool wellFormed = false;
    bool wrongKind = false;
    if (shape == Shape::Element) {
        wrongKind = kind != '{';
        wellFormed = wrongKind ? walker.walkArray() : walker.walkEvent();
    } else {
        wellFormed = kind == '[' ? walker.walkArray() : walker.walkObject();
    }
    if (!wellFormed)
        return invalidJson(padded.data(), walker.location(), size);
    if (wrongKind || walker.isOtherKind())
        return otherKind(shape);
    return batch;
}

/// A body that is neither array nor object. Wrapped in an array, its only token is checked by the
/// same means as any other.
Result<Batch> walkScalar(std::string &padded, Shape shape)
{
    padded.insert(0, 1, '[');
    padded += ']';
    const std::size_t size = padded.size();
    padded.append(simdjson::SIMDJSON_PADDING, ' ');
    ondemand::parser parser;
    ondemand::document document;
    Batch none;
    const EventRules rules;
    BodyWalker walker(document, padded.data() + size, none, {}, rules);
    if (parser.iterate(padded.data(), size, padded.size()).get(document) != simdjson::SUCCESS || !walker.walkScalar())
        return invalidJson(padded.data(), nullptr, size);
    return otherKind(shape);
}

Result<Batch> parse(QByteArrayView body, std::string sender, Instant now, const EventRules &rules, Shape shape)
{
    std::string padded;
    padded.reserve(std::size_t(body.size()) + simdjson::SIMDJSON_PADDING + 2);
    padded.assign(body.data(), std::size_t(body.size()));
    const auto first = padded.find_first_not_of(" \t\r\n");
    if (first != std::string::npos && padded[first] != '[' && padded[first] != '{')
        return walkScalar(padded, shape);
    Batch batch = {.sender = std::move(sender)};
    if (padded.size() > keptParserCapacity) {
        ondemand::parser parser;  // its buffers are several times the body: not to be kept
        return walk(parser, padded, shape, std::move(batch), now, rules);
    }
    thread_local ondemand::parser parser;
    return walk(parser, padded, shape, std::move(batch), now, rules);
}

} // namespace

Result<Batch> batchFromJson(QByteArrayView body, std::string sender, Instant now, const EventRules &rules)
{
    return parse(body, std::move(sender), now, rules, Shape::Batch);
}

Result<Batch> batchFromJsonElement(QByteArrayView element, std::string sender, Instant now, const EventRules &rules)
{
    return parse(element, std::move(sender), now, rules, Shape::Element);
}

} // namespace Andon
