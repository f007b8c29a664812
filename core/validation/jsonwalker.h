// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"
#include "core/validation/jsontoken.h"

#include <QByteArrayView>

#include <simdjson.h>

#include <optional>
#include <string>
#include <string_view>

namespace Andon {

namespace ondemand = simdjson::ondemand;

/// Without the white space that follows a token of the on-demand parser.
inline std::string_view withoutTrailingSpace(std::string_view token)
{
    const auto last = token.find_last_not_of(" \t\r\n");
    return token.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

/// Walks a body with the on-demand parser, which checks only what it visits: so everything has to
/// be visited, values that nobody reads too. Methods return false once the body is known to be
/// malformed; then nothing more may be asked for but the location.
class JsonWalker
{
public:
    /// Containers in containers, at most. The outermost one has depth 1.
    static constexpr int deepest = 16;

    /// @a end is where the body ends.
    JsonWalker(ondemand::document &document, const char *end) : m_document(document), m_end(end) {}

    ondemand::document &document() { return m_document; }

    /// Nothing follows what was walked.
    bool isAtEnd() const { return m_document.current_location().error() == simdjson::OUT_OF_BOUNDS; }

    /// Position of the token at which the walk stopped.
    const char *location() const;

    /// Checks a value that nobody reads. A container in it has this @a depth.
    bool skip(ondemand::value &value, int depth);

    /// Hands every value of @a array to @a take(ondemand::value &), which must walk it.
    template <typename Take>
    static bool eachElement(ondemand::array &array, Take take)
    {
        for (auto element : array) {
            ondemand::value value;
            if (std::move(element).get(value) != simdjson::SUCCESS || !take(value))
                return false;
        }
        return true;
    }

    /// Hands every member of @a object to @a take(std::string_view key, ondemand::value &), which
    /// must walk the value. The key lives as long as that call.
    template <typename Take>
    static bool eachField(ondemand::object &object, Take take)
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

    /// Walks a text. Left to itself, the parser would take a string before a ':' for a key, even in
    /// an array.
    static bool stepOver(ondemand::value &value) { return value.get_raw_json_string().error() == simdjson::SUCCESS; }

    /// The JSON text of a value that was walked just now. @a token and @a type are those it had before.
    std::string_view rawText(std::string_view token, ondemand::json_type type) const;

private:
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

    ondemand::document &m_document;
    const char *m_end;
    std::string m_skipped;
};

/// What a body is at its outermost. Texts, numbers and the rest are scalars.
enum class BodyKind { Array, Object, Scalar };

/// A body with the padding that the parser needs behind it.
struct PaddedBody
{
    explicit PaddedBody(QByteArrayView body);
    std::string text;
    std::size_t size = 0;            ///< Of the body alone.
    BodyKind kind = BodyKind::Scalar;
};

/// A parser: the one that each thread keeps or, since its buffers are several times the body, one
/// that goes away after a large body.
class BodyParser
{
public:
    explicit BodyParser(const PaddedBody &body);
    simdjson::error_code open(PaddedBody &body, ondemand::document &document);

private:
    std::optional<ondemand::parser> m_own;
    ondemand::parser &m_parser;
};

/// "the body is not valid JSON near byte 17". @a location may be null.
Error invalidJson(const PaddedBody &body, const char *location);

/// InvalidJson unless @a body is one well-formed scalar.
Result<BodyKind> checkScalar(const PaddedBody &body);

/// Opens @a body and has an array or object walked by @a walk(JsonWalker &, BodyKind), which starts
/// at the walker's document and returns false when it is malformed. A scalar is only checked.
/// Answers what the body is, or InvalidJson.
template <typename Walk>
Result<BodyKind> walkBody(QByteArrayView body, Walk walk)
{
    PaddedBody padded(body);
    if (padded.kind == BodyKind::Scalar)
        return checkScalar(padded);
    BodyParser parser(padded);
    ondemand::document document;
    if (parser.open(padded, document) != simdjson::SUCCESS)
        return invalidJson(padded, nullptr);
    JsonWalker walker(document, padded.text.data() + padded.size);
    if (!walk(walker, padded.kind) || !walker.isAtEnd())
        return invalidJson(padded, walker.location());
    return padded.kind;
}

} // namespace Andon
