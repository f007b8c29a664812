// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/machines/eventtablemodel.h"

#include "ui/style/wording.h"

namespace Andon {

namespace {

int alignment(int column)
{
    const bool number = column == EventTableModel::Duration || column == EventTableModel::Defects;
    return int((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

} // namespace

EventId eventKey(const StoredEvent &event)
{
    return event.event.id;
}

void EventTableModel::show(std::vector<StoredEvent> events, Instant now)
{
    m_now = now;
    setRows(std::move(events));
}

QVariant EventTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const StoredEvent &stored = row(index.row());
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole: return text(stored.event, column);
    case Qt::TextAlignmentRole: return alignment(column);
    case ValueRole:
        if (column == Time)
            return QVariant::fromValue(stored.event.time);
        if (column == Duration)
            return QVariant::fromValue(stored.event.duration);
        return column == Defects && stored.event.defects ? QVariant(*stored.event.defects) : QVariant();
    case ExactRole: return column == Time ? exactText(stored.event.time) : QVariant();
    case Qt::ToolTipRole: return column == Time ? exactText(stored.event.time) : plainToolTip(text(stored.event, column));
    default: return {};
    }
}

QString EventTableModel::text(const Event &event, Column column) const
{
    switch (column) {
    case Time: return momentText(event.time, m_now);
    case Id: return event.id.toString();
    case Duration: return cycleText(event.duration);
    case Defects: return event.defects ? numberText(*event.defects) : tr("unknown");
    case ColumnCount: break;
    }
    return {};
}

QVariant EventTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return rowName(section, role, Id);
    if (role == Qt::TextAlignmentRole)
        return alignment(section);
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Time: return tr("Event time");
    case Id: return tr("Event");
    case Duration: return tr("Duration");
    case Defects: return tr("Defects");
    case ColumnCount: break;
    }
    return {};
}

} // namespace Andon
