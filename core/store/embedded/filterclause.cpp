// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/embedded/filterclause.h"

#include <QSqlQuery>

namespace Andon {

using namespace Qt::StringLiterals;

void FilterClause::addPlain(const QString &condition)
{
    m_conditions.append(condition);
}

void FilterClause::addValue(const QString &condition, const QVariant &value)
{
    m_conditions.append(condition);
    m_values.append(value);
}

QString FilterClause::text() const
{
    return m_conditions.isEmpty() ? QString() : u" WHERE "_s + m_conditions.join(u" AND "_s);
}

void FilterClause::bindTo(QSqlQuery &query) const
{
    for (const QVariant &value : m_values)
        query.addBindValue(value);
}

FilterClause rejectionClause(const RejectionFilter &filter)
{
    const auto received = [](const std::optional<Instant> &instant) {
        return instant ? std::optional(ReceivedTime(*instant)) : std::nullopt;
    };
    FilterClause where;
    QStringList kinds;
    for (const RejectionKind kind : filter.kinds)
        kinds << QString::number(int(kind));
    if (!kinds.isEmpty())
        where.addPlain(u"kind IN (%1)"_s.arg(kinds.join(u", "_s)));
    if (filter.resolved)
        where.addPlain(*filter.resolved ? "resolved IS NOT NULL"_L1 : "resolved IS NULL"_L1);
    where.add("reason = ?"_L1, filter.reason);
    where.add("event_id = ?"_L1, filter.eventId);
    where.add("client = ?"_L1, filter.client);
    where.add("factory = ?"_L1, filter.factory);
    where.add("received >= ?"_L1, received(filter.from));
    where.add("received < ?"_L1, received(filter.to));
    return where;
}

} // namespace Andon
