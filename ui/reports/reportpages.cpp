// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/reportpages.h"

#include "ui/reports/reportcharts.h"
#include "ui/reports/reportprint.h"
#include "ui/reports/reportwording.h"
#include "ui/style/wording.h"

#include <QCoreApplication>
#include <QPainter>

namespace Andon {

namespace {

/// The context of the translations.
struct PageWords
{
    Q_DECLARE_TR_FUNCTIONS(ReportPages)
};

constexpr double headHeight = 300;        // of the line at the top of each page but the first
constexpr double footHeight = 260;
constexpr double chartHeight = 1500;
constexpr double sectionGap = 220;
constexpr int figuresInRow = 3;

} // namespace

ReportPages::ReportPages(ReportContent content)
    : m_content(std::make_shared<const ReportContent>(std::move(content)))
{
    beginPage();
    addHead();
    if (!m_content->caution.isEmpty())
        addText(m_content->caution, 9, true, 120);
    if (!m_content->nothing.isEmpty()) {
        m_y += 200;
        addText(m_content->nothing, 11, false, 100);
        return;
    }
    addFigures();
    for (const ReportSection &section : m_content->sections)
        addSection(section);
    addFormulas();
}

double ReportPages::bottom()
{
    return pageHeight - pageMargin - footHeight;
}

void ReportPages::beginPage()
{
    m_pages.emplace_back();
    m_y = m_pages.size() == 1 ? pageMargin : pageMargin + headHeight;
}

double ReportPages::take(double height)
{
    if (!hasRoom(height))
        beginPage();
    const double y = m_y;
    m_y += height;
    return y;
}

/// At the top of the first page: which report this is.
void ReportPages::addHead()
{
    const auto content = m_content;
    if (!content->plant.isEmpty())
        addText(content->plant, 10, true, 10);
    addText(content->title, 20, false, 60);
    addText(content->period, 11, false, 20);
    addText(QStringLiteral("%1  ·  %2").arg(content->scope, PageWords::tr("times of %1").arg(content->zone)), 9, true, 140);
    const double y = take(20);
    draw([y](QPainter &painter) {
        painter.setPen(QPen(printColors().line, 8));
        painter.drawLine(QPointF(pageMargin, y), QPointF(pageWidth - pageMargin, y));
    });
    m_y += 100;
}

void ReportPages::addText(const QString &text, double size, bool isDim, double after)
{
    const QFont font = printFont(size, size >= 16 ? QFont::DemiBold : QFont::Normal);
    const double height = textHeight(font, text, contentWidth);
    const double y = take(height);
    draw([=](QPainter &painter) { drawParagraph(painter, QRectF(pageMargin, y, contentWidth, height), font, isDim ? printColors().dim : printColors().text, text); });
    m_y += after;
}

void ReportPages::addTitle(const QString &title, double keptWith)
{
    const QFont font = printFont(12, QFont::DemiBold);
    const double height = lineHeight(font);
    if (!hasRoom(sectionGap + height + keptWith))
        beginPage();
    else
        m_y += sectionGap;
    const double y = take(height + 60);
    draw([=](QPainter &painter) { drawLine(painter, QRectF(pageMargin, y, contentWidth, height), font, printColors().text, title); });
}

void ReportPages::addFigures()
{
    constexpr double gap = 100;
    constexpr double height = 620;
    const double width = (contentWidth - gap * (figuresInRow - 1)) / figuresInRow;
    const auto content = m_content;
    for (std::size_t first = 0; first < content->figures.size(); first += figuresInRow) {
        const double y = take(height + gap);
        draw([=](QPainter &painter) {
            for (std::size_t i = first; i < std::min(first + figuresInRow, content->figures.size()); ++i) {
                const KeyFigure &figure = content->figures[i];
                const QRectF box(pageMargin + double(i - first) * (width + gap), y, width, height);
                const QRectF inside = box.adjusted(90, 60, -90, -60);
                painter.fillRect(box, printColors().head);
                drawLine(painter, QRectF(inside.left(), inside.top(), inside.width(), 120), printFont(8), printColors().dim, figure.title);
                drawLine(painter, QRectF(inside.left(), inside.top() + 130, inside.width(), 250), printFont(17, QFont::DemiBold), printColors().text, figure.value);
                drawLine(painter, QRectF(inside.left(), inside.top() + 390, inside.width(), 110), printFont(7.5), printColors().dim, figure.comparison);
            }
        });
    }
}

void ReportPages::addSection(const ReportSection &section)
{
    addTitle(section.title, section.chart.isEmpty() ? 700 : chartHeight);
    if (!section.text.isEmpty())
        addText(section.text, 8.5, true, 60);
    if (!section.chart.isEmpty()) {
        const double y = take(chartHeight);
        // The content outlives the drawing, and with it the section.
        draw([content = m_content, chart = &section.chart, y](QPainter &painter) { drawReportChart(painter, QRectF(pageMargin, y, contentWidth, chartHeight), *chart); });
        m_y += 100;
    }
    if (!section.table.rows.empty() && section.table.isOnPaper)
        addTable(section.table);
}

void ReportPages::addTable(const ReportTable &table)
{
    const auto layout = std::make_shared<const ReportTableLayout>(table);
    const double rowHeight = ReportTableLayout::rowHeight();
    const auto addTableHead = [&] {
        const double y = take(layout->headHeight());
        draw([layout, y](QPainter &painter) { layout->drawHead(painter, y); });
    };
    if (!hasRoom(layout->headHeight() + 2 * rowHeight))
        beginPage();
    addTableHead();
    for (std::size_t row = 0; row < std::min(table.rows.size(), mostRows); ++row) {
        if (!hasRoom(rowHeight)) {
            beginPage();
            addTableHead();
        }
        const double y = take(rowHeight);
        draw([content = m_content, layout, cells = &table.rows[row], y](QPainter &painter) { layout->drawRow(painter, y, *cells); });
    }
    if (table.rows.size() > mostRows)
        addRest(table);
    if (!table.sum.empty()) {
        const double y = take(rowHeight);
        draw([content = m_content, layout, cells = &table.sum, y](QPainter &painter) { layout->drawRow(painter, y, *cells, true); });
    }
}

void ReportPages::addRest(const ReportTable &table)
{
    m_y += 60;
    addText(PageWords::tr("%1 of %2 rows are shown. The XLSX file of this report has all of them.").arg(numberText(std::int64_t(mostRows)), numberText(std::int64_t(table.rows.size()))), 9, false, 60);
}

/// What the key figures mean, with the figures of this period.
void ReportPages::addFormulas()
{
    addTitle(PageWords::tr("How the figures were worked out"), 600);
    const QFont titleFont = printFont(8.5, QFont::DemiBold);
    const QFont font = printFont(8.5);
    for (const KeyFigure &figure : m_content->figures) {
        QString formula = figure.formula;
        if (!figure.figures.isEmpty())
            formula += formula.isEmpty() ? figure.figures : QStringLiteral(":  ") + figure.figures;
        constexpr double left = 1250;
        const double width = contentWidth - left;
        const double meaningHeight = textHeight(font, figure.meaning, width);
        const double formulaHeight = textHeight(font, formula, width);
        const double y = take(meaningHeight + formulaHeight + 110);
        draw([=, title = figure.title, meaning = figure.meaning](QPainter &painter) {
            drawParagraph(painter, QRectF(pageMargin, y, left - 80, meaningHeight + formulaHeight + 110), titleFont, printColors().text, title);
            drawParagraph(painter, QRectF(pageMargin + left, y, width, meaningHeight), font, printColors().dim, meaning);
            drawParagraph(painter, QRectF(pageMargin + left, y + meaningHeight + 10, width, formulaHeight), font, printColors().text, formula);
        });
    }
}

/// What stands on every page: its number, and from the second on which report it is of.
void ReportPages::paintFrame(QPainter &painter, int page) const
{
    const QFont font = printFont(8);
    const PrintColors &colors = printColors();
    const QRectF foot(pageMargin, pageHeight - pageMargin - 120, contentWidth, 120);
    drawLine(painter, foot, font, colors.dim, PageWords::tr("%1 of %2").arg(page + 1).arg(count()), Qt::AlignRight);
    drawLine(painter, foot.adjusted(0, 0, -700, 0), font, colors.dim, PageWords::tr("Made by Andon %1").arg(m_content->made));
    if (page == 0)
        return;
    const QString plant = m_content->plant.isEmpty() ? QString() : m_content->plant + QStringLiteral("  ·  ");
    const QRectF head(pageMargin, pageMargin, contentWidth, 120);
    drawLine(painter, head, font, colors.dim, plant + m_content->title + QStringLiteral("  ·  ") + m_content->period + QStringLiteral("  ·  ") + m_content->zone);
    painter.setPen(QPen(colors.hairline, 5));
    painter.drawLine(QPointF(pageMargin, pageMargin + 150), QPointF(pageWidth - pageMargin, pageMargin + 150));
}

void ReportPages::paint(QPainter &painter, int page, const QRectF &area) const
{
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.translate(area.topLeft());
    painter.scale(area.width() / pageWidth, area.height() / pageHeight);
    paintFrame(painter, page);
    for (const Drawing &drawing : m_pages.at(std::size_t(page)).drawings)
        drawing(painter);
    painter.restore();
}

} // namespace Andon
