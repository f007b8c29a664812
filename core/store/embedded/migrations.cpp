// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/embedded/migrations.h"

namespace Andon {

using namespace Qt::StringLiterals;

namespace {

Result<void> step(Database &database, int version)
{
    Transaction transaction(database);
    if (auto begun = transaction.begin(Transaction::Kind::Write); !begun)
        return begun;
    const QByteArray script = "schema_" + QByteArray::number(version);
    QStringList statements = statementsOf(sql(QLatin1StringView(script)));
    statements << u"PRAGMA user_version = %1"_s.arg(version) << u"PRAGMA application_id = %1"_s.arg(applicationId);
    for (const QString &statement : statements) {
        if (auto done = database.execute(statement); !done)
            return done;
    }
    return transaction.commit();
}

} // namespace

QStringList statementsOf(const QString &script)
{
    QString bare;
    for (const QString &line : script.split(u'\n'))
        bare += line.section(u"--"_s, 0, 0) + u'\n';
    QStringList statements = bare.split(u';');
    for (QString &statement : statements)
        statement = statement.trimmed();
    statements.removeAll(QString());
    return statements;
}

Result<void> checkOwner(Database &database)
{
    const auto version = database.number(u"PRAGMA user_version"_s);
    const auto owner = database.number(u"PRAGMA application_id"_s);
    const auto tables = database.number(u"SELECT count(*) FROM sqlite_schema"_s);
    if (!version || !owner || !tables)
        return !version ? version.error() : !owner ? owner.error() : tables.error();
    if (*tables > 0 && *owner != applicationId)
        return Error {ErrorCode::InvalidInput, u"The file is a database of another program. Choose another file for Andon."_s};
    if (*version > schemaVersion)
        return Error {ErrorCode::InvalidInput,
                      u"The database was written by a newer Andon (schema %1, this one knows %2). Install that version, or choose another file."_s
                          .arg(*version).arg(schemaVersion)};
    return {};
}

Result<void> checkVersion(Database &database)
{
    if (auto ours = checkOwner(database); !ours)
        return ours;
    const auto version = database.number(u"PRAGMA user_version"_s);
    if (!version)
        return version.error();
    if (*version < schemaVersion)
        return Error {ErrorCode::InvalidInput,
                      u"The database was written by an older Andon (schema %1, this one has %2). Start Andon with it once, which brings it up to date."_s
                          .arg(*version).arg(schemaVersion)};
    return {};
}

Result<void> migrate(Database &database, int target)
{
    const auto version = database.number(u"PRAGMA user_version"_s);
    if (!version)
        return version.error();
    for (int next = int(*version) + 1; next <= target; ++next) {
        if (auto done = step(database, next); !done)
            return done;
    }
    return {};
}

} // namespace Andon
