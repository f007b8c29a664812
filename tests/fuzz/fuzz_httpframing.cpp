// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where one request ends and the next begins: heads, lengths and chunks. An input is what a client
// sends over one connection.
#include "core/http/chunkparser.h"
#include "core/http/requesthead.h"
#include "tests/fuzz/property.h"
#include "tests/fuzz/stricthead.h"

#include <algorithm>
#include <vector>

using namespace Andon;
using namespace Andon::Fuzz;

namespace {

/// Tight, so that short inputs come to them.
constexpr HttpLimits limits = {.headSize = 512, .headFields = 8, .targetSize = 64, .bodySize = 100};

struct Request
{
    RequestHead head = {};
    QByteArray body = {};
    bool operator==(const Request &) const = default;
};

/// What a connection brought: requests, and perhaps why it ends.
struct Conversation
{
    std::vector<Request> requests = {};
    std::optional<HttpFault> fault = {};
    bool operator==(const Conversation &) const = default;
};

/// A client's bytes as they arrive, read in the way that a connection's guard does.
class Connection
{
public:
    void take(QByteArrayView piece)
    {
        m_input += piece;
        while (!m_conversation.fault && readOn()) { }
    }

    const Conversation &conversation() const { return m_conversation; }

private:
    /// Whether a part of a request is complete, so that the next may be.
    bool readOn()
    {
        if (!m_hasHead)
            return readHead();
        return m_request.head.isChunked ? readChunks() : readBody();
    }

    bool readHead()
    {
        const auto found = headLength(m_input, limits, std::exchange(m_looked, m_input.size()));
        if (const auto *fault = std::get_if<HttpFault>(&found)) {
            m_conversation.fault = *fault;
            return false;
        }
        const auto length = std::get<std::optional<qsizetype>>(found);
        if (!length)
            return false;
        m_conversation.fault = parseHead(QByteArrayView(m_input).first(*length), limits, m_request.head);
        m_input.remove(0, *length);
        m_hasHead = true;
        return true;
    }

    bool readBody()
    {
        const qsizetype length = m_request.head.contentLength.value_or(0);
        if (m_input.size() < length)
            return false;
        m_request.body = m_input.first(length);
        m_input.remove(0, length);
        endRequest();
        return true;
    }

    bool readChunks()
    {
        m_input.remove(0, m_chunks.take(m_input, m_request.body));
        m_conversation.fault = m_chunks.fault();
        if (!m_chunks.isComplete())
            return false;
        endRequest();
        return true;
    }

    void endRequest()
    {
        m_conversation.requests.push_back(std::exchange(m_request, {}));
        m_chunks = ChunkParser(limits.bodySize);
        m_hasHead = false;
        m_looked = 0;
    }

    QByteArray m_input = {};
    qsizetype m_looked = 0;
    bool m_hasHead = false;
    Request m_request = {};
    ChunkParser m_chunks = ChunkParser(limits.bodySize);
    Conversation m_conversation = {};
};

void checkHead(QByteArrayView text, const RequestHead &head)
{
    const auto strict = strictHead({text.data(), std::size_t(text.size())});
    must(strict.has_value(), "a head that is taken keeps to RFC 9112");
    must(text.size() <= limits.headSize && qint64(strict->fields.size()) <= limits.headFields, "a head that is taken keeps to the limits");
    must(head.method == strict->method && head.target == strict->target && head.isHttp10 == strict->isHttp10, "the first line is read as it stands");
    must(head.target.startsWith('/') && head.target.size() <= limits.targetSize, "a target is a path, and not too long");
    must(head.query().isEmpty() ? head.target == head.path() || head.target == head.path().toByteArray() + '?'
                                : head.target == head.path().toByteArray() + '?' + head.query().toByteArray(),
         "a target is its path and its query");
    const auto only = [&strict](std::string_view name) {
        must(strict->count(name) <= 1, "what matters is given once at most");
        return strict->first(name);
    };
    must(only("host").has_value() || head.isHttp10, "HTTP/1.1 names exactly one host");
    must(head.host == only("host").value_or(""), "the host is read as it stands");
    must(head.origin == only("origin") && head.contentType == only("content-type"), "origin and type are read as they stand");
    must(head.wantsClose || !head.isHttp10, "HTTP/1.0 ends after a request");
    const auto length = only("content-length");
    must(head.contentLength.has_value() == length.has_value() && head.isChunked == only("transfer-encoding").has_value(), "framing is read where it is given");
    must(!head.isChunked || only("transfer-encoding")->toLower() == "chunked", "chunked is the one and only coding");
    must(!(head.isChunked && (length || head.isHttp10)), "a body has one way to end");
    must(!length || (head.contentLength == length->toLongLong() && QByteArray::number(*head.contentLength).rightJustified(length->size(), '0') == *length),
         "a length is a plain number");
    must(head.contentLength.value_or(0) <= limits.bodySize, "a body that is announced keeps to the limit");
    must(head.method != "POST" || length || head.isChunked, "a POST says how long it is");
}

void checkChunks(QByteArrayView text, const QByteArray &body)
{
    must(body.size() <= limits.bodySize, "chunks together keep to the limit");
    const auto strict = strictChunks({text.data(), std::size_t(text.size())});
    must(strict && body == *strict, "chunks are joined as RFC 9112 says");
}

/// Reads everything at once, straight out of @a input, and holds each part against a second opinion.
Conversation readAtOnce(QByteArrayView input)
{
    Conversation conversation;
    while (true) {
        const auto found = headLength(input, limits);
        if (const auto *fault = std::get_if<HttpFault>(&found)) {
            conversation.fault = *fault;
            return conversation;
        }
        const auto length = std::get<std::optional<qsizetype>>(found);
        if (!length)
            return conversation;
        must(*length > 0 && *length <= input.size(), "a head ends within what has come");
        Request request;
        conversation.fault = parseHead(input.first(*length), limits, request.head);
        if (conversation.fault)
            return conversation;
        checkHead(input.first(*length), request.head);
        input = input.sliced(*length);
        qsizetype taken = request.head.contentLength.value_or(0);
        if (request.head.isChunked) {
            ChunkParser chunks(limits.bodySize);
            taken = chunks.take(input, request.body);
            must(taken <= input.size(), "chunks end within what has come");
            conversation.fault = chunks.fault();
            if (!chunks.isComplete())
                return conversation;
            checkChunks(input.first(taken), request.body);
        } else if (taken > input.size()) {
            return conversation;
        } else {
            request.body = input.first(taken).toByteArray();
        }
        input = input.sliced(taken);
        conversation.requests.push_back(std::move(request));
    }
}

Conversation readInPieces(QByteArrayView input)
{
    // Other pieces for other inputs, the same for the same.
    std::uint32_t dice = 2166136261;
    for (const char c : input)
        dice = (dice ^ uchar(c)) * 16777619;
    const std::uint32_t longest = 1 + (dice >> 8) % 24;
    Connection connection;
    while (!input.isEmpty()) {
        dice = dice * 1664525 + 1013904223;
        const auto size = std::min<qsizetype>(1 + (dice >> 8) % longest, input.size());
        connection.take(input.first(size));
        input = input.sliced(size);
    }
    return connection.conversation();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    const QByteArrayView input = viewOf(textOf(bytes, size));
    must(readInPieces(input) == readAtOnce(input), "it does not matter in which pieces bytes arrive");
    return 0;
}
