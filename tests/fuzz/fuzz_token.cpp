// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The value of an Authorization header, and scopes as a person writes them. An input is either.
#include "core/access/scope.h"
#include "core/access/tokentext.h"
#include "tests/fuzz/property.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <algorithm>

using namespace Andon;
using namespace Andon::Fuzz;

namespace {

constexpr std::size_t longestToken = 512;

/// RFC 6750: 1*( ALPHA / DIGIT / "-" / "." / "_" / "~" / "+" / "/" ) *"="
bool isToken(std::string_view text)
{
    const std::size_t body = text.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~+/");
    const std::string_view rest = body == std::string_view::npos ? std::string_view() : text.substr(body);
    return body != 0 && !text.empty() && text.size() <= longestToken && rest.find_first_not_of('=') == std::string_view::npos;
}

/// The same of "Bearer", in letters of either case, and one or more spaces before it; empty when it is no such value.
std::string_view tokenBehindBearer(std::string_view text)
{
    constexpr std::string_view word = "bearer";
    if (text.size() <= word.size() || text[word.size()] != ' ')
        return {};
    const auto isSame = [](char given, char wanted) { return given == wanted || given == wanted - 'a' + 'A'; };
    if (!std::equal(word.begin(), word.end(), text.begin(), [&](char wanted, char given) { return isSame(given, wanted); }))
        return {};
    const std::size_t start = text.find_first_not_of(' ', word.size());
    const std::string_view token = start == std::string_view::npos ? std::string_view() : text.substr(start);
    return isToken(token) ? token : std::string_view();
}

void checkDigest(QByteArrayView token)
{
    const TokenDigest digest = digestOf(token);
    must(areEqual(digest, digestOf(token)), "a token has one digest");
    QByteArray other = token.toByteArray();
    other[other.size() / 2] = char(other[other.size() / 2] ^ 1);
    must(!areEqual(digest, digestOf(other)), "another token has another digest");
    for (std::size_t i = 0; i < digest.size(); ++i) {
        TokenDigest changed = digest;
        changed[i] ^= std::byte(1);
        must(!areEqual(digest, changed), "every byte of a digest counts");
    }
}

void checkScopes(std::string_view text)
{
    const QString given = QString::fromUtf8(text.data(), qsizetype(text.size()));
    const auto scopes = scopesFromText(given);
    must(!scopes || *scopes, "scopes that are read are some");
    if (!scopes)
        return;
    must(scopesFromText(scopesText(*scopes)) == scopes, "scopes that are written read back as the same");
    for (const Scope needed : {Scope::Ingest, Scope::Read, Scope::Admin}) {
        const bool isNamed = scopesText(*scopes).split(u',').contains(scopesText(needed));
        must(covers(*scopes, needed) == (isNamed || scopes->testFlag(Scope::Admin)), "scopes cover what they name, and admin everything");
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    const std::string_view text = textOf(bytes, size);
    const std::string_view expected = tokenBehindBearer(text);
    const auto token = bearerToken(viewOf(text));
    must(token.has_value() == !expected.empty(), "a token is found where RFC 6750 has one, and nowhere else");
    if (token) {
        must(token->data() == expected.data() && token->size() == qsizetype(expected.size()), "it is all that stands there");
        checkDigest(*token);
    }
    must(isTokenText(viewOf(text)) == isToken(text), "what can be a token is one in both readings");
    checkScopes(text);
    return 0;
}
