// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/machines/machinetiles.h"

#include "ui/machines/machinetablemodel.h"
#include "ui/style/colors.h"
#include "ui/style/drawing.h"
#include "ui/style/textsize.h"
#include "ui/style/wording.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace Andon {

namespace {

constexpr int gap = 6;
constexpr int narrowest = 122;
constexpr int narrowestWhole = 118;
constexpr int usualTextHeight = 16;   // For which those are meant; larger text has wider tiles.
constexpr int stripe = 4;

QModelIndex cell(const QModelIndex &index, MachineTableModel::Column column)
{
    return index.siblingAtColumn(column);
}

class TileDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    static int height(const QFontMetrics &metrics) { return 2 * metrics.height() + scaled(30); }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        const auto *view = qobject_cast<const QListView *>(option.widget);
        return view ? view->gridSize() : QSize(scaled(narrowest), height(option.fontMetrics));
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Colors &colors = colorsOf(option.palette);
        const QRect tile = option.rect.adjusted(0, 0, -gap, -gap);
        const auto health = Health(cell(index, MachineTableModel::State).data(HealthRole).toInt());
        painter->save();
        drawGround(*painter, tile, option, health, colors);
        drawWords(*painter, tile.adjusted(stripe + 6, 6, -6, -6), index, health, colors);
        const QRectF line(tile.left() + stripe + 6, tile.bottom() - scaled(18.0), tile.width() - stripe - 12, scaled(12.0));
        const QModelIndex trend = cell(index, MachineTableModel::Trend);
        drawSparkline(*painter, line, trend.data(TrendRole).value<QList<double>>(), trend.data(TrendTopRole).toDouble(),
                      health == Health::Warning ? colors.mediumLine : colors.series);
        painter->restore();
    }

private:
    static void drawGround(QPainter &painter, const QRect &tile, const QStyleOptionViewItem &option, Health health,
                           const Colors &colors)
    {
        painter.setRenderHint(QPainter::Antialiasing);
        const bool chosen = option.state & (QStyle::State_Selected | QStyle::State_HasFocus);
        QColor ground = colors.field;
        if (health == Health::Warning)
            ground = colors.mediumSoft;
        else if (health == Health::NoData || health == Health::Muted)
            ground = colors.noData;
        else if (option.state & QStyle::State_MouseOver)
            ground = colors.hover;
        painter.setPen(QPen(chosen ? colors.accent : health == Health::Warning ? colors.mediumLine : colors.border,
                            chosen ? 2 : 1));
        painter.setBrush(ground);
        painter.drawRoundedRect(QRectF(tile).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
        const QRectF edge(tile.left() + 1, tile.top() + 1, stripe, tile.height() - 2);
        if (health == Health::NoData)
            drawHatch(painter, edge, colors.normal);
        else
            painter.fillRect(edge, health == Health::Warning ? colors.medium : colors.seriesSoft);
    }

    /// It gives way to the machine's name: a rate its unit, the length of a silence all of it.
    static QString valueText(const QModelIndex &index, Health health, const QFontMetrics &metrics, int room)
    {
        const QString silence = cell(index, MachineTableModel::LastEvent).data(BriefRole).toString();
        if (health == Health::NoData)
            return figuresWidth(metrics, silence) <= room ? silence : QString();
        const double rate = cell(index, MachineTableModel::Rate).data(SortRole).toDouble();
        return figuresWidth(metrics, rateText(rate)) <= room ? rateText(rate) : decimalText(rate, 1);
    }

    static void drawWords(QPainter &painter, const QRect &area, const QModelIndex &index, Health health, const Colors &colors)
    {
        const QFont font = painter.font();
        const int line = painter.fontMetrics().height();
        QRect first(area.left(), area.top(), area.width(), line);
        const QString name = cell(index, MachineTableModel::Machine).data().toString();
        QFont bold = font;
        bold.setWeight(QFont::DemiBold);
        const int room = area.width() - QFontMetrics(bold).horizontalAdvance(name) - (health == Health::Healthy ? 5 : 18);
        const QString value = valueText(index, health, painter.fontMetrics(), room);
        painter.setPen(health == Health::Muted ? colors.dim : colors.text);
        drawFigures(painter, first, Qt::AlignRight, value);
        first.setRight(first.right() - figuresWidth(painter.fontMetrics(), value) - 3);
        if (health != Health::Healthy) {
            drawHealthShape(painter, QRectF(first.left(), first.center().y() - scaled(4.5), scaled(10.0), scaled(10.0)), health,
                            health == Health::Warning ? colors.mediumLine : colors.normal);
            first.setLeft(first.left() + scaled(13));
        }
        painter.setFont(bold);
        painter.drawText(first, Qt::AlignVCenter | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(name, Qt::ElideRight, first.width()));
        QFont small = font;
        small.setPointSizeF(font.pointSizeF() * 0.9);
        painter.setFont(small);
        painter.setPen(colors.dim);
        // The state first: a long name of a line must not push it out.
        const QString place = QStringLiteral("%1 · %2").arg(healthText(health), cell(index, MachineTableModel::Line).data().toString());
        painter.drawText(QRect(area.left(), area.top() + line, area.width(), line), Qt::AlignVCenter | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(place, Qt::ElideRight, area.width()));
    }
};

} // namespace

MachineTiles::MachineTiles(QWidget *parent)
    : QListView(parent)
{
    setAccessibleName(tr("Machines, worst first"));
    setItemDelegate(new TileDelegate(this));
    setViewMode(IconMode);
    setMovement(Static);
    setResizeMode(Adjust);
    setUniformItemSizes(true);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setMouseTracking(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(NoFrame);
    fitToText(this, [this] {
        setMinimumHeight(TileDelegate::height(fontMetrics()) + gap);
        spread();
    });
}

void MachineTiles::resizeEvent(QResizeEvent *event)
{
    spread();
    QListView::resizeEvent(event);
}

void MachineTiles::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space)
        return event->ignore();
    QListView::keyPressEvent(event);
}

void MachineTiles::setWhole(int tiles)
{
    if (m_whole == tiles)
        return;
    m_whole = tiles;
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    spread();
}

/// All rows are full where that is possible: ten tiles as two rows of five rather than four, four and two.
int MachineTiles::columnsIn(int room) const
{
    const int least = (m_whole > 0 ? narrowestWhole : narrowest) * std::max(fontMetrics().height(), usualTextHeight) / usualTextHeight;
    const int most = std::max(1, room / least);
    for (int columns = std::min(most, m_whole); columns > most / 2; --columns) {
        if (m_whole % columns == 0)
            return columns;
    }
    return most;
}

void MachineTiles::spread()
{
    const int room = viewport()->width() - 1;
    const int columns = columnsIn(room);
    const QSize grid(room / columns, TileDelegate::height(fontMetrics()) + gap);
    if (gridSize() != grid)
        setGridSize(grid);
    if (m_whole > 0)
        setFixedHeight((m_whole + columns - 1) / columns * grid.height());
}

} // namespace Andon
