// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/reportpreview.h"

#include "core/common/receiver.h"
#include "ui/reports/reportprint.h"
#include "ui/style/colors.h"

#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace Andon {

namespace {

constexpr int gap = 16;
constexpr int widestPage = 1000;
constexpr int pagesKept = 3;   // around those in sight

} // namespace

ReportPreview::ReportPreview(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    setObjectName(QStringLiteral("reportPreview"));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Preview"));
    m_threads.setMaxThreadCount(2);
}

ReportPreview::~ReportPreview()
{
    ++*m_round;
    m_threads.clear();
}

void ReportPreview::show(ReportPagesPointer pages)
{
    const bool isOfSameKind = m_pages && pages && m_pages->content().title == pages->content().title && m_pages->content().period == pages->content().period;
    m_pages = std::move(pages);
    m_shown = -1;
    if (!isOfSameKind)
        verticalScrollBar()->setValue(0);
    layOut();
}

QSize ReportPreview::pageSize() const
{
    const int width = std::clamp(viewport()->width() - 2 * gap, 100, widestPage);
    return {width, int(width * pageHeight / pageWidth)};
}

QRect ReportPreview::pageArea(int page) const
{
    const QSize size = pageSize();
    return {QPoint((viewport()->width() - size.width()) / 2, gap + page * (size.height() + gap) - verticalScrollBar()->value()), size};
}

void ReportPreview::layOut()
{
    ++*m_round;
    m_images.clear();
    m_underWay.clear();
    const int height = pageCount() * (pageSize().height() + gap) + gap;
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(60);
    verticalScrollBar()->setRange(0, std::max(0, height - viewport()->height()));
    paintWhatIsInSight();
    viewport()->update();
}

int ReportPreview::currentPage() const
{
    for (int page = 0; page < pageCount(); ++page) {
        if (pageArea(page).bottom() > viewport()->height() / 3)
            return page;
    }
    return std::max(0, pageCount() - 1);
}

void ReportPreview::paintWhatIsInSight()
{
    if (!m_pages)
        return;
    int first = -1;
    int last = -1;
    for (int page = 0; page < pageCount(); ++page) {
        if (!pageArea(page).intersects(viewport()->rect()))
            continue;
        first = first < 0 ? page : first;
        last = page;
        paintPage(page);
    }
    if (last + 1 < pageCount())
        paintPage(last + 1);
    forgetFarPages(first, last);
    if (const int current = currentPage(); current != m_shown) {
        m_shown = current;
        setAccessibleDescription(tr("Page %1 of %2").arg(current + 1).arg(pageCount()));
        Q_EMIT currentPageChanged(current);
    }
}

void ReportPreview::paintPage(int page)
{
    if (m_images.contains(page) || !m_underWay.insert(page).second)
        return;
    const QSize size = pageSize() * devicePixelRatioF();
    m_threads.start([pages = m_pages, page, size, ratio = devicePixelRatioF(), receiver = Receiver(this), this, current = m_round, round = m_round->load()] {
        if (*current != round)
            return;
        QImage image(size, QImage::Format_RGB32);
        image.fill(Qt::white);
        {
            QPainter painter(&image);
            pages->paint(painter, page, QRectF(QPointF(), QSizeF(size)));
        }
        image.setDevicePixelRatio(ratio);
        receiver.post([this, page, image, round] {
            if (round != *m_round)
                return;
            m_underWay.erase(page);
            m_images[page] = image;
            viewport()->update(pageArea(page));
        });
    });
}

void ReportPreview::forgetFarPages(int first, int last)
{
    std::erase_if(m_images, [=](const auto &image) { return image.first < first - pagesKept || image.first > last + pagesKept; });
}

void ReportPreview::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const Colors &colors = colorsOf(palette());
    painter.fillRect(event->rect(), colors.window);
    for (int page = 0; page < pageCount(); ++page) {
        const QRect area = pageArea(page);
        if (!area.intersects(event->rect()))
            continue;
        const auto image = m_images.find(page);
        if (image != m_images.end())
            painter.drawImage(area.topLeft(), image->second);
        else
            painter.fillRect(area, Qt::white);
        painter.setPen(colors.border);
        painter.drawRect(area.adjusted(-1, -1, 0, 0));
    }
    if (hasFocus()) {
        painter.setPen(QPen(colors.accent, 2));
        painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
    }
}

void ReportPreview::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    layOut();
}

void ReportPreview::scrollContentsBy(int, int)
{
    paintWhatIsInSight();
    viewport()->update();
}

} // namespace Andon
