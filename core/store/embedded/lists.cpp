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

/// How many more events were refused than there are records. Asked apart, of the few that are summaries:
/// summed over all records, each would have to be read to its end.
Result<std::int64_t> countBeyondRecords(Database &database, const RejectionFilter &filter)
{
    FilterClause where = rejectionClause(filter);
    where.addPlain("minute IS NOT NULL"_L1);
    return countOf(database, u"SELECT coalesce(sum(count - 1), 0) FROM rejections INDEXED BY rejections_by_minute"_s + where.text(), where);
}

} // namespace

Result<RejectionListing> listRejections(Database &database, const RejectionFilter &filter, const Page &page)
{
    const FilterClause where = rejectionClause(filter);
    const auto total = countOf(database, u"SELECT count(*) FROM rejections"_s + where.text(), where);
    const auto beyond = countBeyondRecords(database, filter);
    if (!total || !beyond)
        return total ? beyond.error() : total.error();
    RejectionListing listing;
    listing.total = *total;
    listing.totalCount = *total + *beyond;
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
    auto done = eachRow(database, u"SELECT reason, sum(count) FROM rejections%1 GROUP BY reason ORDER BY sum(count) DESC, reason"_s.arg(where.text()), where, {},
                        [&reasons](const QSqlQuery &row) {
                            reasons.push_back({.reason = row.value(0).toString(), .count = row.value(1).toLongLong()});
                            return true;
                        });
    if (!done)
        return done.error();
    return reasons;
}

} // namespace Andon
