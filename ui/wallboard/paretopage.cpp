// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lines/paretobars.h"
#include "ui/style/drawing.h"
#include "ui/style/wording.h"
#include "ui/wallboard/boardcanvas.h"
#include "ui/wallboard/boardpages.h"

#include <QCoreApplication>

#include <algorithm>

namespace Andon {

namespace {

struct ParetoPage
{
    Q_DECLARE_TR_FUNCTIONS(ParetoPage)
};

constexpr qsizetype mostBars = 8;        // and one for the others
constexpr double figureSize = 5.6;       // per cent of the height: its digits are 4 % high
constexpr double captionSize = 2.6;
constexpr double most = 80;              // per cent of the defects: the few lines before it matter

struct Row
{
    ParetoBar bar = {};
    double running = 0;                  ///< Per cent of all defects up to and with this one.
};

std::vector<Row> rowsOf(const PlantFigures &figures)
{
    const QList<ParetoBar> bars = paretoBars(figures, mostBars);
    std::int64_t all = 0;
    for (const ParetoBar &bar : bars)
        all += bar.defects;
    std::vector<Row> rows;
    std::int64_t sum = 0;
    for (const ParetoBar &bar : bars) {
        sum += bar.defects;
        rows.push_back({.bar = bar, .running = percentRounded(sum, all)});
    }
    return rows;
}

/// Where the parts of a row stand.
struct Columns
{
    QRectF name;
    QRectF bar;
    QRectF defects;
    QRectF running;

    Columns(const QRectF &row, double space)
    {
        const double width = row.width();
        name = QRectF(row.left(), row.top(), width * 0.25, row.height());
        running = QRectF(row.right() - width * 0.13, row.top(), width * 0.13, row.height());
        defects = QRectF(running.left() - width * 0.14, row.top(), width * 0.14, row.height());
        bar = QRectF(name.right() + space, row.top(), defects.left() - name.right() - 2 * space, row.height());
    }
};

void drawRow(const BoardCanvas &canvas, const QRectF &area, const Row &row, double share)
{
    const Columns columns(area, canvas.part(2));
    const BoardColors &colors = canvas.colors();
    QRectF name = columns.name;
    if (row.bar.warning) {
        const double shape = canvas.part(2.8);
        drawHealthShape(canvas.painter(), QRectF(name.left(), name.center().y() - shape / 2, shape, shape), Health::Warning, colors.medium);
        name.setLeft(name.left() + shape * 1.4);
    }
    canvas.text(name, Qt::AlignLeft | Qt::AlignVCenter, row.bar.name, 4.2, colors.text, QFont::DemiBold);
    const double thickness = std::min(columns.bar.height() * 0.62, canvas.part(6));
    canvas.painter().fillRect(QRectF(columns.bar.left(), columns.bar.center().y() - thickness / 2, std::max(columns.bar.width() * share, canvas.part(0.4)), thickness),
                              row.bar.warning ? colors.medium : colors.bar);
    canvas.figure(columns.defects, Qt::AlignRight, shortNumberText(row.bar.defects), figureSize, colors.text);
    canvas.figure(columns.running, Qt::AlignRight, percentText(row.running, 0), 4.2, colors.dim);
}

void drawCaptions(const BoardCanvas &canvas, const QRectF &area, bool hasWarnings)
{
    const Columns columns(area, canvas.part(2));
    const auto caption = [&](const QRectF &place, Qt::Alignment alignment, const QString &words) {
        canvas.text(place, alignment | Qt::AlignVCenter, words, captionSize, canvas.colors().dim, QFont::Normal);
    };
    caption(columns.name, Qt::AlignLeft, ParetoPage::tr("Line"));
    if (hasWarnings)
        caption(columns.bar, Qt::AlignLeft, QStringLiteral("▲ %1").arg(healthText(Health::Warning)));
    caption(columns.defects, Qt::AlignRight, ParetoPage::tr("Defects"));
    caption(columns.running, Qt::AlignRight, ParetoPage::tr("added up"));
}

/// Under the last of the few lines that make most of the defects.
void drawMost(const BoardCanvas &canvas, const QRectF &body, double y)
{
    QPainter &painter = canvas.painter();
    painter.setPen(QPen(canvas.colors().accent, canvas.part(0.3), Qt::DashLine));
    painter.drawLine(QPointF(body.left(), y), QPointF(body.right(), y));
    const QRectF label(body.left() + body.width() * 0.27, y - canvas.part(1.6), body.width() * 0.1, canvas.part(3.2));
    const QString words = percentText(most, 0);
    painter.fillRect(QRectF(label.topLeft(), QSizeF(canvas.textWidth(words, captionSize, QFont::DemiBold) + canvas.part(2), label.height())), canvas.colors().ground);
    canvas.text(label.adjusted(canvas.part(1), 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, words, captionSize, canvas.colors().accent, QFont::DemiBold);
}

} // namespace

void drawParetoPage(const BoardCanvas &canvas, const PlantFigures &figures)
{
    const std::vector<Row> rows = rowsOf(figures);
    const QRectF body = canvas.body();
    if (rows.empty()) {
        canvas.text(body, Qt::AlignCenter, ParetoPage::tr("No defects in this range"), 6, canvas.colors().text, QFont::DemiBold);
        return;
    }
    const double captions = canvas.part(3.6);
    const bool hasWarnings = std::any_of(rows.begin(), rows.end(), [](const Row &row) { return row.bar.warning; });
    drawCaptions(canvas, QRectF(body.topLeft(), QSizeF(body.width(), captions)), hasWarnings);
    const double height = (body.height() - captions) / double(std::max<std::size_t>(rows.size(), 5));
    const std::int64_t largest = std::max_element(rows.begin(), rows.end(), [](const Row &a, const Row &b) { return a.bar.defects < b.bar.defects; })->bar.defects;
    std::optional<double> mostAt;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const QRectF area(body.left(), body.top() + captions + height * double(i), body.width(), height);
        drawRow(canvas, area, rows[i], double(rows[i].bar.defects) / double(largest));
        if (!mostAt && rows[i].running >= most && i + 1 < rows.size())
            mostAt = area.bottom();
    }
    if (mostAt)
        drawMost(canvas, body, *mostAt);
}

QStringList paretoWords(const PlantFigures &figures)
{
    QStringList words;
    for (const Row &row : rowsOf(figures))
        words << ParetoPage::tr("%1: %2 defects, %3 added up").arg(row.bar.name, numberText(row.bar.defects), percentText(row.running, 0));
    return words.isEmpty() ? QStringList{ParetoPage::tr("No defects in this range")} : words;
}

} // namespace Andon
