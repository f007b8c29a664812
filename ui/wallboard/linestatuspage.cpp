// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/drawing.h"
#include "ui/style/wording.h"
#include "ui/wallboard/boardcanvas.h"
#include "ui/wallboard/boardgrid.h"
#include "ui/wallboard/boardpages.h"

#include <QCoreApplication>

#include <algorithm>

namespace Andon {

namespace {

struct LineStatus
{
    Q_DECLARE_TR_FUNCTIONS(LineStatus)
};

constexpr double wideGap = 2.2;          // per cent of the height, as all of these
constexpr double narrowGap = 1.4;
constexpr std::size_t manyLines = 20;
constexpr double leastFigure = 5.6;      // its digits are then 4 % high
constexpr double mostFigure = 22;
constexpr double leastName = 2.6;

QString silenceText(const BoardLine &line, Instant now)
{
    return line.lastEvent ? briefDurationText(std::max(now - *line.lastEvent, std::chrono::milliseconds(0))) : QString();
}

/// "Healthy", "No data 22 min", "Warning · 1 of 4 silent".
QString stateText(const BoardLine &line, Instant now)
{
    if (line.health == Health::NoData)
        return line.lastEvent ? LineStatus::tr("No data %1").arg(silenceText(line, now)) : healthText(line.health);
    if (line.silent == 0)
        return healthText(line.health);
    return LineStatus::tr("%1 · %2 of %3 silent").arg(healthText(line.health), numberText(line.silent), numberText(line.machines));
}

QString rateOf(const BoardLine &line)
{
    return line.health == Health::NoData ? nothingText() : decimalText(line.defectsPerHour, 1);
}

/// The sizes of everything on a card of this size.
struct CardSizes
{
    double figure = leastFigure;
    double name = leastName;
    double small = leastName;
    double padding = 0;

    CardSizes(const BoardCanvas &canvas, const QSizeF &card)
    {
        const double height = card.height() / canvas.part(1);
        const double width = card.width() / canvas.part(1);
        figure = std::clamp(std::min(height * 0.26, width * 0.20), leastFigure, mostFigure);
        name = std::clamp(figure * 0.6, leastName, 8.0);
        small = std::clamp(figure * 0.38, 2.3, 5.0);
        padding = std::min(card.height(), card.width()) * (figure > leastFigure ? 0.085 : 0.06);
    }
};

/// What was drawn of the state.
struct DrawnState
{
    double end = 0;         ///< Where the words end.
    bool isWhole = true;    ///< Else there was room for the first word only.
};

DrawnState drawState(const BoardCanvas &canvas, const QRectF &area, const BoardLine &line, double size, Instant now)
{
    QRectF words = area;
    if (line.health != Health::Healthy) {
        const double shape = canvas.part(size * 0.72);
        drawHealthShape(canvas.painter(), QRectF(area.left(), area.center().y() - shape / 2, shape, shape), line.health, canvas.colors().text);
        words.setLeft(area.left() + shape * 1.4);
    }
    const bool isWhole = canvas.textWidth(stateText(line, now), size, QFont::Normal) <= words.width();
    const QString text = isWhole ? stateText(line, now) : healthText(line.health);
    return {words.left() + canvas.text(words, Qt::AlignLeft | Qt::AlignVCenter, text, size, canvas.colors().text, QFont::Normal), isWhole};
}

/// Whose figure it is; nothing where the line is the machine.
QString machineOf(const BoardLine &line)
{
    return line.worst.utf8 == line.line.utf8 ? QString() : line.worst.toString();
}

/// The figure at the left, its unit behind it and at the right the machine it is of. False when there
/// is no room for that one.
bool drawRate(const BoardCanvas &canvas, const QRectF &area, const BoardLine &line, const CardSizes &sizes, const QString &unit)
{
    const double gone = canvas.figure(area, Qt::AlignLeft, rateOf(line), sizes.figure, canvas.colors().text);
    // On the ground line of the figure.
    QRectF rest = area.adjusted(gone + canvas.part(sizes.small * 0.35), 0, 0, 0);
    rest.setBottom(area.bottom() - canvas.part(sizes.figure * 0.12));
    const double unitWidth = canvas.text(rest, Qt::AlignLeft | Qt::AlignBottom, unit, sizes.small, canvas.colors().dim, QFont::Normal);
    rest.setLeft(rest.left() + unitWidth + canvas.part(sizes.small * 0.5));
    if (rest.width() < canvas.textWidth(machineOf(line), sizes.small, QFont::Normal))
        return false;
    canvas.text(rest, Qt::AlignRight | Qt::AlignBottom, machineOf(line), sizes.small, canvas.colors().dim, QFont::Normal);
    return true;
}

/// The ground of a card, with its coloured edge. Returns what is beside the edge.
QRectF drawGround(const BoardCanvas &canvas, const QRectF &area, const CardColors &colors, bool isUnknown)
{
    QPainter &painter = canvas.painter();
    const double round = canvas.part(0.7);
    const double edge = canvas.part(1.1);
    const QRectF ground = area.adjusted(edge, 0, 0, 0);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.card);
    painter.drawRoundedRect(area, round, round);
    painter.setBrush(Qt::NoBrush);
    if (isUnknown)
        canvas.stripes(ground.adjusted(0, 0, -round, 0), colors.card.lighter(122));
    painter.save();
    painter.setClipRect(QRectF(area.topLeft(), QSizeF(edge, area.height())), Qt::IntersectClip);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.edge);
    painter.drawRoundedRect(area, round, round);
    painter.restore();
    return ground;
}

void drawCard(const BoardCanvas &canvas, const QRectF &area, const BoardLine &line, bool classic, Instant now)
{
    const CardSizes sizes(canvas, area.size());
    const QRectF ground = drawGround(canvas, area, cardColors(line.health, classic), line.health == Health::NoData);
    const QRectF inside = ground.adjusted(sizes.padding, sizes.padding, -sizes.padding, -sizes.padding * 0.8);
    const QRectF name(inside.topLeft(), QSizeF(inside.width(), canvas.part(sizes.name * 1.15)));
    canvas.text(name, Qt::AlignLeft | Qt::AlignVCenter, line.line.toString(), sizes.name, canvas.colors().text, QFont::Bold);
    const QRectF state(name.bottomLeft() + QPointF(0, canvas.part(sizes.small * 0.25)), QSizeF(inside.width(), canvas.part(sizes.small * 1.3)));
    const DrawnState drawn = drawState(canvas, state, line, sizes.small, now);
    // Digits have nothing below their ground line, so that the figure may reach below the rest.
    const QRectF rate(inside.left(), inside.bottom() - canvas.part(sizes.figure * 0.86), inside.width(), canvas.part(sizes.figure));
    const QString unit = line.health == Health::NoData && !drawn.isWhole ? silenceText(line, now) : LineStatus::tr("/h", "defects an hour");
    const bool hasMachine = drawRate(canvas, rate, line, sizes, unit);
    if (!hasMachine && line.health != Health::Healthy && state.right() - drawn.end > canvas.textWidth(machineOf(line), sizes.small, QFont::Normal) + canvas.part(sizes.small * 0.5))
        canvas.text(state, Qt::AlignRight | Qt::AlignVCenter, machineOf(line), sizes.small, canvas.colors().dim, QFont::Normal);
}

} // namespace

void drawLineStatus(const BoardCanvas &canvas, std::span<const BoardLine> lines, bool classic, Instant now)
{
    const QRectF body = canvas.body();
    const double gap = canvas.part(lines.size() > manyLines ? narrowGap : wideGap);
    const BoardGrid grid = gridFor(int(lines.size()), body.size(), gap);
    for (std::size_t i = 0; i < lines.size(); ++i)
        drawCard(canvas, cardArea(int(i), grid, body, gap), lines[i], classic, now);
}

QStringList lineStatusWords(std::span<const BoardLine> lines, Instant now)
{
    QStringList words;
    for (const BoardLine &line : lines) {
        const QString rate = line.health == Health::NoData ? QString() : rateText(line.defectsPerHour);
        words << QStringLiteral("%1: %2 %3 %4").arg(line.line.toString(), stateText(line, now), rate, line.worst.toString()).simplified();
    }
    return words;
}

} // namespace Andon
