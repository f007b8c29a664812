// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/embedded/eachrow.h"

#include "core/store/eventstore.h"

#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

namespace Andon {

namespace {

Error failure(const QSqlQuery &query)
{
    return storageError(query.lastError().nativeErrorCode().toInt(), query.lastError().text());
}

} // namespace

Result<void> eachRow(Database &database, const QString &text, const FilterClause &where, const QVariantList &more,
                     const std::function<bool(const QSqlQuery &)> &take)
{
    QSqlQuery query(database.connection());
    query.setForwardOnly(true);
    query.prepare(text);
    where.bindTo(query);
    for (const QVariant &value : more)
        query.addBindValue(value);
    if (!query.exec())
        return failure(query);
    while (query.next()) {
        if (!take(query))
            return {};
    }
    if (query.lastError().isValid())
        return failure(query);
    return {};
}

std::int64_t keepWithinPage(QByteArray &payload, std::int64_t bytes)
{
    if (bytes >= payloadBytesOfPage)
        payload.clear();
    return bytes + payload.size();
}

Result<std::int64_t> countOf(Database &database, const QString &text, const FilterClause &where)
{
    std::int64_t count = 0;
    auto done = eachRow(database, text, where, {}, [&count](const QSqlQuery &row) {
        count = row.value(0).toLongLong();
        return true;
    });
    if (!done)
        return done.error();
    return count;
}

} // namespace Andon
