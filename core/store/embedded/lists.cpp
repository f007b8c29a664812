// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/embedded/lists.h"

#include "core/store/embedded/eachrow.h"
#include "core/store/embedded/filterclause.h"
#include "core/store/embedded/rejectionrow.h"

#include <QSqlQuery>
#include <QVariant>

namespace Andon {

using namespace Qt::StringLiterals;

namespace {

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
                        where, {qint64(page.limit), qint64(page.skip)}, [&listing](const QSqlQuery &row) {
                            listing.items.push_back(eventFrom(row));
                            return true;
                        });
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
                        where, {qint64(page.limit), qint64(page.skip)}, [&listing, bytes = std::int64_t(0)](const QSqlQuery &row) mutable {
                            listing.items.push_back(rejectionFromRow(row));
                            bytes = keepWithinPage(listing.items.back().payload, bytes);
                            return true;
                        });
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
                        [&reasons](const QSqlQuery &row) {
                            reasons.push_back({.reason = row.value(0).toString(), .count = row.value(1).toLongLong()});
                            return true;
                        });
    if (!done)
        return done.error();
    return reasons;
}

} // namespace Andon
