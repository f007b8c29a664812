// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/eventstore.h"

#include <QList>
#include <QString>
#include <QVariant>

#include <cstdint>
#include <optional>

class QSqlQuery;

namespace Andon {

/// The WHERE of a list: fixed conditions, joined by AND, whose values are bound and never become
/// part of the text.
class FilterClause
{
public:
    template <typename T>
    void add(const QString &condition, const std::optional<T> &value)
    {
        if (value)
            addValue(condition, bindable(*value));
    }

    /// A condition without a value.
    void addPlain(const QString &condition);

    bool isEmpty() const { return m_conditions.isEmpty(); }
    QString text() const;                ///< " WHERE .." or nothing.
    void bindTo(QSqlQuery &query) const;

private:
    template <typename Kind>
    static QVariant bindable(const Id<Kind> &id) { return id.isEmpty() ? QVariant(QLatin1String("")) : QVariant(id.toString()); }
    static QVariant bindable(std::int64_t number) { return qint64(number); }
    static QVariant bindable(const QString &text) { return text; }
    static QVariant bindable(Instant instant) { return qint64(instant.time_since_epoch().count()); }
    static QVariant bindable(ReceivedTime time) { return qint64(time.time_since_epoch().count()); }
    void addValue(const QString &condition, const QVariant &value);

    QStringList m_conditions;
    QVariantList m_values;
};

FilterClause rejectionClause(const RejectionFilter &filter);

} // namespace Andon
