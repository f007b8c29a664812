// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/access/tokentext.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

#include <algorithm>
#include <cstring>

namespace Andon {

namespace {

constexpr qsizetype longestToken = 512;

bool isTokenChar(char c)
{
    const bool isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return isLetter || (c >= '0' && c <= '9') || (c != '\0' && std::strchr("-._~+/", c));
}

} // namespace

QByteArray newToken()
{
    std::array<quint32, 8> random = {};
    QRandomGenerator::system()->fillRange(random.data(), qsizetype(random.size()));
    const QByteArray bytes(reinterpret_cast<const char *>(random.data()), qsizetype(sizeof random));
    return "andon_" + bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

TokenDigest digestOf(QByteArrayView token)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(token);
    const QByteArray result = hash.result();
    TokenDigest digest = {};
    Q_ASSERT(std::size_t(result.size()) == digest.size());
    std::memcpy(digest.data(), result.constData(), digest.size());
    return digest;
}

bool areEqual(const TokenDigest &one, const TokenDigest &other)
{
    std::byte difference{0};
    for (std::size_t i = 0; i < one.size(); ++i)
        difference |= one[i] ^ other[i];
    return difference == std::byte{0};
}

bool isTokenText(QByteArrayView text)
{
    const bool isShort = text.size() <= longestToken;
    while (isShort && text.endsWith('='))
        text.chop(1);
    return isShort && !text.isEmpty() && std::all_of(text.begin(), text.end(), isTokenChar);
}

std::optional<QByteArrayView> bearerToken(QByteArrayView authorization)
{
    constexpr QByteArrayView scheme = "Bearer ";
    if (authorization.size() < scheme.size() || authorization.first(scheme.size()).compare(scheme, Qt::CaseInsensitive) != 0)
        return std::nullopt;
    QByteArrayView token = authorization.sliced(scheme.size());
    while (token.startsWith(' '))
        token = token.sliced(1);
    return isTokenText(token) ? std::optional(token) : std::nullopt;
}

} // namespace Andon
