// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lines/linetablemodel.h"

#include "ui/help/explanation.h"
#include "ui/machines/ratetrend.h"
#include "ui/style/wording.h"

#include <QFont>

#include <algorithm>

namespace Andon {

namespace {

int alignment(int column)
{
    const bool words = column == LineTableModel::Line || column == LineTableModel::Trend;
    return int((words ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
}

QVariant boldFont()
{
    QFont font;
    font.setWeight(QFont::DemiBold);
    return font;
}

std::int64_t known(const LineFigures &line)
{
    return line.totals.events - line.totals.unknown;
}

} // namespace

std::pair<LineId, FactoryId> lineKey(const RankedLine &line)
{
    return {line.figures.line, line.figures.factory};
}

void LineTableModel::show(const PlantFigures &figures)
{
    std::vector<RankedLine> lines;
    lines.reserve(figures.lines.size());
    for (const LineFigures &line : figures.lines)
        lines.push_back({int(lines.size()) + 1, figures.totals.defects, line});
    m_window = figures.window;
    setRows(std::move(lines));
}

QVariant LineTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RankedLine &line = row(index.row());
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole: return text(line, column);
    case SortRole: return sortValue(line, column);
    case TrendRole: return column == Trend ? QVariant::fromValue(calmTrend(line.figures.trend)) : QVariant();
    case TrendTopRole: {
        const QList<double> trend = calmTrend(line.figures.trend);
        return trend.isEmpty() ? 1.0 : std::max(1.0, *std::max_element(trend.begin(), trend.end()));
    }
    case Qt::TextAlignmentRole: return alignment(column);
    case ExplanationRole: return explanation(line, column);
    case Qt::FontRole: return column == Line ? boldFont() : QVariant();
    default: return {};
    }
}

QString LineTableModel::text(const RankedLine &line, Column column) const
{
    const LineFigures &figures = line.figures;
    switch (column) {
    case Rank: return numberText(line.rank);
    case Line: return figures.line.isEmpty() ? nothingText() : figures.line.toString();
    case Machines: return numberText(figures.machines);
    case Events: return numberText(figures.totals.events);
    case Defects: return numberText(figures.totals.defects);
    case Percent: return decimalText(percentRounded(figures.totals.defects, known(figures)), 2);
    case Share: return decimalText(percentRounded(figures.totals.defects, line.allDefects), 1);
    case Trend:
    case ColumnCount: break;
    }
    return {};
}

QVariant LineTableModel::sortValue(const RankedLine &line, Column column) const
{
    const LineFigures &figures = line.figures;
    switch (column) {
    case Rank: return line.rank;
    case Line: return figures.line.toString();
    case Machines: return figures.machines;
    case Events: return qlonglong(figures.totals.events);
    case Percent: return percentRounded(figures.totals.defects, known(figures));
    case Defects:
    case Share:
    case Trend: return qlonglong(figures.totals.defects);
    case ColumnCount: break;
    }
    return {};
}

QVariant LineTableModel::explanation(const RankedLine &line, Column column) const
{
    const Totals &totals = line.figures.totals;
    switch (column) {
    case Events: return QVariant::fromValue(explainEvents(totals, m_window));
    case Defects: return QVariant::fromValue(explainDefects(totals, m_window));
    case Percent: return QVariant::fromValue(explainDefectsPer100(totals));
    case Share: return QVariant::fromValue(explainShare(totals.defects, line.allDefects));
    default: return {};
    }
}

QVariant LineTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return rowName(section, role, Line);
    if (role == Qt::TextAlignmentRole)
        return alignment(section);
    if (role == Qt::ToolTipRole && section == Percent)
        return tr("Defects per 100 events whose defect count is known");
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Rank: return tr("Rank");
    case Line: return tr("Line");
    case Machines: return tr("Machines");
    case Events: return tr("Events");
    case Defects: return tr("Defects");
    case Percent: return tr("Per 100 events");
    case Share: return tr("Share %");
    case Trend: return tr("Trend");
    case ColumnCount: break;
    }
    return {};
}

} // namespace Andon
