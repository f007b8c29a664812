// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/access/scope.h"
#include "core/access/tokentext.h"
#include "core/common/instant.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace Andon {

/// 0 for a token that stands in a file and not in the database.
using TokenId = std::int64_t;

/// What a person says about a token that is to be made.
struct TokenWish
{
    QString name = {};
    Scopes scopes = Scope::Ingest;
    std::optional<QString> factory = {};   ///< The only one it may send for and ask about.
    bool operator==(const TokenWish &) const = default;
};

/// A token as it is known. The token itself is not: only its digest.
struct AccessToken
{
    TokenId id = 0;
    QString name = {};
    Scopes scopes = {};
    std::optional<QString> factory = {};
    Instant created = {};
    std::optional<Instant> lastUsed = {};  ///< To the minute or so.
    std::optional<Instant> revoked = {};
    TokenDigest digest = {};
    bool isUsable() const { return !revoked; }
    bool operator==(const AccessToken &) const = default;
};

/// All tokens, as of one moment.
struct TokenTable
{
    std::vector<AccessToken> tokens = {};

    /// The program's own, for what it sends to itself. Nobody made it, so it stands in no list and
    /// having it does not mean that there are tokens.
    std::optional<AccessToken> own = {};

    /// The usable token with this digest; null when there is none. Looks at all of them, so that the
    /// time taken says nothing: 15 nanoseconds each.
    const AccessToken *find(const TokenDigest &digest) const
    {
        const AccessToken *found = nullptr;
        for (const AccessToken &token : tokens) {
            if (areEqual(token.digest, digest) && token.isUsable())
                found = &token;
        }
        return own && areEqual(own->digest, digest) ? &*own : found;
    }

    bool hasUsable() const
    {
        for (const AccessToken &token : tokens) {
            if (token.isUsable())
                return true;
        }
        return false;
    }
};

} // namespace Andon
