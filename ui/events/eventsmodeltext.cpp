// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the cells of an EventsModel say.
#include "ui/events/eventsmodel.h"
#include "ui/events/eventwording.h"
#include "ui/style/wording.h"

namespace Andon {

namespace {

int alignment(int column)
{
    const bool isNumber = column == EventsModel::Duration || column == EventsModel::Defects || column == EventsModel::Delay;
    return int((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

} // namespace

QVariant EventsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignment(index.column());
    const auto column = Column(index.column());
    const FoundEvent *found = event(index.row());
    if (!found) {
        if (role == Qt::DisplayRole && column == Time)
            return QStringLiteral("…");
        return role == Qt::AccessibleTextRole ? QVariant(tr("not loaded yet")) : QVariant();
    }
    switch (role) {
    case Qt::DisplayRole: return text(*found, column);
    case Qt::AccessibleTextRole: return column == Corrected && !found->isCorrected ? QVariant(tr("not corrected")) : QVariant();
    case Qt::ToolTipRole: return toolTip(*found, column);
    default: return {};
    }
}

QString EventsModel::text(const FoundEvent &found, Column column) const
{
    const Event &event = found.stored.event;
    switch (column) {
    case Time: return momentText(event.time, m_now);
    case Id: return event.id.toString();
    case Machine: return event.source.machine.toString();
    case Line: return event.source.line.isEmpty() ? nothingText() : event.source.line.toString();
    case Factory: return event.source.factory.isEmpty() ? nothingText() : event.source.factory.toString();
    case Duration: return cycleText(event.duration);
    case Defects: return defectsText(event.defects);
    case Received: return momentText(receivedAt(found.stored), m_now);
    case Delay: return delayText(found.stored);
    case Corrected: return found.isCorrected ? tr("corrected") : QString();
    case ColumnCount: break;
    }
    return {};
}

QString EventsModel::toolTip(const FoundEvent &found, Column column) const
{
    switch (column) {
    case Time: return exactText(found.stored.event.time);
    case Received: return exactText(receivedAt(found.stored));
    case Delay: return plainToolTip(tr("Received %1 after its event time").arg(delayText(found.stored)));
    case Corrected: return found.isCorrected ? plainToolTip(tr("Sent again with other values; choose it to see old and new.")) : QString();
    default: return plainToolTip(text(found, column));
    }
}

QVariant EventsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignment(section);
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Time: return tr("Event time");
    case Id: return tr("Event");
    case Machine: return tr("Machine");
    case Line: return tr("Line");
    case Factory: return tr("Factory");
    case Duration: return tr("Duration");
    case Defects: return tr("Defects");
    case Received: return tr("Received");
    case Delay: return tr("Delay");
    case Corrected: return tr("Corrected");
    case ColumnCount: break;
    }
    return {};
}

} // namespace Andon
