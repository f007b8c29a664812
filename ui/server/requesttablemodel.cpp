// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/server/requesttablemodel.h"

#include "ui/server/serverwording.h"
#include "ui/style/wording.h"

namespace Andon {

namespace {

constexpr int firstRefusing = 400;

QString orNothing(const QString &text)
{
    return text.isEmpty() ? nothingText() : text;
}

/// Control characters would break the line.
QString oneLine(const QByteArray &bytes)
{
    QString text = QString::fromUtf8(bytes);
    for (QChar &character : text) {
        if (character.category() == QChar::Other_Control || character.category() == QChar::Other_Format)
            character = QChar(0xFFFD);
    }
    return text;
}

bool isFigure(int column)
{
    return column == RequestTableModel::Took || column == RequestTableModel::Size;
}

} // namespace

void RequestTableModel::show(std::vector<RequestRecord> requests, Instant now)
{
    m_now = now;
    setRows(std::move(requests));
}

QVariant RequestTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RequestRecord &request = row(index.row());
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole: return text(request, column);
    case Qt::TextAlignmentRole: return int(Qt::AlignVCenter | (isFigure(column) ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::ToolTipRole:
        if (column == Time)
            return exactText(request.time);
        return plainToolTip(column == Status && !request.code.isEmpty() ? QString::fromLatin1(request.code) : text(request, column));
    case ValueRole: return column == Time ? QVariant::fromValue(request.time) : QVariant();
    case MarkRole: return int(column == Status && request.status >= firstRefusing ? Mark::Refused : Mark::None);
    default: return {};
    }
}

QString RequestTableModel::text(const RequestRecord &request, Column column) const
{
    switch (column) {
    case Time: return momentText(request.time, m_now);
    case Address: return orNothing(request.peer);
    case Token: return orNothing(request.token);
    case Method: return orNothing(oneLine(request.method));
    case Path: return orNothing(oneLine(request.target));
    case Status: return statusText(request.status);
    case Took: return request.took.count() > 0 ? latencyText(request.took) : nothingText();
    case Size: return request.bytes > 0 ? bytesText(request.bytes) : nothingText();
    case ColumnCount: break;
    }
    return {};
}

QVariant RequestTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return rowName(section, role);
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (isFigure(section) ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Time: return tr("Time");
    case Address: return tr("Address");
    case Token: return tr("Token");
    case Method: return tr("Method");
    case Path: return tr("Path");
    case Status: return tr("Answer");
    case Took: return tr("Took");
    case Size: return tr("Body");
    case ColumnCount: break;
    }
    return {};
}

} // namespace Andon
