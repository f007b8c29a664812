// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/embedded/lists.h"

#include "core/store/embedded/filterclause.h"
#include "core/store/embedded/rejectionrow.h"

#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <functional>

namespace Andon {

using namespace Qt::StringLiterals;

namespace {

Error failure(const QSqlQuery &query)
{
    return storageError(query.lastError().nativeErrorCode().toInt(), query.lastError().text());
}

/// Runs a query and hands its rows on. An error on the way is an error, not the end of the rows.
Result<void> eachRow(Database &database, const QString &text, const FilterClause &where, const QVariantList &more,
                     const std::function<void(const QSqlQuery &)> &take)
{
    QSqlQuery query(database.connection());
    query.setForwardOnly(true);
    query.prepare(text);
    where.bindTo(query);
    for (const QVariant &value : more)
        query.addBindValue(value);
    if (!query.exec())
        return failure(query);
    while (query.next())
        take(query);
    if (query.lastError().isValid())
        return failure(query);
    return {};
}

Result<std::int64_t> countOf(Database &database, const QString &text, const FilterClause &where)
{
    std::int64_t count = 0;
    auto done = eachRow(database, text, where, {}, [&count](const QSqlQuery &row) { count = row.value(0).toLongLong(); });
    if (!done)
        return done.error();
    return count;
}

FilterClause eventClause(const EventFilter &filter, const std::vector<IdDirectory::Row> &rows)
{
    FilterClause ofSources;
    ofSources.add("machine = ?"_L1, filter.machine);
    ofSources.add("line = ?"_L1, filter.line);
    ofSources.add("factory = ?"_L1, filter.factory);
    FilterClause where;
    if (filter.id) {
        where.addOneOf("events.seq"_L1, rows);
        where.add("events.id = ?"_L1, filter.id);
    }
    if (!ofSources.isEmpty())
        where.addNested("source IN (SELECT id FROM sources%1)"_L1, ofSources);
    where.add("time >= ?"_L1, filter.from);
    where.add("time < ?"_L1, filter.to);
    return where;
}

StoredEvent eventFrom(const QSqlQuery &row)
{
    const int defects = row.value(6).toInt();
    return {
        .event = {.id = EventId(row.value(0).toString()),
                  .source = {.machine = MachineId(row.value(1).toString()), .line = LineId(row.value(2).toString()), .factory = FactoryId(row.value(3).toString())},
                  .time = Instant(std::chrono::milliseconds(row.value(4).toLongLong())),
                  .duration = std::chrono::milliseconds(row.value(5).toLongLong()),
                  .defects = defects < 0 ? std::nullopt : std::optional(defects)},
        .received = ReceivedTime(std::chrono::microseconds(row.value(7).toLongLong())),
    };
}

} // namespace

Result<Listing<StoredEvent>> listEvents(Database &database, const EventFilter &filter, const Page &page,
                                        const std::vector<IdDirectory::Row> &rows)
{
    const FilterClause where = eventClause(filter, rows);
    const auto total = countOf(database, where.isEmpty() ? u"SELECT events FROM state"_s : u"SELECT count(*) FROM events"_s + where.text(), where);
    if (!total)
        return total.error();
    Listing<StoredEvent> listing = {.total = *total};
    auto done = eachRow(database,
                        u"SELECT events.id, machine, line, factory, time, duration, defects, received"
                         " FROM events JOIN sources ON sources.id = events.source%1 ORDER BY time DESC, events.id LIMIT ? OFFSET ?"_s.arg(where.text()),
                        where, {qint64(page.limit), qint64(page.skip)}, [&listing](const QSqlQuery &row) { listing.items.push_back(eventFrom(row)); });
    if (!done)
        return done.error();
    return listing;
}

Result<Listing<Rejection>> listRejections(Database &database, const RejectionFilter &filter, const Page &page)
{
    const FilterClause where = rejectionClause(filter);
    const auto total = countOf(database, u"SELECT count(*) FROM rejections"_s + where.text(), where);
    if (!total)
        return total.error();
    Listing<Rejection> listing = {.total = *total};
    auto done = eachRow(database, u"SELECT %1 FROM rejections%2 ORDER BY received DESC, id DESC LIMIT ? OFFSET ?"_s.arg(rejectionColumns(), where.text()),
                        where, {qint64(page.limit), qint64(page.skip)}, [&listing](const QSqlQuery &row) { listing.items.push_back(rejectionFromRow(row)); });
    if (!done)
        return done.error();
    return listing;
}

Result<std::vector<ReasonCount>> countReasons(Database &database, const RejectionFilter &filter)
{
    RejectionFilter anyReason = filter;
    anyReason.reason.reset();
    const FilterClause where = rejectionClause(anyReason);
    std::vector<ReasonCount> reasons;
    auto done = eachRow(database, u"SELECT reason, count(*) FROM rejections%1 GROUP BY reason ORDER BY count(*) DESC, reason"_s.arg(where.text()), where, {},
                        [&reasons](const QSqlQuery &row) { reasons.push_back({.reason = row.value(0).toString(), .count = row.value(1).toLongLong()}); });
    if (!done)
        return done.error();
    return reasons;
}

} // namespace Andon
