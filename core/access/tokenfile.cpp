// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/access/tokenfile.h"

#include "core/common/log.h"

#include <QFile>

namespace Andon {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestFile = 1024 * 1024;
constexpr qsizetype safeLength = 20;

Error unusable(const QString &file, int line, const QString &why)
{
    return {ErrorCode::InvalidInput, u"The token file %1 cannot be used: line %2 %3"_s.arg(file).arg(line).arg(why)};
}

Result<AccessToken> tokenFromWords(const QStringList &words, const QString &file, int line)
{
    const QByteArray token = words[0].toUtf8();
    if (!isTokenText(token))
        return unusable(file, line, u"is no token. A token has letters, digits and - . _ ~ + / only, 512 at most."_s);
    if (words.size() > 3)
        return unusable(file, line, u"has more than a token, a name and scopes; a name has no spaces here."_s);
    const auto scopes = words.size() > 2 ? scopesFromText(words[2]) : Scopes(Scope::Admin);
    if (!scopes)
        return unusable(file, line, u"names a scope that there is not. There are ingest, read and admin; several stand with commas between."_s);
    if (token.size() < safeLength)
        qCWarning(appLog, "The token in line %d of %ls is short and could be guessed. \"andon --create-token NAME\" makes a safe one.", line, qUtf16Printable(file));
    return AccessToken {.name = words.value(1, u"line %1"_s.arg(line)), .scopes = *scopes, .digest = digestOf(token)};
}

} // namespace

Result<std::vector<AccessToken>> tokensFromFile(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Text))
        return Error {ErrorCode::InvalidInput, u"The token file %1 cannot be read: %2. Name a file that can."_s.arg(name, file.errorString())};
    if (file.size() > largestFile)
        return Error {ErrorCode::InvalidInput, u"The token file %1 is larger than a megabyte, so it is no token file. Name another."_s.arg(name)};
    std::vector<AccessToken> tokens;
    for (int line = 1; !file.atEnd(); ++line) {
        const QString text = QString::fromUtf8(file.readLine()).section(u'#', 0, 0).simplified();
        if (text.isEmpty())
            continue;
        auto token = tokenFromWords(text.split(u' '), name, line);
        if (!token)
            return token.error();
        tokens.push_back(*std::move(token));
    }
    if (tokens.empty())
        return Error {ErrorCode::InvalidInput, u"There is no token in the token file %1. Write one in a line of its own."_s.arg(name)};
    return tokens;
}

} // namespace Andon
