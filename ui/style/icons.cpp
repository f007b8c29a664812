// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/icons.h"

#include "ui/style/colors.h"

#include <QFile>
#include <QPainter>
#include <QSvgRenderer>

namespace Andon {

namespace {

QLatin1String fileName(Glyph glyph)
{
    switch (glyph) {
    case Glyph::Overview: return QLatin1String("overview");
    case Glyph::Machines: return QLatin1String("machines");
    case Glyph::Lines: return QLatin1String("lines");
    case Glyph::Events: return QLatin1String("events");
    case Glyph::Rejections: return QLatin1String("rejections");
    case Glyph::Readings: return QLatin1String("readings");
    case Glyph::Import: return QLatin1String("import");
    case Glyph::Reports: return QLatin1String("reports");
    case Glyph::Server: return QLatin1String("server");
    case Glyph::Settings: return QLatin1String("settings");
    case Glyph::Live: return QLatin1String("live");
    case Glyph::Pause: return QLatin1String("pause");
    case Glyph::View: return QLatin1String("view");
    case Glyph::Close: return QLatin1String("close");
    case Glyph::Search: return QLatin1String("search");
    case Glyph::Retry: return QLatin1String("retry");
    case Glyph::Edit: return QLatin1String("edit");
    case Glyph::Copy: return QLatin1String("copy");
    case Glyph::Bookmark: return QLatin1String("bookmark");
    }
    Q_UNREACHABLE();
}

} // namespace

QPixmap pixmap(Glyph glyph, const QColor &color, int size, qreal devicePixelRatio)
{
    QPixmap picture(QSize(size, size) * devicePixelRatio);
    picture.setDevicePixelRatio(devicePixelRatio);
    picture.fill(Qt::transparent);
    QFile file(QStringLiteral(":/icons/%1.svg").arg(fileName(glyph)));
    if (!file.open(QIODevice::ReadOnly))
        return picture;
    // The drawings are black; one colour a role keeps a single file for light and dark.
    QSvgRenderer renderer(file.readAll().replace("#000000", color.name().toLatin1()));
    QPainter painter(&picture);
    renderer.render(&painter, QRectF(0, 0, size, size));
    return picture;
}

QIcon icon(Glyph glyph, const QPalette &palette)
{
    const Colors &colors = colorsOf(palette);
    QIcon result;
    for (const int size : {16, 20, 32}) {
        for (const qreal ratio : {1.0, 2.0}) {
            result.addPixmap(pixmap(glyph, colors.text, size, ratio));
            result.addPixmap(pixmap(glyph, colors.accentText, size, ratio), QIcon::Normal, QIcon::On);
            result.addPixmap(pixmap(glyph, colors.normal, size, ratio), QIcon::Disabled);
        }
    }
    return result;
}

} // namespace Andon
