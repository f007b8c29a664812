// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"

#include <QByteArray>

#include <chrono>
#include <optional>

namespace Andon {

/// The statuses that Andon answers with.
enum class HttpStatus : int {
    Ok = 200,
    NoContent = 204,
    BadRequest = 400,
    Unauthorized = 401,
    Forbidden = 403,
    NotFound = 404,
    MethodNotAllowed = 405,
    RequestTimeout = 408,
    Conflict = 409,
    LengthRequired = 411,
    PayloadTooLarge = 413,
    UriTooLong = 414,
    UnsupportedMediaType = 415,
    ExpectationFailed = 417,
    TooManyRequests = 429,
    HeaderFieldsTooLarge = 431,
    InternalError = 500,
    NotImplemented = 501,
    ServiceUnavailable = 503,
    VersionNotSupported = 505,
    InsufficientStorage = 507,
};

/// "Not Found" and the like, for the status line.
QByteArray reasonPhrase(HttpStatus status);

/// Why a request is not answered as it wished.
struct HttpFault
{
    HttpStatus status = HttpStatus::BadRequest;
    QByteArray code = {};     ///< For programs, such as "MISSING_PARAMETER".
    QByteArray message = {};  ///< For people: a sentence in English.
    QByteArray field = {};    ///< The parameter at fault, if it is one.
    std::optional<std::chrono::seconds> retryAfter = {};   ///< Where that is known better than by the status.
    bool operator==(const HttpFault &) const = default;
};

/// A fault whose code is the usual one of its status, such as "NOT_FOUND".
HttpFault faultOf(HttpStatus status, QByteArray message);

/// The one place where a failure of the core becomes a status. What a database has to say about
/// itself is for the log, not for clients.
HttpFault faultFrom(const Error &error);

/// After how long the same request may succeed; nothing when waiting does not help.
std::optional<std::chrono::seconds> retryAfter(HttpStatus status);

} // namespace Andon
