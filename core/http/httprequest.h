// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/requesthead.h"
#include "core/http/tokengate.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

namespace Andon {

/// One request that has arrived in full.
struct HttpRequest
{
    RequestHead head = {};
    QByteArray body = {};
    QByteArray pathArgument = {};      ///< What stands in the path for the `{id}` of its route.
    QString peer = {};                 ///< The address of who sent it; never IPv4 inside IPv6.
    std::optional<TokenIdentity> token = {};   ///< The token it came with.
    std::chrono::steady_clock::time_point arrived = {};

    /// Empty when it came without one.
    std::string tokenName() const { return token ? token->name.toStdString() : std::string(); }
};

inline std::int64_t millisecondsSince(std::chrono::steady_clock::time_point moment)
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - moment).count();
}

} // namespace Andon
