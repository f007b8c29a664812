// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/statusstrip.h"

#include "ui/server/servercontrols.h"
#include "ui/server/serverwording.h"
#include "ui/style/card.h"
#include "ui/style/drawing.h"
#include "ui/style/textsize.h"
#include "ui/style/wording.h"

#include <QHBoxLayout>
#include <QLabel>

namespace Andon {

namespace {

constexpr double shareWorthSaying = 0.25;

} // namespace

StatusStrip::StatusStrip(QWidget *parent)
    : QFrame(parent)
    , m_server(plainLabel())
    , m_senders(plainLabel())
    , m_rate(plainLabel())
    , m_queue(plainLabel())
    , m_newest(plainLabel())
    , m_size(plainLabel())
    , m_time(plainLabel())
{
    setObjectName(QStringLiteral("statusStrip"));
    setAccessibleName(tr("Status"));
    fitToText(this, [this] { setFixedHeight(scaled(28)); });
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(30, 1, 14, 0);
    layout->setSpacing(28);
    m_server->setTextInteractionFlags(Qt::TextSelectableByMouse);
    for (QLabel *label : {m_server, m_senders, m_rate, m_queue, m_newest, m_size})
        layout->addWidget(label);
    layout->addStretch(1);
    layout->addWidget(m_time);
    m_serverText = tr("Starting to listen…");
    m_server->setText(m_serverText);
}

void StatusStrip::setServer(const ServerState &state)
{
    m_isListening = state.isListening();
    switch (state.phase) {
    case ServerState::Phase::Starting: m_serverText = tr("Starting to listen…"); break;
    case ServerState::Phase::Listening: m_serverText = tr("Listening on %1").arg(state.url.toString()); break;
    case ServerState::Phase::Stopping: m_serverText = tr("Stopping…"); break;
    case ServerState::Phase::Stopped: m_serverText = state.trouble.isEmpty() ? tr("Not listening: stopped") : tr("Not listening: %1").arg(state.trouble); break;
    }
    m_server->setText(m_serverText);
    update();
}

void StatusStrip::display(const ServiceStatus &status, int senders, Instant now)
{
    m_isTakingEvents = status.isTakingEvents();
    if (status.percentReady)
        m_server->setText(tr("Making the index of events anew: %1 %").arg(*status.percentReady));
    else
        m_server->setText(m_isTakingEvents ? m_serverText : tr("Events are refused: %1").arg(status.trouble));
    m_rate->setText(tr("%1 events/s").arg(decimalText(status.eventsPerSecond, status.eventsPerSecond < 10 ? 1 : 0)));
    m_queue->setText(queueText(status));
    m_newest->setText(status.size.newestEvent ? tr("newest event %1").arg(lastSeenText(*status.size.newestEvent, now))
                                              : tr("no events yet"));
    const QString events = shortNumberText(status.size.events);
    const QString bytes = bytesText(status.size.bytes);
    m_size->setText(status.size.readings == 0 ? tr("store %1 events · %2").arg(events, bytes)
                                              : tr("store %1 events, %2 readings · %3").arg(events, shortNumberText(status.size.readings), bytes));
    m_time->setText(tr("plant time %1  %2")
                        .arg(clockText(now), zoneText()));
    m_time->setToolTip(exactText(now));
    showWhatFits(senders);
    update();
}

/// What there is room for, the most important first.
void StatusStrip::showWhatFits(int senders)
{
    m_senders->setText(senderCountText(senders));
    const auto margins = layout()->contentsMargins();
    int room = width() - margins.left() - margins.right() - m_server->sizeHint().width();
    for (QLabel *label : {m_queue, m_time, m_newest, m_rate, m_size, m_senders}) {
        const int needed = label->sizeHint().width() + layout()->spacing();
        const bool isWorthSaying = !label->text().isEmpty() && (label != m_senders || senders > 0);
        label->setVisible(isWorthSaying && needed <= room);
        if (isWorthSaying && needed <= room)
            room -= needed;
    }
}

/// What senders notice of the queue; nothing while they notice nothing.
QString StatusStrip::queueText(const ServiceStatus &status)
{
    if (status.busyPerSecond > 0)
        return tr("queue full: senders are told to try again, %1 times/s").arg(decimalText(status.busyPerSecond, status.busyPerSecond < 10 ? 1 : 0));
    if (status.queueShare < shareWorthSaying)
        return {};
    return tr("queue %1 % full").arg(qRound(status.queueShare * 100));
}

void StatusStrip::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colors &colors = colorsOf(palette());
    const QRectF place(13, height() / 2.0 - 4.5, 10, 10);
    if (m_isListening && m_isTakingEvents) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors.normal);
        painter.drawEllipse(place);
        return;
    }
    // A diamond, so that trouble is told by shape as well.
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.high);
    painter.translate(place.center());
    painter.rotate(45);
    painter.drawRect(QRectF(-4.5, -4.5, 9, 9));
}

} // namespace Andon
