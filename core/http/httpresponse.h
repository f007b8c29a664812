// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/httpstatus.h"

#include <QByteArray>
#include <QByteArrayView>

#include <chrono>
#include <optional>

namespace Andon {

inline constexpr char jsonInUtf8[] = "application/json; charset=utf-8";

/// The Content-Security-Policy of what is not a page: a browser that shows it loads and runs nothing.
inline constexpr char strictestPolicy[] = "default-src 'none'";

/// An answer before it is put into bytes. The body is JSON unless said otherwise.
struct HttpResponse
{
    HttpStatus status = HttpStatus::Ok;
    QByteArray body = {};
    QByteArray code = {};              ///< Why it is an error, such as "BUSY"; empty when it is none.
    std::optional<std::chrono::seconds> retryAfter = {};   ///< Where that is known better than by the status.
    QByteArray allow = {};             ///< For 405 and OPTIONS: the methods of the path.
    bool isPreflight = false;          ///< Answers a browser that asks whether it may send.
    const char *contentType = jsonInUtf8;
    const char *policy = strictestPolicy;
    QByteArray fileName = {};          ///< Under which a browser saves it; ASCII without quotes. Empty: it shows it.
    bool isInParts = false;            ///< The body follows in parts, see Reply::begin().
    std::optional<qint64> length = {}; ///< Of such a body, where it is known.
};

/// How the errors of a path look: each family of clients reads its own.
enum class ErrorShape {
    Nested,   ///< `{"error":{"code":..,"message":..}}`, the canonical paths.
    Flat,     ///< `{"error":"text","code":..,"message":"text","status":400}`.
    Success,  ///< `{"success":false,"error":"text","code":..}`.
};

/// The shape of a path, whether it exists or not; Nested while no path is known.
ErrorShape errorShapeOf(QByteArrayView path);

HttpResponse errorResponse(const HttpFault &fault, ErrorShape shape);

/// What of the request and its connection decides about the bytes of an answer.
struct ResponseFrame
{
    bool isHeadOnly = false;           ///< A HEAD gets the fields of a GET, without its body.
    bool closes = false;
    bool isChunked = false;            ///< How parts are framed; without, their end is that of the connection.
    QByteArray listedOrigin = {};      ///< Checked by OriginRules; empty when there is none.
};

/// The bytes of an answer. No text of the client's stands in its fields but a checked origin.
QByteArray responseBytes(const HttpResponse &response, const ResponseFrame &frame);

} // namespace Andon
