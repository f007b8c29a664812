// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/feed/waitbar.h"

#include "ui/style/card.h"
#include "ui/style/colors.h"
#include "ui/style/wording.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace Andon {

namespace {

constexpr int barAfter = 300;     // ms
constexpr int wordsAfter = 3000;
constexpr int thin = 3;           // px
constexpr int step = 100;         // ms between two pictures of the bar
constexpr int way = 2000;         // ms from one edge to the other

} // namespace

WaitBar::WaitBar(QWidget *page)
    : QWidget(page)
    , m_text(plainLabel())
    , m_cancel(new QPushButton(tr("Cancel")))
{
    setObjectName(QStringLiteral("waitBar"));
    setAccessibleName(tr("Reading from the store"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, thin + 4, 10, 4);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_cancel);
    m_ticks.setInterval(step);
    connect(&m_ticks, &QTimer::timeout, this, &WaitBar::tick);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        end();
        Q_EMIT cancelled();
    });
    page->installEventFilter(this);
    hide();
}

void WaitBar::begin()
{
    if (m_since.isValid())
        return;
    m_since.start();
    m_ticks.start();
}

void WaitBar::end()
{
    m_since.invalidate();
    m_ticks.stop();
    hide();
}

void WaitBar::tick()
{
    const qint64 waited = m_since.elapsed();
    if (waited < barAfter)
        return;
    const bool hasWords = waited >= wordsAfter;
    m_text->setText(hasWords ? tr("Still reading from the store: %1").arg(durationText(std::chrono::milliseconds(waited))) : QString());
    m_text->setVisible(hasWords);
    m_cancel->setVisible(hasWords);
    place();
    if (!isVisible()) {
        show();
        raise();
    }
    update();
}

void WaitBar::place()
{
    setGeometry(0, 0, parentWidget()->width(), m_cancel->isHidden() ? thin : layout()->sizeHint().height());
}

bool WaitBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && isVisible())
        place();
    return QWidget::eventFilter(watched, event);
}

void WaitBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colors &colors = colorsOf(palette());
    if (height() > thin)
        painter.fillRect(rect(), colors.selection);
    painter.fillRect(0, 0, width(), thin, colors.border);
    const int length = width() / 4;
    const qint64 at = m_since.isValid() ? m_since.elapsed() % way : 0;
    painter.fillRect(int((width() + length) * at / way) - length, 0, length, thin, colors.accent);
}

} // namespace Andon
