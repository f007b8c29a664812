// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/requesthead.h"

#include <QByteArray>
#include <QHostAddress>

#include <chrono>
#include <cstdint>

namespace Andon {

/// One request that has arrived in full.
struct HttpRequest
{
    RequestHead head = {};
    QByteArray body = {};
    QByteArray pathArgument = {};      ///< What stands in the path for the `{id}` of its route.
    QHostAddress peer = {};            ///< Who sent it; never IPv4 inside IPv6.
    std::chrono::steady_clock::time_point arrived = {};
};

inline std::int64_t millisecondsSince(std::chrono::steady_clock::time_point moment)
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - moment).count();
}

} // namespace Andon
