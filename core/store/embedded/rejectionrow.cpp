// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/embedded/rejectionrow.h"

#include <QLocale>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

namespace Andon {

using namespace Qt::StringLiterals;

namespace {

/// Worded when it is read, since the number grows.
QString summaryMessage(std::int64_t count)
{
    if (count == 1)
        return u"1 more refused event of this sender with this reason in this minute; what was sent was not kept"_s;
    return u"%1 more refused events of this sender with this reason in this minute; what was sent was not kept"_s
        .arg(QLocale(QLocale::English).toString(qlonglong(count)));
}

} // namespace

QString rejectionColumns()
{
    return u"id, position, event_id, machine, factory, reason, message, received, sender, payload, resolved, kind, dialect, client, time, count, minute"_s;
}

Rejection rejectionFromRow(const QSqlQuery &query)
{
    const QVariant eventId = query.value(2);
    const QVariant client = query.value(13);
    const auto kind = RejectionKind(query.value(11).toInt());
    const auto time = Instant(std::chrono::milliseconds(query.value(14).toLongLong()));
    const bool isEvent = kind == RejectionKind::Event;
    const bool isSummary = !query.value(16).isNull();
    const std::int64_t count = query.value(15).toLongLong();
    return {
        .id = query.value(0).toLongLong(),
        .kind = kind,
        .index = query.value(1).toUInt(),
        .eventId = eventId.isNull() || !isEvent ? std::nullopt : std::optional(eventId.toString()),
        .machine = query.value(3).toString(),
        .factory = query.value(4).toString(),
        .client = client.isNull() ? std::nullopt : std::optional(client.toString()),
        .uid = isEvent ? std::nullopt : std::optional(QUuid::fromString(eventId.toString())),
        .dialect = ReadingDialect(query.value(12).toInt()),
        .time = isEvent ? std::nullopt : std::optional(time),
        .reason = query.value(5).toString(),
        .message = isSummary ? summaryMessage(count) : query.value(6).toString(),
        .received = ReceivedTime(std::chrono::microseconds(query.value(7).toLongLong())),
        .sender = query.value(8).toString(),
        .payload = query.value(9).toByteArray(),
        .resolved = !query.value(10).isNull(),
        .isSummary = isSummary,
        .count = count,
    };
}

Result<Rejection> rejectionWithId(Database &database, RejectionId id)
{
    QSqlQuery query(database.connection());
    query.setForwardOnly(true);
    query.prepare(u"SELECT %1 FROM rejections WHERE id = ?"_s.arg(rejectionColumns()));
    query.addBindValue(qint64(id));
    if (!query.exec())
        return storageError(query.lastError().nativeErrorCode().toInt(), query.lastError().text());
    if (!query.next())
        return Error {ErrorCode::NotFound, u"There is no rejection %1."_s.arg(id)};
    return rejectionFromRow(query);
}

std::string storableText(std::string_view text)
{
    QString readable = QString::fromUtf8(text.data(), qsizetype(text.size()));
    readable.replace(QChar(u'\0'), QChar(QChar::ReplacementCharacter));
    return readable.toStdString();
}

} // namespace Andon
