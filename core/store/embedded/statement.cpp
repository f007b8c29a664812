// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/embedded/statement.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QVariant>

#include <sqlite3.h>

namespace Andon {

Error storageError(int sqliteCode, const QString &message)
{
    const auto code = [&] {
        switch (sqliteCode & 0xff) {
        case SQLITE_FULL: return ErrorCode::DiskFull;
        case SQLITE_READONLY: return ErrorCode::ReadOnly;
        case SQLITE_BUSY:
        case SQLITE_LOCKED: return ErrorCode::InUse;
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB: return ErrorCode::Damaged;
        default: return ErrorCode::Storage;
        }
    };
    return {code(), message};
}

void Statement::Finalize::operator()(sqlite3_stmt *statement) const
{
    sqlite3_finalize(statement);
}

Result<Statement> Statement::prepare(sqlite3 *handle, const QString &sql)
{
    const QByteArray text = sql.toUtf8();
    sqlite3_stmt *prepared = nullptr;
    const int code = sqlite3_prepare_v3(handle, text.constData(), int(text.size()), SQLITE_PREPARE_PERSISTENT, &prepared, nullptr);
    if (code != SQLITE_OK)
        return storageError(code, QString::fromUtf8(sqlite3_errmsg(handle)));
    Statement statement;
    statement.m_direct.reset(prepared);
    return statement;
}

Result<Statement> Statement::prepare(const QSqlDatabase &connection, const QString &sql)
{
    Statement statement;
    statement.m_portable = std::make_unique<QSqlQuery>(connection);
    statement.m_portable->setForwardOnly(true);
    if (!statement.m_portable->prepare(sql))
        return statement.failure();
    return statement;
}

Statement &Statement::bind(int parameter, std::int64_t value)
{
    if (m_direct)
        sqlite3_bind_int64(m_direct.get(), parameter, value);
    else
        m_portable->bindValue(parameter - 1, qint64(value));
    return *this;
}

Statement &Statement::bind(int parameter, std::string_view text)
{
    // A view of nothing may point nowhere, which SQLite takes for NULL.
    const char *data = text.data() ? text.data() : "";
    if (m_direct)
        sqlite3_bind_text(m_direct.get(), parameter, data, int(text.size()), SQLITE_STATIC);
    else
        m_portable->bindValue(parameter - 1, text.empty() ? QString(QLatin1String("")) : QString::fromUtf8(data, qsizetype(text.size())));
    return *this;
}

Statement &Statement::bindReal(int parameter, double value)
{
    if (m_direct)
        sqlite3_bind_double(m_direct.get(), parameter, value);
    else
        m_portable->bindValue(parameter - 1, value);
    return *this;
}

Statement &Statement::bindBytes(int parameter, std::string_view bytes)
{
    const char *data = bytes.data() ? bytes.data() : "";
    if (m_direct)
        sqlite3_bind_blob(m_direct.get(), parameter, data, int(bytes.size()), SQLITE_STATIC);
    else
        m_portable->bindValue(parameter - 1, QByteArray(data, qsizetype(bytes.size())));
    return *this;
}

Statement &Statement::bindNull(int parameter)
{
    if (m_direct)
        sqlite3_bind_null(m_direct.get(), parameter);
    else
        m_portable->bindValue(parameter - 1, QVariant(QMetaType(QMetaType::QString)));
    return *this;
}

Result<void> Statement::run()
{
    const auto row = next();
    reset();
    if (!row)
        return row.error();
    return {};
}

Result<bool> Statement::next()
{
    if (m_direct) {
        const int code = sqlite3_step(m_direct.get());
        if (code == SQLITE_ROW)
            return true;
        const auto failed = code == SQLITE_DONE ? std::optional<Error>() : failure();
        sqlite3_reset(m_direct.get());
        if (failed)
            return *failed;
        return false;
    }
    if (!m_started && !m_portable->exec())
        return failure();
    m_started = true;
    if (m_portable->isSelect() && m_portable->next())
        return true;
    const auto failed = m_portable->lastError().isValid() ? std::optional(failure()) : std::nullopt;
    reset();
    if (failed)
        return *failed;
    return false;
}

void Statement::reset()
{
    if (m_direct)
        sqlite3_reset(m_direct.get());
    else
        m_portable->finish();
    m_started = false;
}

std::int64_t Statement::integer(int column) const
{
    return m_direct ? sqlite3_column_int64(m_direct.get(), column) : m_portable->value(column).toLongLong();
}

std::string_view Statement::text(int column) const
{
    if (m_direct) {
        const auto *data = reinterpret_cast<const char *>(sqlite3_column_text(m_direct.get(), column));
        return {data ? data : "", std::size_t(sqlite3_column_bytes(m_direct.get(), column))};
    }
    m_text = m_portable->value(column).toString().toStdString();
    return m_text;
}

std::string_view Statement::bytes(int column) const
{
    if (m_direct) {
        const auto *data = static_cast<const char *>(sqlite3_column_blob(m_direct.get(), column));
        return {data ? data : "", std::size_t(sqlite3_column_bytes(m_direct.get(), column))};
    }
    m_text = m_portable->value(column).toByteArray().toStdString();
    return m_text;
}

double Statement::real(int column) const
{
    return m_direct ? sqlite3_column_double(m_direct.get(), column) : m_portable->value(column).toDouble();
}

bool Statement::isNull(int column) const
{
    return m_direct ? sqlite3_column_type(m_direct.get(), column) == SQLITE_NULL : m_portable->isNull(column);
}

Error Statement::failure() const
{
    if (m_direct) {
        sqlite3 *handle = sqlite3_db_handle(m_direct.get());
        return storageError(sqlite3_extended_errcode(handle), QString::fromUtf8(sqlite3_errmsg(handle)));
    }
    const QSqlError error = m_portable->lastError();
    return storageError(error.nativeErrorCode().toInt(), error.text());
}

} // namespace Andon
