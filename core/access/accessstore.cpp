// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/access/accessstore.h"

#include <QFile>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>

namespace Andon {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 schemaVersion = 1;
constexpr qint64 applicationId = 0x41444143;   // "ADAC"
constexpr int longestName = 100;
constexpr int longestFactory = 4000;           // as in events

QString statementText(QLatin1StringView name)
{
    QFile file(u":/core/access/sql/"_s + name + u".sql"_s);
    [[maybe_unused]] const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isOpen);
    return QString::fromUtf8(file.readAll());
}

qint64 millisecondsOf(Instant instant)
{
    return instant.time_since_epoch().count();
}

std::optional<Instant> instantFrom(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional(Instant(std::chrono::milliseconds(value.toLongLong())));
}

AccessToken tokenFrom(const QSqlQuery &row)
{
    AccessToken token{.id = row.value(0).toLongLong(), .name = row.value(1).toString()};
    token.scopes = scopesFromText(row.value(2).toString()).value_or(Scopes());
    if (!row.value(3).isNull())
        token.factory = row.value(3).toString();
    const QByteArray digest = row.value(4).toByteArray();
    if (std::size_t(digest.size()) == token.digest.size())
        std::copy_n(reinterpret_cast<const std::byte *>(digest.constData()), token.digest.size(), token.digest.begin());
    else
        token.revoked = Instant();   // nothing opens with what is damaged
    token.created = instantFrom(row.value(5)).value_or(Instant());
    token.lastUsed = instantFrom(row.value(6));
    if (!row.value(7).isNull())
        token.revoked = instantFrom(row.value(7));
    return token;
}

Error unfit(const QString &sentence)
{
    return {ErrorCode::InvalidInput, sentence};
}

Result<void> check(const TokenWish &wish)
{
    if (wish.name.trimmed().isEmpty() || wish.name.size() > longestName)
        return unfit(u"A token needs a name of 1 to %1 characters, such as that of the line PC."_s.arg(longestName));
    if (!wish.scopes)
        return unfit(u"A token needs a scope: ingest, read or admin."_s);
    if (wish.factory && (wish.factory->isEmpty() || wish.factory->size() > longestFactory))
        return unfit(u"The factory of a token is a name of 1 to %1 characters; leave it out for every factory."_s.arg(longestFactory));
    return {};
}

QString describe(const TokenWish &wish)
{
    const QString scopes = scopesText(wish.scopes);
    return wish.factory ? u"%1, factory %2"_s.arg(scopes, *wish.factory) : scopes;
}

} // namespace

AccessStore::~AccessStore()
{
    const QString name = m_connection.connectionName();
    m_connection.close();
    m_connection = {};
    if (!name.isEmpty())
        QSqlDatabase::removeDatabase(name);
}

Error AccessStore::failure(const QString &why) const
{
    return {ErrorCode::Storage, u"The file %1, which knows who may send, cannot be used: %2. Make it readable and writable for this user, "
                                "or move it away; then new tokens have to be made."_s.arg(m_file, why)};
}

Result<void> AccessStore::execute(const QString &text)
{
    QSqlQuery query(m_connection);
    if (!query.exec(text))
        return failure(query.lastError().text().trimmed());
    return {};
}

Result<QSqlQuery> AccessStore::run(QLatin1StringView statement, const QVariantList &values)
{
    QSqlQuery query(m_connection);
    query.setForwardOnly(true);
    bool isDone = query.prepare(statementText(statement));
    for (const QVariant &value : values)
        query.addBindValue(value);
    isDone = isDone && query.exec();
    if (!isDone)
        return failure(query.lastError().text().trimmed());
    return query;
}

Result<void> AccessStore::open(const QString &file)
{
    m_file = file;
    m_connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"access "_s + QUuid::createUuid().toString());
    m_connection.setDatabaseName(file);
    m_connection.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=5000"_s);
    if (!m_connection.open())
        return failure(m_connection.lastError().text().trimmed());
    // A rollback journal, since several programs share the file and nothing here needs speed.
    for (const QString &choice : {u"PRAGMA journal_mode = DELETE"_s, u"PRAGMA synchronous = EXTRA"_s}) {
        if (auto chosen = execute(choice); !chosen)
            return chosen;
    }
    if (auto begun = execute(u"BEGIN IMMEDIATE"_s); !begun)
        return begun;
    auto created = create();
    const auto ended = execute(created ? u"COMMIT"_s : u"ROLLBACK"_s);
    return created ? ended : created;
}

Result<void> AccessStore::create()
{
    QSqlQuery query(m_connection);
    const auto number = [&](const QString &question) { return query.exec(question) && query.next() ? query.value(0).toLongLong() : -1; };
    const qint64 version = number(u"PRAGMA user_version"_s);
    const qint64 owner = number(u"PRAGMA application_id"_s);
    const qint64 tables = number(u"SELECT count(*) FROM sqlite_schema"_s);
    query.clear();
    if (version < 0 || owner < 0 || tables < 0)
        return failure(u"it is damaged, or no database"_s);
    if (tables > 0 && owner != applicationId)
        return failure(u"it belongs to another program"_s);
    if (version > schemaVersion)
        return failure(u"it was written by a newer Andon"_s);
    if (version == schemaVersion)
        return {};
    for (const auto name : {"create_tokens"_L1, "create_audit"_L1, "refuse_audit_update"_L1, "refuse_audit_delete"_L1,
                            "refuse_audit_replace"_L1}) {
        if (auto made = execute(statementText(name)); !made)
            return made;
    }
    if (auto marked = execute(u"PRAGMA application_id = %1"_s.arg(applicationId)); !marked)
        return marked;
    return execute(u"PRAGMA user_version = %1"_s.arg(schemaVersion));
}

Result<std::vector<AccessToken>> AccessStore::tokens()
{
    auto rows = run("all_tokens"_L1);
    if (!rows)
        return rows.error();
    std::vector<AccessToken> tokens;
    while (rows->next())
        tokens.push_back(tokenFrom(*rows));
    if (rows->lastError().isValid())
        return failure(rows->lastError().text().trimmed());
    return tokens;
}

Result<QByteArray> AccessStore::createToken(const TokenWish &wish, const QString &actor, Instant now)
{
    if (auto fit = check(wish); !fit)
        return fit.error();
    const QByteArray token = newToken();
    const TokenDigest digest = digestOf(token);
    const QByteArray bytes(reinterpret_cast<const char *>(digest.data()), qsizetype(digest.size()));
    const QVariantList values{wish.name.trimmed(), scopesText(wish.scopes), wish.factory ? QVariant(*wish.factory) : QVariant(), bytes, millisecondsOf(now)};
    const AuditEntry entry{.time = now, .actor = actor, .action = AuditAction::TokenCreated, .subject = wish.name.trimmed(), .detail = describe(wish)};
    if (auto made = changeToken("insert_token"_L1, values, entry, 0); !made)
        return made.error();
    return token;
}

Result<void> AccessStore::revokeToken(TokenId id, const QString &actor, Instant now)
{
    return changeToken("revoke_token"_L1, {millisecondsOf(now), qint64(id)}, {.time = now, .actor = actor, .action = AuditAction::TokenRevoked}, id);
}

Result<void> AccessStore::forgetToken(TokenId id, const QString &actor, Instant now)
{
    return changeToken("forget_token"_L1, {qint64(id)}, {.time = now, .actor = actor, .action = AuditAction::TokenForgotten}, id);
}

/// A change and its line in the audit log, both or neither.
Result<void> AccessStore::changeToken(QLatin1StringView statement, const QVariantList &values, const AuditEntry &given, TokenId id)
{
    if (auto begun = execute(u"BEGIN IMMEDIATE"_s); !begun)
        return begun;
    const auto change = [&]() -> Result<void> {
        AuditEntry entry = given;
        if (id != 0) {
            auto named = run("token_name"_L1, {qint64(id)});
            if (!named)
                return named.error();
            entry.subject = named->next() ? named->value(0).toString() : QString();
        }
        const auto changed = run(statement, values);
        if (!changed)
            return changed.error();
        if (changed->numRowsAffected() < 1)
            return Error {ErrorCode::NotFound, u"This token is not there any more, or somebody else changed it just now."_s};
        return append(entry);
    };
    auto changed = change();
    const auto ended = execute(changed ? u"COMMIT"_s : u"ROLLBACK"_s);
    return changed ? ended : changed;
}

Result<void> AccessStore::noteTokenUse(TokenId id, Instant used)
{
    const auto noted = run("note_token_use"_L1, {millisecondsOf(used), qint64(id), millisecondsOf(used)});
    return noted ? Result<void>() : noted.error();
}

Result<void> AccessStore::append(const AuditEntry &entry)
{
    const auto text = [](const QString &given) { return given.isNull() ? u""_s : given; };
    const auto added = run("insert_audit"_L1, {millisecondsOf(entry.time), text(entry.actor), auditWord(entry.action), text(entry.subject), text(entry.detail)});
    return added ? Result<void>() : added.error();
}

Result<AuditPage> AccessStore::audit(int limit, int skip)
{
    AuditPage page;
    auto count = run("count_audit"_L1);
    if (!count)
        return count.error();
    page.total = count->next() ? count->value(0).toLongLong() : 0;
    count->finish();
    auto rows = run("audit_page"_L1, {limit, skip});
    if (!rows)
        return rows.error();
    while (rows->next()) {
        page.entries.push_back({.id = rows->value(0).toLongLong(),
                                .time = instantFrom(rows->value(1)).value_or(Instant()),
                                .actor = rows->value(2).toString(),
                                .action = auditActionFrom(rows->value(3).toString()),
                                .subject = rows->value(4).toString(),
                                .detail = rows->value(5).toString()});
    }
    return page;
}

Result<qint64> AccessStore::otherChanges()
{
    QSqlQuery query(m_connection);
    if (!query.exec(u"PRAGMA data_version"_s) || !query.next())
        return failure(query.lastError().text().trimmed());
    return query.value(0).toLongLong();
}

} // namespace Andon
