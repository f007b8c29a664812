// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace Andon {

/// A host and port as they stand in Host and Origin: "localhost", "10.0.0.5:8092", "[::1]:8092".
struct Authority
{
    QByteArray host = {};   ///< In lower case, without the brackets of IPv6.
    QByteArray port = {};   ///< Empty when not given.
    bool isLoopback() const;
    bool operator==(const Authority &) const = default;
};

/// Reads one strictly; nothing when it is anything else.
std::optional<Authority> authorityFrom(QByteArrayView text);

/// Where a page comes from, as a browser says it: "http://hall-3:5173". The port that goes without
/// saying is left out.
struct Origin
{
    QByteArray scheme = {};   ///< "http" or "https".
    Authority authority = {};
    bool operator==(const Origin &) const = default;
};

/// Reads one strictly; nothing when it is anything else, such as "null".
std::optional<Origin> originFrom(QByteArrayView text);

} // namespace Andon
