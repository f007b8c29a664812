// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/httpstatus.h"

#include <QByteArray>
#include <QByteArrayView>

#include <variant>

namespace Andon {

/// What a gzip body (RFC 1952, of one or more members) holds, or why it is refused: damaged, followed
/// by something else, larger than @a limit bytes, or, once it is over a mebibyte, more than @a ratio
/// times its own size.
std::variant<QByteArray, HttpFault> inflated(QByteArrayView body, qint64 limit, qint64 ratio);

} // namespace Andon
