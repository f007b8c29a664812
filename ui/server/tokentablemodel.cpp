// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/server/tokentablemodel.h"

#include "ui/server/serverwording.h"
#include "ui/style/wording.h"

namespace Andon {

void TokenTableModel::show(std::vector<AccessToken> tokens, Instant now)
{
    m_now = now;
    setRows(std::move(tokens));
    // Ages grow although nothing came.
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, LastUsed), index(rowCount() - 1, LastUsed), {Qt::DisplayRole});
}

QVariant TokenTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const AccessToken &token = row(index.row());
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole: return text(token, column);
    case ValueRole:
        if (column == Created && token.id != 0)
            return QVariant::fromValue(token.created);
        return column == LastUsed && token.lastUsed ? QVariant::fromValue(*token.lastUsed) : QVariant();
    case Qt::ToolTipRole:
        if (column == Created && token.id != 0)
            return exactText(token.created);
        if (column == LastUsed && token.lastUsed)
            return exactText(*token.lastUsed);
        return plainToolTip(text(token, column));
    default: return {};
    }
}

QString TokenTableModel::text(const AccessToken &token, Column column) const
{
    const bool isFromFile = token.id == 0;
    switch (column) {
    case Name: return token.name;
    case May: return scopesWords(token.scopes);
    case Factory: return token.factory.value_or(tr("all"));
    case Created: return isFromFile ? nothingText() : lastSeenText(token.created, m_now);
    case LastUsed: return token.lastUsed ? lastSeenText(*token.lastUsed, m_now) : isFromFile ? nothingText() : tr("never");
    case State:
        if (isFromFile)
            return tr("from a file");
        return token.revoked ? tr("revoked %1").arg(lastSeenText(*token.revoked, m_now)) : tr("in use");
    case ColumnCount: break;
    }
    return {};
}

QVariant TokenTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return rowName(section, role);
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Name: return tr("Name");
    case May: return tr("May");
    case Factory: return tr("Factory");
    case Created: return tr("Made");
    case LastUsed: return tr("Last used");
    case State: return tr("State");
    case ColumnCount: break;
    }
    return {};
}

} // namespace Andon
