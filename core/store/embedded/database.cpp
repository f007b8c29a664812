// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/embedded/database.h"

#include "core/store/embedded/writeback.h"

#include <QFile>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>
#include <QVariant>

#include <sqlite3.h>

#include <cstring>

namespace Andon {

using namespace Qt::StringLiterals;

namespace {

constexpr auto waitForLock = 5000;          // milliseconds
constexpr auto cacheKibibytes = 64 * 1024;

/// Each connection stays on one thread, so SQLite need not lock it at every call, nor count the
/// memory of all of them together. Only before the first connection of the program.
void dropNeedlessLocks()
{
    static const bool isDone = sqlite3_config(SQLITE_CONFIG_MULTITHREAD) == SQLITE_OK && sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0) == SQLITE_OK;
    Q_UNUSED(isDone)
}

Error failure(const QSqlError &error)
{
    return storageError(error.nativeErrorCode().toInt(), error.text());
}

} // namespace

QString sql(QLatin1StringView name)
{
    QFile file(u":/store/sql/embedded/%1.sql"_s.arg(name));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(opened, "sql", name.data());
    return opened ? QString::fromUtf8(file.readAll()) : QString();
}

Database::~Database()
{
    close();
}

Result<void> Database::open(const QString &file, Access access, Path path)
{
    close();
    dropNeedlessLocks();
    const QString name = QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
    m_connection.setDatabaseName(file);
    m_connection.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=%1;%2"_s.arg(waitForLock)
                                       .arg(access == Access::Read ? u"QSQLITE_OPEN_READONLY"_s : QString()));
    if (!m_connection.open())
        return failure(m_connection.lastError());
    m_handle = path == Path::Direct ? directHandle() : nullptr;
    if (access != Access::Write)
        return execute(u"PRAGMA query_only = 1"_s);

    for (const QString &setting : {u"PRAGMA journal_mode = WAL"_s, u"PRAGMA synchronous = FULL"_s, u"PRAGMA wal_autocheckpoint = 0"_s,
                                   u"PRAGMA cache_size = -%1"_s.arg(cacheKibibytes), u"PRAGMA temp_store = MEMORY"_s}) {
        if (auto done = execute(setting); !done)
            return done;
    }
    constexpr qint64 full = 2;
    const auto synchronous = number(u"PRAGMA synchronous"_s);
    const auto autocheckpoint = number(u"PRAGMA wal_autocheckpoint"_s);
    if (const auto mode = word(u"PRAGMA journal_mode"_s); !mode || *mode != u"wal"_s)
        return Error {ErrorCode::Storage, u"SQLite did not take the setting journal_mode=WAL, without which readers would hold up the writer."_s};
    if (!synchronous || *synchronous != full || !autocheckpoint || *autocheckpoint != 0)
        return Error {ErrorCode::Storage, u"SQLite did not take the setting synchronous=FULL, without which events could be lost."_s};
    return {};
}

void Database::close()
{
    if (!m_connection.isValid())
        return;
    for (Statement *statement : {&m_beginWriting, &m_beginReading, &m_commit})
        *statement = {};
    const QString name = m_connection.connectionName();
    m_handle = nullptr;
    m_connection.close();
    m_connection = {};
    QSqlDatabase::removeDatabase(name);
}

Result<void> Database::execute(const QString &statement)
{
    QSqlQuery query(m_connection);
    if (!query.exec(statement))
        return failure(query.lastError());
    return {};
}

Result<qint64> Database::number(const QString &question)
{
    QSqlQuery query(m_connection);
    query.setForwardOnly(true);
    if (!query.exec(question))
        return failure(query.lastError());
    return query.next() ? query.value(0).toLongLong() : 0;
}

Result<QString> Database::word(const QString &question)
{
    QSqlQuery query(m_connection);
    query.setForwardOnly(true);
    if (!query.exec(question))
        return failure(query.lastError());
    return query.next() ? query.value(0).toString() : QString();
}

Result<Statement> Database::prepare(QLatin1StringView name) const
{
    return prepareText(sql(name));
}

Result<Statement> Database::prepareText(const QString &text) const
{
    return m_handle ? Statement::prepare(m_handle, text) : Statement::prepare(m_connection, text);
}

Result<void> Database::prepareAll(std::initializer_list<Wanted> wanted) const
{
    for (const auto &[statement, name] : wanted) {
        auto prepared = prepare(name);
        if (!prepared)
            return prepared.error();
        *statement = *std::move(prepared);
    }
    return {};
}

/// By SQLite's own handle of the file: to open and close it once more would give up SQLite's locks
/// (POSIX has it so).
Result<void> Database::syncFile()
{
    sqlite3_file *file = nullptr;
    if (!m_handle || sqlite3_file_control(m_handle, "main", SQLITE_FCNTL_FILE_POINTER, &file) != SQLITE_OK || !file || !file->pMethods)
        return {};
    if (const char *name = sqlite3_db_filename(m_handle, "main"))
        writeBackInParts(name);
    if (const int code = file->pMethods->xSync(file, SQLITE_SYNC_NORMAL | SQLITE_SYNC_DATAONLY); code != SQLITE_OK)
        return storageError(code, u"the database file cannot be synced"_s);
    return {};
}

void Database::keepJournal()
{
    if (m_handle)
        sqlite3_db_config(m_handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
}

Result<void> Database::runPrepared(Statement &statement, QLatin1StringView text)
{
    if (!statement.isPrepared()) {
        auto prepared = prepareText(text);
        if (!prepared)
            return prepared.error();
        statement = *std::move(prepared);
    }
    return statement.run();
}

/// The driver may bring an SQLite of its own; handing its connections to the one linked here would
/// be a crash.
sqlite3 *Database::directHandle() const
{
    const QVariant handle = m_connection.driver()->handle();
    if (!handle.isValid() || std::strcmp(handle.typeName(), "sqlite3*") != 0)
        return nullptr;
    QSqlQuery version(m_connection);
    if (!version.exec(u"SELECT sqlite_version()"_s) || !version.next() || version.value(0).toString() != QLatin1StringView(sqlite3_libversion()))
        return nullptr;
    return *static_cast<sqlite3 *const *>(handle.data());
}

Transaction::~Transaction()
{
    if (m_open && m_database.isOpen())
        (void)m_database.execute(u"ROLLBACK"_s);
}

Result<void> Transaction::begin(Kind kind)
{
    auto begun = kind == Kind::Write ? m_database.runPrepared(m_database.m_beginWriting, "BEGIN IMMEDIATE"_L1)
                                     : m_database.runPrepared(m_database.m_beginReading, "BEGIN"_L1);
    m_open = begun.has_value();
    return begun;
}

Result<void> Transaction::commit()
{
    auto done = m_database.runPrepared(m_database.m_commit, "COMMIT"_L1);
    m_open = !done.has_value();
    return done;
}

} // namespace Andon
