// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/wording.h"
#include "ui/wallboard/boardcanvas.h"
#include "ui/wallboard/boardpages.h"

#include <QCoreApplication>

namespace Andon {

namespace {

struct BoardWords
{
    Q_DECLARE_TR_FUNCTIONS(BoardWords)
};

constexpr double leastSize = 6;

QString sinceText(const NoLiveData &nothing, Instant now)
{
    return nothing.since ? BoardWords::tr("NO LIVE DATA since %1").arg(briefMomentText(*nothing.since, now)) : BoardWords::tr("NO LIVE DATA");
}

} // namespace

void drawNoLiveData(const BoardCanvas &canvas, const NoLiveData &nothing, Instant now)
{
    QPainter &painter = canvas.painter();
    const QRectF body = canvas.body();
    canvas.stripes(body, canvas.colors().rule);
    const QRectF band(body.left(), body.center().y() - canvas.part(17), body.width(), canvas.part(34));
    painter.fillRect(band, canvas.colors().high);
    const double half = canvas.part(4);
    const QString words = sinceText(nothing, now);
    double size = 11;
    while (size > leastSize && canvas.textWidth(words, size, QFont::Bold) > band.width() - canvas.part(20))
        size -= 0.5;
    const double width = canvas.textWidth(words, size, QFont::Bold) + half * 3.2;
    const QRectF line(band.center().x() - width / 2, band.top() + canvas.part(5), width, canvas.part(14));
    const QPointF center(line.left() + half, line.center().y());
    painter.setPen(Qt::NoPen);
    painter.setBrush(canvas.colors().text);
    painter.drawPolygon(QPolygonF{center - QPointF(0, half), center + QPointF(half, 0), center + QPointF(0, half), center - QPointF(half, 0)});
    painter.setBrush(Qt::NoBrush);
    canvas.text(line.adjusted(half * 3.2, 0, canvas.part(2), 0), Qt::AlignLeft | Qt::AlignVCenter, words, size, canvas.colors().text, QFont::Bold);
    painter.setPen(canvas.colors().text);
    const QRectF reason(band.left() + canvas.part(4), line.bottom() + canvas.part(1), band.width() - canvas.part(8), band.bottom() - line.bottom() - canvas.part(2));
    canvas.paragraph(reason, nothing.reason, 3.6, canvas.colors().text);
}

QStringList noLiveDataWords(const NoLiveData &nothing, Instant now)
{
    return {sinceText(nothing, now), nothing.reason};
}

QString boardPageText(BoardPage page)
{
    switch (page) {
    case BoardPage::LineStatus: return BoardWords::tr("Line status");
    case BoardPage::Pareto: return BoardWords::tr("Pareto of this shift");
    case BoardPage::Rejections: return BoardWords::tr("Latest rejections");
    }
    Q_UNREACHABLE();
}

} // namespace Andon
