// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"

#include <QSqlQuery>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace Andon {

/// A prepared statement that is run often. It goes straight to SQLite where the driver's handle
/// may be used, which is twice as fast and keeps text as UTF-8, and through QSqlQuery elsewhere;
/// both behave alike. Lives and dies on its connection's thread, before the connection.
class Statement
{
public:
    Statement() = default;
    static Result<Statement> prepare(sqlite3 *handle, const QString &sql);
    static Result<Statement> prepare(const QSqlDatabase &connection, const QString &sql);

    bool isPrepared() const { return m_direct || m_portable; }

    /// Values are bound in the order of the statement's parameters, from 1. A text must stay where
    /// it is until the statement has been run.
    Statement &bind(int parameter, std::int64_t value);
    Statement &bind(int parameter, std::string_view text);
    Statement &bindReal(int parameter, double value);
    Statement &bindBytes(int parameter, std::string_view bytes);
    Statement &bindNull(int parameter);

    /// Runs a statement that returns no rows.
    Result<void> run();

    /// Moves to the next row: false after the last one. The statement is ready to be bound again
    /// after that, or after reset().
    Result<bool> next();
    void reset();

    std::int64_t integer(int column) const;
    /// Valid until the next call of next(), reset() or text().
    std::string_view text(int column) const;
    std::string_view bytes(int column) const;   ///< The same for a BLOB.
    double real(int column) const;
    bool isNull(int column) const;

private:
    struct Finalize
    {
        void operator()(sqlite3_stmt *statement) const;
    };
    Error failure() const;

    std::unique_ptr<sqlite3_stmt, Finalize> m_direct = {};
    std::unique_ptr<QSqlQuery> m_portable = {};
    bool m_started = false;
    mutable std::string m_text = {};
};

/// What an SQLite error code means to a caller.
Error storageError(int sqliteCode, const QString &message);

} // namespace Andon
