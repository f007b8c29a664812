// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/embedded/refusedreadings.h"

#include "core/domain/rejection.h"
#include "core/store/embedded/eachrow.h"

#include <QSqlQuery>
#include <QVariant>

namespace Andon {

using namespace Qt::StringLiterals;

namespace {

// How lists name the client and metric of a refused reading.
const QString clientColumn = u"CASE kind WHEN 1 THEN 'unknown' ELSE coalesce(client, 'unknown') END"_s;
const QString metricColumn = u"CASE kind WHEN 1 THEN 'rejected' ELSE coalesce(metric, 'unknown') END"_s;

QString hashText(RejectionKind kind, const QString &id, const QByteArray &hash)
{
    if (!hash.isEmpty())
        return QString::fromLatin1(hash.toHex());
    return (kind == RejectionKind::FailedReading ? u"failed_"_s : u"rejected_"_s) + id;
}

ReadingRecord recordFrom(const QSqlQuery &row)
{
    const auto kind = RejectionKind(row.value(1).toInt());
    const QString id = row.value(2).toString();
    const bool isRejected = kind == RejectionKind::RejectedReading;
    return {
        .number = row.value(0).toLongLong(),
        .id = QUuid::fromString(id),
        .status = isRejected ? ReadingStatus::Rejected : ReadingStatus::Failed,
        .reading = {.client = ClientId(row.value(3).toString()), .metric = MetricId(row.value(4).toString()),
                    .amount = isRejected ? 0 : row.value(5).toDouble(), .time = Instant(std::chrono::milliseconds(row.value(6).toLongLong()))},
        .hash = hashText(kind, id, row.value(7).toByteArray()),
        .received = ReceivedTime(std::chrono::microseconds(row.value(8).toLongLong())),
        .reason = row.value(9).toString(),
        .message = row.value(10).toString(),
        .payload = row.value(11).toByteArray(),
    };
}

} // namespace

FilterClause refusedClause(const ReadingFilter &filter)
{
    FilterClause where;
    where.addPlain("kind > 0"_L1);
    where.addPlain("resolved IS NULL"_L1);
    if (filter.status == ReadingStatus::Processed)
        where.addPlain("0"_L1);
    else if (filter.status)
        where.addPlain(*filter.status == ReadingStatus::Rejected ? "kind = 1"_L1 : "kind = 2"_L1);
    where.add(clientColumn + u" = ?"_s, filter.client);
    where.add(metricColumn + u" = ?"_s, filter.metric);
    where.add(u"time >= ?"_s, filter.from);
    where.add(u"time <= ?"_s, filter.to);
    return where;
}

Result<ReadingCounts> countRefused(Database &database, const ReadingFilter &filter)
{
    const FilterClause where = refusedClause(filter);
    ReadingCounts counts;
    auto done = eachRow(database, u"SELECT sum(kind = 1), sum(kind = 2) FROM rejections%1"_s.arg(where.text()), where, {}, [&counts](const QSqlQuery &row) {
        counts.rejected = row.value(0).toLongLong();
        counts.failed = row.value(1).toLongLong();
        return true;
    });
    if (!done)
        return done.error();
    return counts;
}

Result<ReadingRecord> refusedReading(Database &database, std::int64_t number)
{
    FilterClause where;
    where.add(u"id = ?"_s, std::optional(number));
    std::optional<ReadingRecord> record;
    auto done = eachRow(database,
                        u"SELECT id, kind, event_id, %1, %2, amount, time, hash, received, reason, message, payload FROM rejections%3"_s
                            .arg(clientColumn, metricColumn, where.text()),
                        where, {}, [&record](const QSqlQuery &row) {
                            record = recordFrom(row);
                            return false;
                        });
    if (!done)
        return done.error();
    if (!record)
        return Error {ErrorCode::NotFound, u"There is no refused reading %1."_s.arg(number)};
    return *std::move(record);
}

} // namespace Andon
