// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/wording.h"
#include "ui/wallboard/boardcanvas.h"
#include "ui/wallboard/boardpages.h"

#include <QCoreApplication>

#include <algorithm>

namespace Andon {

namespace {

struct RejectionsBoard
{
    Q_DECLARE_TR_FUNCTIONS(RejectionsBoard)
};

constexpr std::size_t mostRows = 7;
constexpr double figureSize = 5.6;       // per cent of the height: its digits are 4 % high
constexpr double wordSize = 3.8;
constexpr double smallSize = 2.8;

Instant arrivalOf(const Rejection &rejection)
{
    return std::chrono::floor<std::chrono::milliseconds>(rejection.received);
}

QString reasonOf(const Rejection &rejection)
{
    return rejection.isSummary ? RejectionsBoard::tr("%1 × %2").arg(numberText(rejection.count), reasonText(rejection.reason)) : reasonText(rejection.reason);
}

QString machineOf(const Rejection &rejection)
{
    return rejection.machine.isEmpty() ? nothingText() : rejection.machine;
}

QString waitingText(const PlantView &view)
{
    return RejectionsBoard::tr("waiting for somebody, of %1 refused in this range").arg(numberText(view.figures.rejected));
}

void drawShape(const BoardCanvas &canvas, const QRectF &area, const Rejection &rejection)
{
    QPainter &painter = canvas.painter();
    const double half = canvas.part(1.5);
    const QPointF center(area.left() + half, area.center().y());
    const QPolygonF diamond{center - QPointF(0, half), center + QPointF(half, 0), center + QPointF(0, half), center - QPointF(half, 0)};
    painter.setPen(QPen(rejection.resolved ? canvas.colors().dim : canvas.colors().text, canvas.part(0.3)));
    painter.setBrush(rejection.resolved ? QBrush(Qt::NoBrush) : QBrush(canvas.colors().text));
    painter.drawPolygon(diamond);
    painter.setBrush(Qt::NoBrush);
}

void drawRow(const BoardCanvas &canvas, const QRectF &row, const Rejection &rejection, Instant now)
{
    const BoardColors &colors = canvas.colors();
    const double width = row.width();
    const double gap = canvas.part(2);
    const QColor ink = rejection.resolved ? colors.dim : colors.text;
    const QRectF time(row.left(), row.top(), width * 0.17, row.height());
    canvas.figure(time, Qt::AlignLeft, briefMomentText(arrivalOf(rejection), now), figureSize, ink);
    const QRectF shape(time.right(), row.top(), canvas.part(4), row.height());
    drawShape(canvas, shape, rejection);
    const QRectF reason(shape.right(), row.top(), width * 0.42, row.height());
    const QString state = rejection.resolved ? RejectionsBoard::tr("%1 (put right)").arg(reasonOf(rejection)) : reasonOf(rejection);
    canvas.text(reason, Qt::AlignLeft | Qt::AlignVCenter, state, wordSize, ink, QFont::DemiBold);
    const QRectF machine(reason.right() + gap, row.top(), width * 0.17, row.height());
    canvas.text(machine, Qt::AlignLeft | Qt::AlignVCenter, machineOf(rejection), wordSize, ink, QFont::Normal);
    const QRectF sender(machine.right() + gap, row.top(), row.right() - machine.right() - gap, row.height());
    canvas.text(sender, Qt::AlignRight | Qt::AlignVCenter, rejection.sender, smallSize, colors.dim, QFont::Normal);
}

} // namespace

void drawRejectionsPage(const BoardCanvas &canvas, const PlantView &view, Instant now)
{
    const QRectF body = canvas.body();
    const std::vector<Rejection> &all = view.figures.latestRejections;
    if (all.empty()) {
        canvas.text(body, Qt::AlignCenter, RejectionsBoard::tr("No event was refused in this range"), 6, canvas.colors().text, QFont::DemiBold);
        return;
    }
    const QRectF top(body.left(), body.top(), body.width(), canvas.part(11));
    const double gone = canvas.figure(top, Qt::AlignLeft, numberText(view.openRejections), 9, canvas.colors().text);
    canvas.text(top.adjusted(gone + canvas.part(2), canvas.part(2.4), 0, 0), Qt::AlignLeft | Qt::AlignVCenter, waitingText(view), wordSize, canvas.colors().dim, QFont::Normal);
    const double height = (body.height() - top.height()) / double(mostRows);
    for (std::size_t i = 0; i < std::min(all.size(), mostRows); ++i) {
        const QRectF row(body.left(), top.bottom() + height * double(i), body.width(), height);
        canvas.painter().fillRect(QRectF(row.topLeft(), QSizeF(row.width(), canvas.part(0.15))), canvas.colors().rule);
        drawRow(canvas, row, all[i], now);
    }
}

QStringList rejectionsWords(const PlantView &view, Instant now)
{
    const std::vector<Rejection> &all = view.figures.latestRejections;
    if (all.empty())
        return {RejectionsBoard::tr("No event was refused in this range")};
    QStringList words{numberText(view.openRejections) + u' ' + waitingText(view)};
    for (std::size_t i = 0; i < std::min(all.size(), mostRows); ++i)
        words << QStringLiteral("%1 %2, %3").arg(briefMomentText(arrivalOf(all[i]), now), reasonOf(all[i]), machineOf(all[i]));
    return words;
}

} // namespace Andon
