// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/reporttablelayout.h"

#include "ui/reports/reportprint.h"
#include "ui/reports/reportwording.h"

#include <QPainter>

#include <algorithm>
#include <numeric>

namespace Andon {

namespace {

constexpr double padding = 45;      // at each side of a cell
constexpr double narrowest = 260;
constexpr std::size_t rowsMeasured = 500;
constexpr std::size_t fewColumns = 4;   // so few do not have to fill the page

/// Slightly smaller than words: fonts with even digits run wide.
QFont cellFont(bool isNumber) { return isNumber ? figureFont(7.5) : printFont(8); }
QFont sumFont(bool isNumber) { return isNumber ? figureFont(7.5, QFont::Bold) : printFont(8, QFont::DemiBold); }
QFont headFont() { return printFont(7.5, QFont::DemiBold); }

bool isText(const ReportColumn &column)
{
    return column.kind == ReportColumn::Kind::Text;
}

bool isNumber(const ReportColumn &column)
{
    return column.kind == ReportColumn::Kind::Count || column.kind == ReportColumn::Kind::Decimal;
}

Qt::Alignment alignmentOf(const ReportColumn &column)
{
    return isText(column) || column.kind == ReportColumn::Kind::Moment ? Qt::AlignLeft : Qt::AlignRight;
}

double widestWord(const QFont &font, const QString &text)
{
    double width = 0;
    for (const QString &word : text.split(QLatin1Char(' ')))
        width = std::max(width, textWidth(font, word));
    return width;
}

} // namespace

ReportTableLayout::ReportTableLayout(const ReportTable &table)
    : m_columns(table.columns)
{
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        double width = widestWord(headFont(), m_columns[i].title);
        for (std::size_t row = 0; row < std::min(table.rows.size(), rowsMeasured); ++row)
            width = std::max(width, textWidth(cellFont(isNumber(m_columns[i])), reportCellText(table.rows[row][i], m_columns[i])));
        if (!table.sum.empty())
            width = std::max(width, textWidth(sumFont(isNumber(m_columns[i])), reportCellText(table.sum[i], m_columns[i])));
        m_widths.push_back(std::max(width + 2 * padding + 2, narrowest));
    }
    fit();
    for (std::size_t i = 0; i < m_columns.size(); ++i)
        m_headHeight = std::max(m_headHeight, textHeight(headFont(), m_columns[i].title, m_widths[i] - 2 * padding));
    m_headHeight += 70;
}

/// Columns of text give way where there is too little room, and a table is as wide as the page but
/// where its columns would stand far apart.
void ReportTableLayout::fit()
{
    const double sum = std::accumulate(m_widths.begin(), m_widths.end(), 0.0);
    double texts = 0;
    for (std::size_t i = 0; i < m_columns.size(); ++i)
        texts += isText(m_columns[i]) ? m_widths[i] : 0;
    const double numbers = sum - texts;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        if (sum > contentWidth && isText(m_columns[i]))
            m_widths[i] = std::max(narrowest, m_widths[i] * (contentWidth - numbers) / texts);
        else if (sum < contentWidth)
            m_widths[i] *= std::min(contentWidth / sum, m_columns.size() > fewColumns ? contentWidth : 1.6);
    }
}

double ReportTableLayout::rowHeight()
{
    return lineHeight(cellFont(false)) + 50;
}

void ReportTableLayout::drawHead(QPainter &painter, double y) const
{
    const double width = std::accumulate(m_widths.begin(), m_widths.end(), 0.0);
    painter.fillRect(QRectF(pageMargin, y, width, m_headHeight), printColors().head);
    double x = pageMargin;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        const double height = textHeight(headFont(), m_columns[i].title, m_widths[i] - 2 * padding);
        drawParagraph(painter, QRectF(x + padding, y + m_headHeight - 35 - height, m_widths[i] - 2 * padding, height), headFont(), printColors().text, m_columns[i].title, alignmentOf(m_columns[i]));
        x += m_widths[i];
    }
}

void ReportTableLayout::drawRow(QPainter &painter, double y, const std::vector<ReportValue> &row, bool isSum) const
{
    const double height = rowHeight();
    double x = pageMargin;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        // A word in a column of numbers, such as that of the sum, may stand where words do.
        const bool isWord = std::holds_alternative<QString>(row[i]);
        const bool isFigure = !isWord && isNumber(m_columns[i]);
        const QString text = isSum && row[i].index() == 0 ? QString() : reportCellText(row[i], m_columns[i]);
        drawLine(painter, QRectF(x + padding, y, m_widths[i] - 2 * padding, height), isSum ? sumFont(isFigure) : cellFont(isFigure), printColors().text, text, isWord ? Qt::AlignLeft : alignmentOf(m_columns[i]));
        x += m_widths[i];
    }
    painter.setPen(QPen(isSum ? printColors().line : printColors().hairline, isSum ? 8 : 4));
    const double edge = isSum ? y : y + height;
    painter.drawLine(QPointF(pageMargin, edge), QPointF(x, edge));
}

} // namespace Andon
