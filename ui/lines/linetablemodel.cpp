// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lines/linetablemodel.h"

#include "ui/help/explanation.h"
#include "ui/machines/ratetrend.h"
#include "ui/style/comparison.h"
#include "ui/style/wording.h"

#include <QFont>

#include <algorithm>
#include <cmath>

namespace Andon {

namespace {

int alignment(int column)
{
    const bool words = column == LineTableModel::Name || column == LineTableModel::Trend;
    return int((words ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
}

QVariant boldFont()
{
    QFont font;
    font.setWeight(QFont::DemiBold);
    return font;
}

std::int64_t known(const Totals &totals)
{
    return totals.events - totals.unknown;
}

/// What grew from nothing grew most.
double growth(const Ranked &ranked)
{
    if (ranked.before.defects == 0)
        return ranked.totals.defects == 0 ? 0.0 : 1e18;
    return double(ranked.totals.defects - ranked.before.defects) / double(ranked.before.defects);
}

} // namespace

std::pair<QString, QString> rankedKey(const Ranked &ranked)
{
    return {ranked.name, ranked.link.factory ? ranked.link.factory->toString() : QString()};
}

void LineTableModel::setKind(RankBy kind)
{
    if (m_kind == kind)
        return;
    setRows({});
    m_kind = kind;
    Q_EMIT headerDataChanged(Qt::Horizontal, Name, Name);
}

void LineTableModel::show(const PlantFigures &figures)
{
    m_window = figures.window;
    setRows(ranking(figures, m_kind));
}

QVariant LineTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Ranked &ranked = row(index.row());
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole: return text(ranked, column);
    case SortRole: return sortValue(ranked, column);
    case ValueRole:
        if (column == Share)
            return percentRounded(ranked.totals.defects, ranked.allDefects);
        if (column == Change)
            return ranked.before.defects > 0 ? QVariant(std::round(100 * growth(ranked))) : QVariant();
        return column == Name || column == Trend ? QVariant() : sortValue(ranked, column);
    case TrendRole: return column == Trend ? QVariant::fromValue(calmTrend(ranked.trend)) : QVariant();
    case Qt::AccessibleTextRole: return column == Trend ? trendText(calmTrend(ranked.trend)) : QVariant();
    case TrendTopRole: {
        const QList<double> trend = calmTrend(ranked.trend);
        return trend.isEmpty() ? 1.0 : std::max(1.0, *std::max_element(trend.begin(), trend.end()));
    }
    case Qt::TextAlignmentRole: return alignment(column);
    case ExplanationRole: return explanation(ranked, column);
    case Qt::FontRole: return column == Name ? boldFont() : QVariant();
    case Qt::ToolTipRole:
        return column == Change ? tr("%1 defects, %2 in the period before").arg(numberText(ranked.totals.defects), numberText(ranked.before.defects)) : QVariant();
    default: return {};
    }
}

QString LineTableModel::text(const Ranked &ranked, Column column) const
{
    const Totals &totals = ranked.totals;
    switch (column) {
    case Rank: return numberText(ranked.rank);
    case Name: return ranked.name;
    case Machines: return numberText(ranked.machines);
    case Events: return numberText(totals.events);
    case Defects: return numberText(totals.defects);
    case Percent: return decimalText(percentRounded(totals.defects, known(totals)), 2);
    case Share: return decimalText(percentRounded(totals.defects, ranked.allDefects), 1);
    case Change: return briefChangeText(totals.defects, ranked.before.defects);
    case Trend:
    case ColumnCount: break;
    }
    return {};
}

QVariant LineTableModel::sortValue(const Ranked &ranked, Column column) const
{
    const Totals &totals = ranked.totals;
    switch (column) {
    case Rank: return ranked.rank;
    case Name: return ranked.name;
    case Machines: return ranked.machines;
    case Events: return qlonglong(totals.events);
    case Percent: return percentRounded(totals.defects, known(totals));
    case Change: return growth(ranked);
    case Defects:
    case Share:
    case Trend: return qlonglong(totals.defects);
    case ColumnCount: break;
    }
    return {};
}

QVariant LineTableModel::explanation(const Ranked &ranked, Column column) const
{
    const Totals &totals = ranked.totals;
    switch (column) {
    case Events: return QVariant::fromValue(explainEvents(totals, m_window));
    case Defects: return QVariant::fromValue(explainDefects(totals, m_window));
    case Percent: return QVariant::fromValue(explainDefectsPer100(totals));
    case Share: return QVariant::fromValue(explainShare(totals.defects, ranked.allDefects));
    default: return {};
    }
}

QVariant LineTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return rowName(section, role, Name);
    switch (role) {
    case Qt::TextAlignmentRole: return alignment(section);
    case Qt::DisplayRole: return title(Column(section));
    case Qt::ToolTipRole: break;
    default: return {};
    }
    if (section == Percent)
        return tr("Defects per 100 events whose defect count is known");
    return section == Change ? tr("Defects against the same span just before") : QVariant();
}

QVariant LineTableModel::title(Column column) const
{
    switch (column) {
    case Rank: return tr("Rank");
    case Name: return m_kind == RankBy::Line ? tr("Line") : m_kind == RankBy::Machine ? tr("Machine") : tr("Factory");
    case Machines: return tr("Machines");
    case Events: return tr("Events");
    case Defects: return tr("Defects");
    case Percent: return tr("Per 100 events");
    case Share: return tr("Share %");
    case Change: return tr("Change");
    case Trend: return tr("Trend");
    case ColumnCount: break;
    }
    return {};
}

} // namespace Andon
