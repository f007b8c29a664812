// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/validation/jsonwalker.h"

namespace Andon {

namespace {

constexpr std::size_t keptParserCapacity = 1024 * 1024;
constexpr std::string_view space = " \t\r\n";

ondemand::parser &keptParser()
{
    thread_local ondemand::parser parser;
    return parser;
}

} // namespace

const char *JsonWalker::location() const
{
    const char *at = nullptr;
    return m_document.current_location().get(at) == simdjson::SUCCESS ? at : nullptr;
}

bool JsonWalker::skip(ondemand::value &value, int depth)
{
    ondemand::json_type type;
    if (value.type().get(type) != simdjson::SUCCESS)
        return false;
    switch (type) {
    case ondemand::json_type::array: {
        ondemand::array array;
        return depth <= deepest && value.get_array().get(array) == simdjson::SUCCESS
            && eachElement(array, [&](ondemand::value &element) { return skip(element, depth + 1); });
    }
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

std::string_view JsonWalker::rawText(std::string_view token, ondemand::json_type type) const
{
    if (type != ondemand::json_type::object && type != ondemand::json_type::array)
        return withoutTrailingSpace(token);
    const char *end = nullptr;
    if (m_document.current_location().get(end) != simdjson::SUCCESS)  // it was the last thing in the body
        end = m_end;
    return withoutTrailingSpace({token.data(), std::size_t(end - token.data())});
}

PaddedBody::PaddedBody(QByteArrayView body) : size(std::size_t(body.size()))
{
    text.reserve(size + simdjson::SIMDJSON_PADDING);
    text.assign(body.data(), size);
    const auto first = text.find_first_not_of(space);
    text.append(simdjson::SIMDJSON_PADDING, ' ');
    if (first != std::string::npos && text[first] == '[')
        kind = BodyKind::Array;
    else if (first != std::string::npos && text[first] == '{')
        kind = BodyKind::Object;
}

BodyParser::BodyParser(const PaddedBody &body) : m_parser(body.size > keptParserCapacity ? m_own.emplace() : keptParser())
{
}

simdjson::error_code BodyParser::open(PaddedBody &body, ondemand::document &document)
{
    return m_parser.iterate(body.text.data(), body.size, body.text.size()).get(document);
}

Error invalidJson(const PaddedBody &body, const char *location)
{
    const char *start = body.text.data();
    QString detail = QStringLiteral("the body is not valid JSON");
    if (location && location >= start && location <= start + body.size)
        detail += QStringLiteral(" near byte %1").arg(location - start);
    return {ErrorCode::InvalidJson, detail};
}

Result<BodyKind> checkScalar(const PaddedBody &body)
{
    // Wrapped in an array, its only token is checked by the same means as any other.
    PaddedBody wrapped('[' + QByteArray(body.text.data(), qsizetype(body.size)) + ']');
    BodyParser parser(wrapped);
    ondemand::document document;
    ondemand::array array;
    if (parser.open(wrapped, document) != simdjson::SUCCESS || document.get_array().get(array) != simdjson::SUCCESS)
        return invalidJson(body, nullptr);
    JsonWalker walker(document, wrapped.text.data() + wrapped.size);
    int count = 0;
    const bool wellFormed = JsonWalker::eachElement(array, [&](ondemand::value &value) {
        ++count;
        return walker.skip(value, 1);
    });
    if (!wellFormed || count != 1 || !walker.isAtEnd())
        return invalidJson(body, nullptr);
    return BodyKind::Scalar;
}

} // namespace Andon
