// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/httpstatus.h"

namespace Andon {

namespace {

struct StatusWords
{
    QByteArray phrase;
    QByteArray code;
};

StatusWords wordsOf(HttpStatus status)
{
    switch (status) {
    case HttpStatus::Ok: return {"OK", "OK"};
    case HttpStatus::NoContent: return {"No Content", "NO_CONTENT"};
    case HttpStatus::BadRequest: return {"Bad Request", "BAD_REQUEST"};
    case HttpStatus::Unauthorized: return {"Unauthorized", "UNAUTHORIZED"};
    case HttpStatus::Forbidden: return {"Forbidden", "FORBIDDEN"};
    case HttpStatus::NotFound: return {"Not Found", "NOT_FOUND"};
    case HttpStatus::MethodNotAllowed: return {"Method Not Allowed", "METHOD_NOT_ALLOWED"};
    case HttpStatus::RequestTimeout: return {"Request Timeout", "REQUEST_TIMEOUT"};
    case HttpStatus::Conflict: return {"Conflict", "CONFLICT"};
    case HttpStatus::LengthRequired: return {"Length Required", "LENGTH_REQUIRED"};
    case HttpStatus::PayloadTooLarge: return {"Payload Too Large", "PAYLOAD_TOO_LARGE"};
    case HttpStatus::UriTooLong: return {"URI Too Long", "URI_TOO_LONG"};
    case HttpStatus::UnsupportedMediaType: return {"Unsupported Media Type", "UNSUPPORTED_MEDIA_TYPE"};
    case HttpStatus::ExpectationFailed: return {"Expectation Failed", "EXPECTATION_FAILED"};
    case HttpStatus::TooManyRequests: return {"Too Many Requests", "TOO_MANY_REQUESTS"};
    case HttpStatus::HeaderFieldsTooLarge: return {"Request Header Fields Too Large", "HEADER_FIELDS_TOO_LARGE"};
    case HttpStatus::InternalError: return {"Internal Server Error", "INTERNAL_ERROR"};
    case HttpStatus::NotImplemented: return {"Not Implemented", "NOT_IMPLEMENTED"};
    case HttpStatus::ServiceUnavailable: return {"Service Unavailable", "BUSY"};
    case HttpStatus::VersionNotSupported: return {"HTTP Version Not Supported", "VERSION_NOT_SUPPORTED"};
    case HttpStatus::InsufficientStorage: return {"Insufficient Storage", "DISK_FULL"};
    }
    Q_UNREACHABLE();
}

} // namespace

QByteArray reasonPhrase(HttpStatus status)
{
    return wordsOf(status).phrase;
}

HttpFault faultOf(HttpStatus status, QByteArray message)
{
    return {status, wordsOf(status).code, std::move(message), {}, {}};
}

HttpFault faultFrom(const Error &error)
{
    const QByteArray detail = error.detail.toUtf8();
    switch (error.code) {
    case ErrorCode::InvalidJson: return {HttpStatus::BadRequest, "INVALID_JSON", detail, {}, {}};
    case ErrorCode::InvalidBody: return {HttpStatus::BadRequest, "INVALID_BODY", detail, {}, {}};
    case ErrorCode::InvalidInput: return {HttpStatus::BadRequest, "INVALID_PARAMETER", detail, {}, {}};
    case ErrorCode::TooLarge: return {HttpStatus::PayloadTooLarge, "PAYLOAD_TOO_LARGE", detail, {}, {}};
    case ErrorCode::Forbidden: return {HttpStatus::Forbidden, "FORBIDDEN", detail, {}, {}};
    case ErrorCode::NotFound: return {HttpStatus::NotFound, "NOT_FOUND", detail, {}, {}};
    case ErrorCode::AlreadyResolved: return {HttpStatus::Conflict, "ALREADY_RESOLVED", detail, {}, {}};
    case ErrorCode::PayloadNotKept: return {HttpStatus::Conflict, "PAYLOAD_NOT_KEPT", detail, {}, {}};
    case ErrorCode::Busy: return {HttpStatus::ServiceUnavailable, "BUSY", detail, {}, {}};
    case ErrorCode::Storage:
    case ErrorCode::ReadOnly:
    case ErrorCode::Damaged:
    case ErrorCode::InUse:
        return {HttpStatus::ServiceUnavailable, "STORAGE",
                "The database cannot be used at the moment; nothing was stored.", {}, {}};
    case ErrorCode::LogFull: return {HttpStatus::InsufficientStorage, "LOG_FULL", detail, {}, {}};
    case ErrorCode::DiskFull:
        return {HttpStatus::InsufficientStorage, "DISK_FULL", "The disk is full; nothing was stored.", {}, {}};
    case ErrorCode::Closing:
        return {HttpStatus::ServiceUnavailable, "BUSY", "The server is about to end; nothing was stored.", {}, {}};
    }
    Q_UNREACHABLE();
}

std::optional<std::chrono::seconds> retryAfter(HttpStatus status)
{
    if (status == HttpStatus::InsufficientStorage)
        return std::chrono::seconds(30);
    if (status == HttpStatus::ServiceUnavailable || status == HttpStatus::TooManyRequests)
        return std::chrono::seconds(1);
    return std::nullopt;
}

} // namespace Andon
