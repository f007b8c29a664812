// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/access/accesstoken.h"
#include "core/access/auditentry.h"
#include "core/common/result.h"

#include <QByteArray>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

namespace Andon {

/// The file that knows who may send and who did what: `andon.db-access` beside the database. Apart from
/// it, so that `andon --create-token` can write there while another Andon runs, and so that a copy of
/// the events carries no secrets. Every change is on disk before its call returns. Opened, used and
/// closed on one thread; several programs may have it open.
class AccessStore
{
public:
    /// The file that belongs to @a database.
    static QString fileFor(const QString &database) { return database + QLatin1StringView("-access"); }

    AccessStore() = default;
    ~AccessStore();
    AccessStore(const AccessStore &) = delete;
    AccessStore &operator=(const AccessStore &) = delete;

    /// Creates the file if there is none. Storage or InvalidInput with a sentence when it cannot be used.
    Result<void> open(const QString &file);

    Result<std::vector<AccessToken>> tokens();

    /// Makes a token and returns its text, which is known nowhere else. InvalidInput when the name is
    /// empty or longer than 100 characters, or no scope is named.
    Result<QByteArray> createToken(const TokenWish &wish, const QString &actor, Instant now);

    /// From now on the token opens nothing. NotFound when there is none, or it was revoked before.
    Result<void> revokeToken(TokenId id, const QString &actor, Instant now);

    /// Takes a revoked token off the list. NotFound when there is none, or it is still in use.
    Result<void> forgetToken(TokenId id, const QString &actor, Instant now);

    Result<void> noteTokenUse(TokenId id, Instant used);
    Result<void> append(const AuditEntry &entry);
    Result<AuditPage> audit(int limit, int skip);

    /// Changes with every change by another program; the same otherwise.
    Result<qint64> otherChanges();

private:
    Result<void> create();
    Result<QSqlQuery> run(QLatin1StringView statement, const QVariantList &values = {});
    Result<void> execute(const QString &text);
    Result<void> changeToken(QLatin1StringView statement, const QVariantList &values, const AuditEntry &entry, TokenId id);
    Error failure(const QString &why) const;

    QSqlDatabase m_connection = {};
    QString m_file = {};
};

} // namespace Andon
