// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/origin.h"

#include <QHostAddress>
#include <QString>

#include <algorithm>

namespace Andon {

namespace {

bool isHostCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_';
}

bool isPort(QByteArrayView text)
{
    const bool isDigits = std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    return isDigits && !text.isEmpty() && text.size() <= 5 && text.toByteArray().toInt() <= 65535;
}

} // namespace

bool Authority::isLoopback() const
{
    return host == "localhost" || host == "127.0.0.1" || host == "::1";
}

std::optional<Authority> authorityFrom(QByteArrayView text)
{
    Authority authority;
    qsizetype end = text.indexOf(':');
    if (text.startsWith('[')) {
        end = text.indexOf(']');
        const QHostAddress address(QString::fromLatin1(text.sliced(1, std::max<qsizetype>(end - 1, 0))));
        if (end < 0 || address.protocol() != QAbstractSocket::IPv6Protocol || !address.scopeId().isEmpty())
            return std::nullopt;
        authority.host = address.toString().toLatin1();
        ++end;
    } else {
        end = end < 0 ? text.size() : end;
        authority.host = text.first(end).toByteArray().toLower();
        if (authority.host.isEmpty() || !std::all_of(authority.host.begin(), authority.host.end(), isHostCharacter))
            return std::nullopt;
    }
    if (end == text.size())
        return authority;
    authority.port = text.sliced(end + 1).toByteArray();
    return text[end] == ':' && isPort(authority.port) ? std::optional(authority) : std::nullopt;
}

std::optional<Origin> originFrom(QByteArrayView text)
{
    constexpr QByteArrayView separator = "://";
    const qsizetype end = text.indexOf(separator);
    const QByteArray scheme = text.first(std::max<qsizetype>(end, 0)).toByteArray().toLower();
    if (scheme != "http" && scheme != "https")
        return std::nullopt;
    auto authority = authorityFrom(text.sliced(end + separator.size()));
    if (!authority)
        return std::nullopt;
    if (authority->port == (scheme == "http" ? "80" : "443"))
        authority->port.clear();
    return Origin{.scheme = scheme, .authority = *authority};
}

} // namespace Andon
