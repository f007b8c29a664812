// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/httplimits.h"
#include "core/http/httpstatus.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>
#include <variant>

namespace Andon {

/// Request line and header fields, as far as Andon minds them. Texts are as the client wrote them.
struct RequestHead
{
    QByteArray method = {};
    QByteArray target = {};                      ///< Path and query, percent-encoded.
    bool isHttp10 = false;
    bool wantsClose = false;                     ///< The connection ends after this request.
    std::optional<qint64> contentLength = {};
    bool isChunked = false;
    bool expectsContinue = false;
    QByteArray host = {};                        ///< Empty only in HTTP/1.0.
    std::optional<QByteArray> origin = {};
    std::optional<QByteArray> contentType = {};
    std::optional<QByteArray> authorization = {};
    bool isGzip = false;                         ///< Its body has to be inflated.
    bool operator==(const RequestHead &) const = default;

    QByteArrayView path() const;                 ///< What stands before the `?`.
    QByteArrayView query() const;                ///< What stands behind it.
};

/// How long the head is that @a input begins with, its empty line included; nothing while it has
/// not arrived in full. A fault when it cannot become a head that parseHead() takes. The first
/// @a looked bytes were looked at before, without an end.
std::variant<std::optional<qsizetype>, HttpFault> headLength(QByteArrayView input, const HttpLimits &limits,
                                                             qsizetype looked = 0);

/// Reads the first line alone. What there is of method and target is in @a head after a fault too, as
/// far as it can be one, so that a refusal can take the shape of its path.
std::optional<HttpFault> parseRequestLine(QByteArrayView line, const HttpLimits &limits, RequestHead &head);

/// Reads a whole head, as strictly as RFC 9112 allows: whatever another parser on the way might
/// read in another way is refused. After a fault @a head holds what was read up to it.
std::optional<HttpFault> parseHead(QByteArrayView text, const HttpLimits &limits, RequestHead &head);

} // namespace Andon
