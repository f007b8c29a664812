// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <array>
#include <cstddef>
#include <optional>

namespace Andon {

/// The SHA-256 of a token: what is kept of it. No salt and no slow hash are needed, since a token is
/// 256 random bits and not a word that could be guessed.
using TokenDigest = std::array<std::byte, 32>;

/// A new token of 256 bits from the system's random numbers: "andon_" and 43 characters of
/// base64url. The prefix lets scanners for lost secrets recognise it.
QByteArray newToken();

TokenDigest digestOf(QByteArrayView token);

/// Takes the same time whatever the digests are.
bool areEqual(const TokenDigest &one, const TokenDigest &other);

/// Whether @a text can be a token at all: RFC 6750's b64token, at most 512 characters.
bool isTokenText(QByteArrayView text);

/// The token in the value of an Authorization header, "Bearer TOKEN", as RFC 6750 writes it;
/// nothing for any other value. Refers into @a authorization.
std::optional<QByteArrayView> bearerToken(QByteArrayView authorization);

} // namespace Andon
