// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/requesthead.h"

#include <QList>

#include <algorithm>
#include <limits>

namespace Andon {

namespace {

using MaybeFault = std::optional<HttpFault>;

HttpFault bad(QByteArray message)
{
    return faultOf(HttpStatus::BadRequest, std::move(message));
}

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// A character of a method or a field name, RFC 9110's token.
bool isTokenChar(char c)
{
    const bool isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return isLetter || isDigit(c) || (c != '\0' && QByteArrayView("!#$%&'*+-.^_`|~").contains(c));
}

bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isTokenChar);
}

/// Without the blanks around it. trimmed() would also take VT and FF, which other parsers keep.
QByteArrayView withoutBlanks(QByteArrayView text)
{
    const auto isBlank = [](char c) { return c == ' ' || c == '\t'; };
    while (!text.isEmpty() && isBlank(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isBlank(text.back()))
        text.chop(1);
    return text;
}

bool hasControl(QByteArrayView text)
{
    return std::any_of(text.begin(), text.end(), [](char c) { return (uchar(c) < 0x20 && c != '\t') || c == 0x7f; });
}

/// Is @a target in origin-form, RFC 9112 part 3.2.1?
bool isPath(QByteArrayView target)
{
    const bool isVisible = std::all_of(target.begin(), target.end(), [](char c) { return c > 0x20 && c < 0x7f; });
    return target.startsWith('/') && isVisible && !target.contains('#');
}

/// Is @a token one of a comma-separated list?
bool listHas(QByteArrayView list, QByteArrayView token)
{
    const auto parts = list.toByteArray().split(',');
    return std::any_of(parts.begin(), parts.end(), [token](const QByteArray &part) {
        return withoutBlanks(part).compare(token, Qt::CaseInsensitive) == 0;
    });
}

/// Reads the fields one by one and then judges them together.
class FieldReader
{
public:
    FieldReader(RequestHead &head, const HttpLimits &limits) : m_head(head), m_limits(limits) {}

    MaybeFault read(QByteArrayView line)
    {
        const qsizetype colon = line.indexOf(':');
        if (colon <= 0 || !isToken(line.first(colon)))
            return bad("A header field has no proper name.");
        if (hasControl(line))
            return bad("A header field holds a control character.");
        return take(line.first(colon).toByteArray().toLower(), withoutBlanks(line.sliced(colon + 1)));
    }

    MaybeFault judge() const
    {
        if (m_hosts > 1 || (m_hosts == 0 && !m_head.isHttp10))
            return bad("Exactly one Host is needed.");
        if (m_head.isChunked && (m_head.contentLength || m_head.isHttp10))
            return bad("Transfer-Encoding does not go with Content-Length or HTTP/1.0.");
        if (m_head.method == "POST" && !m_head.isChunked && !m_head.contentLength)
            return faultOf(HttpStatus::LengthRequired, "A POST needs Content-Length or chunks.");
        if (m_head.contentLength.value_or(0) > m_limits.bodySize)
            return faultOf(HttpStatus::PayloadTooLarge,
                           "The body is larger than " + QByteArray::number(m_limits.bodySize) + " bytes.");
        return std::nullopt;
    }

private:
    MaybeFault take(const QByteArray &name, QByteArrayView value)
    {
        if (name == "content-length")
            return takeLength(value);
        if (name == "transfer-encoding")
            return takeTransferEncoding(value);
        if (name == "origin")
            return takeOnce(m_head.origin, value);
        if (name == "content-type")
            return takeOnce(m_head.contentType, value);
        if (name == "authorization")
            return takeOnce(m_head.authorization, value);
        if (name == "host") {
            ++m_hosts;
            m_head.host = value.toByteArray();
        }
        if (name == "connection")
            m_head.wantsClose = m_head.wantsClose || listHas(value, "close");
        if (name == "expect")
            return takeExpect(value);
        if (name == "upgrade" && listHas(value, "websocket"))
            return bad("No live feed is offered here.");
        if (name == "content-encoding")
            return takeEncoding(value);
        return std::nullopt;
    }

    static MaybeFault takeOnce(std::optional<QByteArray> &field, QByteArrayView value)
    {
        if (field)
            return bad("Origin, Content-Type or Authorization is given twice.");
        field = value.toByteArray();
        return std::nullopt;
    }

    MaybeFault takeLength(QByteArrayView value)
    {
        if (m_head.contentLength || value.isEmpty() || !std::all_of(value.begin(), value.end(), isDigit))
            return bad("Content-Length must be one whole number.");
        // Longer ones may not fit, and are far above every limit anyway.
        const bool isHuge = value.size() > 18;
        m_head.contentLength = isHuge ? std::numeric_limits<qint64>::max() : value.toByteArray().toLongLong();
        return std::nullopt;
    }

    MaybeFault takeTransferEncoding(QByteArrayView value)
    {
        if (m_head.isChunked)
            return bad("Transfer-Encoding is given twice.");
        if (value.compare("chunked", Qt::CaseInsensitive) != 0)
            return faultOf(HttpStatus::NotImplemented, "The only Transfer-Encoding known here is chunked.");
        m_head.isChunked = true;
        return std::nullopt;
    }

    MaybeFault takeEncoding(QByteArrayView value)
    {
        if (value.compare("identity", Qt::CaseInsensitive) == 0)
            return std::nullopt;
        if (m_head.isGzip || value.compare("gzip", Qt::CaseInsensitive) != 0)
            return faultOf(HttpStatus::UnsupportedMediaType, "The only Content-Encoding known here is gzip, once.");
        m_head.isGzip = true;
        return std::nullopt;
    }

    MaybeFault takeExpect(QByteArrayView value)
    {
        if (value.compare("100-continue", Qt::CaseInsensitive) != 0)
            return faultOf(HttpStatus::ExpectationFailed, "The only expectation known here is 100-continue.");
        m_head.expectsContinue = !m_head.isHttp10;   // which has no answers before the answer
        return std::nullopt;
    }

    RequestHead &m_head;
    const HttpLimits &m_limits;
    int m_hosts = 0;
};

} // namespace

QByteArrayView RequestHead::path() const
{
    const qsizetype mark = target.indexOf('?');
    return QByteArrayView(target).first(mark < 0 ? target.size() : mark);
}

QByteArrayView RequestHead::query() const
{
    const qsizetype mark = target.indexOf('?');
    return mark < 0 ? QByteArrayView() : QByteArrayView(target).sliced(mark + 1);
}

std::variant<std::optional<qsizetype>, HttpFault> headLength(QByteArrayView input, const HttpLimits &limits,
                                                             qsizetype looked)
{
    // "METHOD target HTTP/1.1", with some room for the two words around the target.
    constexpr qsizetype aroundTarget = 32;
    bool isFirstLine = !input.first(looked).contains('\n');
    for (qsizetype i = looked; i < std::min<qsizetype>(input.size(), limits.headSize); ++i) {
        if (input[i] != '\n') {
            // Judged where it stands, so that the answer does not depend on how much has arrived by now.
            if (isFirstLine && i > limits.targetSize + aroundTarget)
                return faultOf(HttpStatus::UriTooLong, "The path and query are too long.");
            continue;
        }
        isFirstLine = false;
        if (i == 0 || input[i - 1] != '\r')
            return bad("Lines of a head end with CR LF.");
        if (i >= 3 && input[i - 2] == '\n')
            return i + 1;
    }
    if (input.size() >= limits.headSize)
        return faultOf(HttpStatus::HeaderFieldsTooLarge, "The header fields are too long.");
    return std::optional<qsizetype>();
}

MaybeFault parseRequestLine(QByteArrayView line, const HttpLimits &limits, RequestHead &head)
{
    const auto words = line.toByteArray().split(' ');
    const bool isMethod = isToken(words[0]);
    const bool isTarget = words.size() > 1 && isPath(words[1]);
    if (isMethod && isTarget) {
        head.method = words[0];
        head.target = words[1];
    }
    if (words.size() != 3 || !isMethod || words[1].isEmpty())
        return bad("The request line is not METHOD, target and version.");
    if (words[2] != "HTTP/1.1" && words[2] != "HTTP/1.0")
        return faultOf(HttpStatus::VersionNotSupported, "HTTP/1.1 and HTTP/1.0 are spoken here.");
    if (words[1].size() > limits.targetSize)
        return faultOf(HttpStatus::UriTooLong, "The path and query are too long.");
    if (!isTarget)
        return bad("The target is not a path, percent-encoded.");
    head.isHttp10 = words[2].endsWith('0');
    head.wantsClose = head.isHttp10;
    return std::nullopt;
}

MaybeFault parseHead(QByteArrayView text, const HttpLimits &limits, RequestHead &head)
{
    Q_ASSERT(text.endsWith("\r\n\r\n"));
    const QByteArrayView lines = text.chopped(2);
    qsizetype start = lines.indexOf("\r\n") + 2;
    if (const MaybeFault fault = parseRequestLine(lines.first(start - 2), limits, head))
        return fault;
    FieldReader reader(head, limits);
    for (qint64 count = 1; start < lines.size(); ++count) {
        if (count > limits.headFields)
            return faultOf(HttpStatus::HeaderFieldsTooLarge, "There are too many header fields.");
        const qsizetype end = lines.indexOf("\r\n", start);
        if (const MaybeFault fault = reader.read(lines.sliced(start, end - start)))
            return fault;
        start = end + 2;
    }
    return reader.judge();
}

} // namespace Andon
