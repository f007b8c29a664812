// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/reporttables.h"

#include "ui/style/plantzone.h"

#include <QCoreApplication>
#include <QLocale>

namespace Andon {

namespace {

/// The context of the translations.
struct ReportTables
{
    Q_DECLARE_TR_FUNCTIONS(ReportTables)
};

CellKind kindOf(ReportColumn::Kind kind)
{
    switch (kind) {
    case ReportColumn::Kind::Text: return CellKind::Text;
    case ReportColumn::Kind::Count: return CellKind::Whole;
    case ReportColumn::Kind::Decimal: return CellKind::Decimal;
    case ReportColumn::Kind::Moment: return CellKind::Time;
    case ReportColumn::Kind::Duration: return CellKind::Duration;
    }
    Q_UNREACHABLE();
}

Cell cellOf(const ReportValue &value)
{
    if (const auto *text = std::get_if<QString>(&value))
        return textCell(*text);
    if (const auto *count = std::get_if<std::int64_t>(&value))
        return *count;
    if (const auto *number = std::get_if<double>(&value))
        return *number;
    if (const auto *moment = std::get_if<Instant>(&value))
        return ReceivedTime(*moment);
    if (const auto *duration = std::get_if<std::chrono::milliseconds>(&value))
        return *duration;
    return {};
}

std::vector<Cell> cellsOf(const std::vector<ReportValue> &row)
{
    std::vector<Cell> cells;
    for (const ReportValue &value : row)
        cells.push_back(cellOf(value));
    return cells;
}

/// A chart without a table of its own has one all the same.
ReportTable tableOf(const ReportSection &section)
{
    if (!section.table.columns.empty() || section.chart.isEmpty())
        return section.table;
    ReportTable table{.columns = {{.title = section.title}, {.title = section.chart.unit, .kind = ReportColumn::Kind::Count}}};
    for (const ReportChart::Bar &bar : section.chart.bars)
        table.rows.push_back({bar.label, std::int64_t(bar.amount)});
    return table;
}

Result<void> writeSummary(const ReportContent &content, TableWriter &writer)
{
    const std::vector<FileColumn> columns{{.key = "figure", .title = ReportTables::tr("Figure")},
                                          {.key = "value", .title = ReportTables::tr("Value"), .kind = CellKind::Decimal},
                                          {.key = "formula", .title = ReportTables::tr("Formula")},
                                          {.key = "figures", .title = ReportTables::tr("With its figures")}};
    auto begun = writer.beginTable(ReportTables::tr("Summary"), columns);
    if (!begun)
        return begun;
    const auto write = [&writer](const QString &name, const Cell &value, const QString &formula = {}, const QString &figures = {}) {
        const std::vector<Cell> cells{textCell(name), value, textCell(formula), textCell(figures)};
        return writer.writeRow(cells);
    };
    const std::initializer_list<std::pair<QString, QString>> facts{{ReportTables::tr("Report"), content.title}, {ReportTables::tr("Plant"), content.plant},
                                                                   {ReportTables::tr("Period"), content.period}, {ReportTables::tr("Time zone"), content.zone},
                                                                   {ReportTables::tr("About"), content.scope}, {ReportTables::tr("Made"), content.made},
                                                                   {ReportTables::tr("Note"), content.nothing.isEmpty() ? content.caution : content.nothing}};
    for (const auto &[name, text] : facts) {
        if (text.isEmpty())
            continue;
        if (auto written = write(name, textCell(text)); !written)
            return written;
    }
    for (const KeyFigure &figure : content.figures) {
        if (auto written = write(figure.title, cellOf(figure.amount), figure.formula, figure.figures); !written)
            return written;
    }
    return {};
}

Result<void> writeTable(const QString &name, const ReportTable &table, TableWriter &writer)
{
    std::vector<FileColumn> columns;
    for (const ReportColumn &column : table.columns)
        columns.push_back({.key = column.title.toStdString(), .title = column.title, .kind = kindOf(column.kind)});
    if (auto begun = writer.beginTable(name, columns); !begun)
        return begun;
    for (const auto &row : table.rows) {
        if (auto written = writer.writeRow(cellsOf(row)); !written)
            return written;
    }
    return table.sum.empty() ? Result<void>() : writer.writeRow(cellsOf(table.sum));
}

} // namespace

Result<void> writeReportTables(const ReportContent &content, TableWriter &writer)
{
    if (auto written = writeSummary(content, writer); !written)
        return written;
    for (const ReportSection &section : content.sections) {
        const ReportTable table = tableOf(section);
        if (table.rows.empty())
            continue;
        if (auto written = writeTable(section.title, table, writer); !written)
            return written;
    }
    return {};
}

FileOptions reportFileOptions()
{
    const bool hasComma = QLocale().decimalPoint() == QStringLiteral(",");
    return {.delimiter = hasComma ? ';' : ',', .decimalMark = hasComma ? ',' : '.', .hasByteOrderMark = true, .timeForm = TimeForm::YearFirst, .zone = plantZone()};
}

} // namespace Andon
