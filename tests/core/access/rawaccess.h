// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>

namespace Andon {

/// Another program that has the file of tokens open and writes whatever it likes.
class RawAccess
{
public:
    explicit RawAccess(const QString &file) : m_connection(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QUuid::createUuid().toString()))
    {
        m_connection.setDatabaseName(file);
        m_connection.open();
    }
    ~RawAccess()
    {
        const QString name = m_connection.connectionName();
        m_connection.close();
        m_connection = {};
        QSqlDatabase::removeDatabase(name);
    }
    RawAccess(const RawAccess &) = delete;
    RawAccess &operator=(const RawAccess &) = delete;

    /// What the database has to say against @a statement; empty when it did it.
    QString run(const QString &statement)
    {
        QSqlQuery query(m_connection);
        return query.exec(statement) ? QString() : query.lastError().text();
    }

    QVariant value(const QString &question)
    {
        QSqlQuery query(m_connection);
        return query.exec(question) && query.next() ? query.value(0) : QVariant();
    }

private:
    QSqlDatabase m_connection;
};

} // namespace Andon
