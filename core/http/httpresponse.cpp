// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/httpresponse.h"

#include "core/files/jsonwriter.h"

namespace Andon {

namespace {

/// Is @a path the one at @a root, or below it?
bool isWithin(QByteArrayView path, QByteArrayView root)
{
    return path.startsWith(root) && (path.size() == root.size() || path[root.size()] == '/');
}

} // namespace

ErrorShape errorShapeOf(QByteArrayView path)
{
    for (const char *root : {"/api/events", "/api/aggregation", "/api/health"}) {
        if (isWithin(path, root))
            return ErrorShape::Success;
    }
    for (const char *root : {"/events", "/stats", "/aggregates", "/health"}) {
        if (isWithin(path, root))
            return ErrorShape::Flat;
    }
    return ErrorShape::Nested;
}

HttpResponse errorResponse(const HttpFault &fault, ErrorShape shape)
{
    JsonWriter json;
    json.beginObject();
    switch (shape) {
    case ErrorShape::Nested:
        json.key("error").beginObject().key("code").text(fault.code).key("message").text(fault.message);
        if (!fault.field.isEmpty())
            json.key("field").text(fault.field);
        json.endObject();
        break;
    case ErrorShape::Flat:
        json.key("error").text(fault.message).key("code").text(fault.code);
        json.key("message").text(fault.message).key("status").whole(int(fault.status));
        break;
    case ErrorShape::Success:
        json.key("success").raw("false").key("error").text(fault.message).key("code").text(fault.code);
        break;
    }
    json.endObject();
    return {.status = fault.status, .body = std::move(json).json(), .code = fault.code, .retryAfter = fault.retryAfter};
}

QByteArray responseBytes(const HttpResponse &response, const ResponseFrame &frame)
{
    QByteArray bytes;
    bytes.reserve(512 + response.body.size());
    bytes += "HTTP/1.1 " + QByteArray::number(int(response.status)) + ' ' + reasonPhrase(response.status) + "\r\n";
    if (response.status != HttpStatus::NoContent) {
        bytes += QByteArray("Content-Type: ") + response.contentType + "\r\n";
        bytes += "Content-Length: " + QByteArray::number(response.body.size()) + "\r\n";
    }
    // Figures change with every batch, and the page with the program.
    bytes += "Cache-Control: no-cache\r\nX-Content-Type-Options: nosniff\r\n";
    bytes += QByteArray("Content-Security-Policy: ") + response.policy + "\r\n";
    if (!response.allow.isEmpty())
        bytes += "Allow: " + response.allow + "\r\n";
    if (response.status == HttpStatus::Unauthorized)
        bytes += "WWW-Authenticate: Bearer realm=\"Andon\"\r\n";
    if (const auto wait = response.retryAfter ? response.retryAfter : retryAfter(response.status))
        bytes += "Retry-After: " + QByteArray::number(qint64(wait->count())) + "\r\n";
    if (!frame.listedOrigin.isEmpty()) {
        bytes += "Access-Control-Allow-Origin: " + frame.listedOrigin + "\r\nVary: Origin\r\n";
        if (response.isPreflight) {
            bytes += "Access-Control-Allow-Methods: " + response.allow + "\r\n"
                     "Access-Control-Allow-Headers: Content-Type, Authorization\r\n"
                     "Access-Control-Max-Age: 600\r\n";
        }
    }
    if (frame.closes)
        bytes += "Connection: close\r\n";
    bytes += "\r\n";
    if (!frame.isHeadOnly)
        bytes += response.body;
    return bytes;
}

} // namespace Andon
