// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/zonetablemodel.h"

#include "core/common/wallclock.h"
#include "ui/style/wording.h"

namespace Andon {

ZoneTableModel::ZoneTableModel(QObject *parent)
    : QAbstractTableModel(parent)
{
    m_rows.push_back({});
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds())
        m_rows.push_back({.id = QString::fromLatin1(id)});
}

void ZoneTableModel::setNow(Instant now)
{
    const auto minute = [](Instant moment) { return std::chrono::floor<std::chrono::minutes>(moment); };
    const bool isSeen = minute(now) != minute(m_now);
    m_now = now;
    if (isSeen)
        Q_EMIT dataChanged(index(0, Offset), index(rowCount() - 1, Clock));
}

int ZoneTableModel::rowOf(const QString &id) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&id](const Row &row) { return row.id == id; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

const QTimeZone &ZoneTableModel::zoneOf(const Row &row) const
{
    if (!row.zone.isValid())
        row.zone = row.id.isEmpty() ? computerZone() : QTimeZone(row.id.toLatin1());
    return row.zone;
}

QVariant ZoneTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows[std::size_t(index.row())];
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(index.column())) {
    case Zone: return row.id.isEmpty() ? tr("This computer's: %1").arg(QString::fromLatin1(zoneOf(row).id())) : row.id;
    case Offset: return offsetText(m_now, zoneOf(row));
    case Clock: return clockText(m_now, zoneOf(row)).left(5);
    case ColumnCount: break;
    }
    Q_UNREACHABLE();
}

QVariant ZoneTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Zone: return tr("Zone");
    case Offset: return tr("Offset now");
    case Clock: return tr("Clock there");
    case ColumnCount: break;
    }
    return {};
}

} // namespace Andon
