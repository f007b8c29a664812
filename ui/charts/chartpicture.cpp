// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartpicture.h"

#include "ui/charts/chartview.h"

#include <QPainter>
#include <QSaveFile>
#include <QSvgGenerator>

namespace Andon {

namespace {

constexpr int margin = 10;
constexpr int fineness = 2;

QSize sizeOf(const ChartView &chart)
{
    return chart.viewport()->size() + QSize(2 * margin, 3 * margin + 2 * chart.fontMetrics().height());
}

void draw(QPainter &painter, ChartView &chart)
{
    const Colors &colors = colorsOf(chart.palette());
    const QSize size = sizeOf(chart);
    const int line = chart.fontMetrics().height();
    painter.fillRect(QRect(QPoint(), size), colors.panel);
    QFont title = chart.font();
    title.setWeight(QFont::DemiBold);
    painter.setFont(title);
    painter.setPen(colors.text);
    QRect area(margin, margin, size.width() - 2 * margin, line);
    painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter, painter.fontMetrics().elidedText(chart.accessibleName(), Qt::ElideRight, area.width()));
    painter.setFont(chart.font());
    painter.setPen(colors.dim);
    area.translate(0, line);
    painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter, painter.fontMetrics().elidedText(chart.summary(), Qt::ElideRight, area.width()));
    chart.drawPicture(painter, QRectF(QPointF(margin, 2 * margin + 2 * line), chart.viewport()->size()));
}

Result<void> failed(const QSaveFile &file)
{
    return Error{ErrorCode::Storage, file.errorString()};
}

void writeSvg(QIODevice &file, ChartView &chart)
{
    QSvgGenerator drawing;
    drawing.setOutputDevice(&file);
    drawing.setSize(sizeOf(chart));
    drawing.setViewBox(QRect(QPoint(), sizeOf(chart)));
    drawing.setTitle(chart.accessibleName());
    drawing.setDescription(chart.summary());
    QPainter painter(&drawing);
    draw(painter, chart);
}

} // namespace

QImage pictureOf(ChartView &chart)
{
    QImage picture(sizeOf(chart) * fineness, QImage::Format_ARGB32_Premultiplied);
    picture.setDevicePixelRatio(fineness);
    QPainter painter(&picture);
    draw(painter, chart);
    return picture;
}

Result<void> savePicture(ChartView &chart, const QString &fileName)
{
    QSaveFile file(fileName);
    if (!file.open(QIODevice::WriteOnly))
        return failed(file);
    if (fileName.endsWith(QStringLiteral(".svg"), Qt::CaseInsensitive))
        writeSvg(file, chart);
    else if (!pictureOf(chart).save(&file, "PNG"))
        return failed(file);
    if (!file.commit())
        return failed(file);
    return {};
}

} // namespace Andon
