// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/machines/machinetiles.h"

#include "ui/machines/machinetablemodel.h"
#include "ui/style/colors.h"
#include "ui/style/drawing.h"
#include "ui/style/wording.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace Andon {

namespace {

constexpr int gap = 6;
constexpr int narrowest = 122;
constexpr int stripe = 4;

QModelIndex cell(const QModelIndex &index, MachineTableModel::Column column)
{
    return index.siblingAtColumn(column);
}

class TileDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    static int height(const QFontMetrics &metrics) { return 2 * metrics.height() + 30; }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        const auto *view = qobject_cast<const QListView *>(option.widget);
        return view ? view->gridSize() : QSize(narrowest, height(option.fontMetrics));
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Colors &colors = colorsOf(option.palette);
        const QRect tile = option.rect.adjusted(0, 0, -gap, -gap);
        const auto health = Health(cell(index, MachineTableModel::State).data(HealthRole).toInt());
        painter->save();
        drawGround(*painter, tile, option, health, colors);
        drawWords(*painter, tile.adjusted(stripe + 7, 6, -7, -6), index, health, colors);
        const QRectF line(tile.left() + stripe + 7, tile.bottom() - 18, tile.width() - stripe - 14, 12);
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
        else if (health == Health::NoData)
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

    static void drawWords(QPainter &painter, const QRect &area, const QModelIndex &index, Health health, const Colors &colors)
    {
        const QFont font = painter.font();
        const int line = painter.fontMetrics().height();
        QRect first(area.left(), area.top(), area.width(), line);
        const QString value = health == Health::NoData
            ? cell(index, MachineTableModel::LastEvent).data(BriefRole).toString()
            : rateText(cell(index, MachineTableModel::Rate).data(SortRole).toDouble());
        painter.setPen(colors.text);
        drawFigures(painter, first, Qt::AlignRight, value);
        first.setRight(first.right() - figuresWidth(painter.fontMetrics(), value) - 3);
        if (health != Health::Healthy) {
            drawHealthShape(painter, QRectF(first.left(), first.center().y() - 4.5, 10, 10), health,
                            health == Health::Warning ? colors.mediumLine : colors.normal);
            first.setLeft(first.left() + 13);
        }
        QFont bold = font;
        bold.setWeight(QFont::DemiBold);
        painter.setFont(bold);
        const QString name = cell(index, MachineTableModel::Machine).data().toString();
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

void MachineTiles::spread()
{
    const int room = viewport()->width() - 1;
    const int columns = std::max(1, room / narrowest);
    const QSize grid(room / columns, TileDelegate::height(fontMetrics()) + gap);
    if (gridSize() != grid)
        setGridSize(grid);
}

} // namespace Andon
