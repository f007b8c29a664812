// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"
#include "core/store/embedded/statement.h"

#include <QSqlDatabase>

#include <initializer_list>
#include <utility>

struct sqlite3;

namespace Andon {

/// The text of a statement that is compiled in: sql("insert_event").
QString sql(QLatin1StringView name);

/// One connection to the embedded database. Opened, used and closed on one thread.
class Database
{
public:
    /// Look reads only, but first takes back what a power cut left half written where there was no
    /// write-ahead log yet, which whoever may only read cannot.
    enum class Access { Write, Read, Look };
    enum class Path { Direct, Portable };  ///< How hot statements run; Direct falls back by itself.

    Database() = default;
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// WAL, synchronous=FULL and no checkpoints of its own; each is read back after it was set.
    Result<void> open(const QString &file, Access access, Path path = Path::Direct);
    void close();
    bool isOpen() const { return m_connection.isOpen(); }

    Result<void> execute(const QString &statement);
    Result<qint64> number(const QString &question);
    Result<QString> word(const QString &question);
    Result<Statement> prepare(QLatin1StringView name) const;
    Result<Statement> prepareText(const QString &text) const;

    /// Each statement by its name. One that fails is where it ends.
    using Wanted = std::pair<Statement *, QLatin1StringView>;
    Result<void> prepareAll(std::initializer_list<Wanted> wanted) const;

    /// Brings what was written to the database file to the disk, its journal aside; does nothing where
    /// only the portable path may be used.
    Result<void> syncFile();

    /// Lets the journal be when this connection is closed as the last one.
    void keepJournal();

    QSqlDatabase connection() const { return m_connection; }

    /// Null where only the portable path may be used.
    sqlite3 *handle() const { return m_handle; }

private:
    friend class Transaction;
    /// Runs a statement that is prepared once.
    Result<void> runPrepared(Statement &statement, QLatin1StringView text);
    sqlite3 *directHandle() const;

    QSqlDatabase m_connection = {};
    sqlite3 *m_handle = nullptr;
    Statement m_beginWriting;
    Statement m_beginReading;
    Statement m_commit;
};

/// Rolls back unless it was committed.
class Transaction
{
public:
    enum class Kind { Write, Read };
    explicit Transaction(Database &database) : m_database(database) {}
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    Result<void> begin(Kind kind);
    Result<void> commit();

private:
    Database &m_database;
    bool m_open = false;
};

} // namespace Andon
