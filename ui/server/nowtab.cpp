// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/server/nowtab.h"

#include "core/access/accessservice.h"
#include "core/traffic/trafficmonitor.h"
#include "ui/server/certificatecard.h"
#include "ui/server/refusalscard.h"
#include "ui/server/servercontrols.h"
#include "ui/server/serverwording.h"
#include "ui/style/card.h"
#include "ui/style/noticebar.h"
#include "ui/style/questionbar.h"
#include "ui/style/textsize.h"
#include "ui/style/wording.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>

#include <array>

namespace Andon {

namespace {

QString stateText(const ServerState &state)
{
    switch (state.phase) {
    case ServerState::Phase::Starting: return NowTab::tr("Starting…");
    case ServerState::Phase::Listening: return state.isForNetwork ? NowTab::tr("Listening, for computers on the network too") : NowTab::tr("Listening, for this computer only");
    case ServerState::Phase::Stopping: return NowTab::tr("Stopping: requests under way still get their answers");
    case ServerState::Phase::Stopped: return state.trouble.isEmpty() ? NowTab::tr("Stopped") : NowTab::tr("Not running");
    }
    Q_UNREACHABLE();
}

constexpr int largestInOneRow = 130;   // percent

} // namespace

NowTab::NowTab(const WindowParts &parts, QWidget *parent)
    : ServerTab(parent)
    , m_parts(parts)
    , m_question(new QuestionBar)
    , m_restart(new NoticeBar)
    , m_certificate(new CertificateCard(parts, *m_question))
    , m_refusals(new RefusalsCard)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_question);
    layout->addWidget(m_restart);
    layout->addWidget(createAddress());
    layout->addWidget(createTraffic());
    auto *below = new QHBoxLayout;
    below->setSpacing(12);
    below->addWidget(m_certificate, 2);
    below->addWidget(m_refusals, 1);
    layout->addLayout(below);
    layout->addStretch(1);
    m_restart->setAction(tr("Restart the server"));
    connect(m_restart, &NoticeBar::triggered, &parts.controls, &ServerControls::restartRequested);
    connect(&parts.controls, &ServerControls::stateChanged, this, &NowTab::showState);
    setFocusProxy(m_copy);   // not the switch: Space there would ask to stop
    showState(parts.controls.state());
}

QWidget *NowTab::createAddress()
{
    auto *card = new Card(tr("Address"));
    m_state = plainLabel({}, "large");
    m_address = plainLabel({}, "figure");
    m_more = plainLabel({}, "dim");
    for (QLabel *label : {m_address, m_more})
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_state->setWordWrap(true);
    m_more->setWordWrap(true);
    m_copy = new QPushButton(tr("Copy address"));
    m_switch = new QPushButton;
    m_docs = card->addLink(tr("API description"));
    m_docs->setToolTip(tr("Opens %1 in the browser").arg(QStringLiteral("/docs")));
    m_metrics = card->addLink(tr("Metrics"));
    m_metrics->setToolTip(tr("Opens %1 in the browser").arg(QStringLiteral("/metrics")));
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    row->addWidget(m_address);
    row->addWidget(m_copy);
    row->addStretch(1);
    row->addWidget(m_switch);
    card->addContent(m_state, 0);
    card->addContent(line, 0);
    card->addContent(m_more, 0);
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_address->text()); });
    connect(m_switch, &QPushButton::clicked, this, &NowTab::switchServer);
    const auto open = [this](const QString &path) { QDesktopServices::openUrl(m_parts.controls.state().url.resolved(QUrl(path))); };
    connect(m_docs, &QPushButton::clicked, this, [open] { open(QStringLiteral("/docs")); });
    connect(m_metrics, &QPushButton::clicked, this, [open] { open(QStringLiteral("/metrics")); });
    return card;
}

QWidget *NowTab::createTraffic()
{
    auto *card = new Card(tr("Traffic"));
    auto *figures = new QWidget;
    auto *grid = new QGridLayout(figures);
    grid->setContentsMargins(0, 0, 0, 2);
    grid->setHorizontalSpacing(18);
    const std::array<QWidget *, 6> cells = {createFigure(tr("Requests a second"), m_requests), createFigure(tr("Time per batch"), m_batches),
                                            createFigure(tr("Batches waiting"), m_queue), createFigure(tr("Connections"), m_connections),
                                            createFigure(tr("Senders"), m_senders), createFigure(tr("Refused"), m_refused)};
    fitToText(figures, [grid, cells] {
        const int columns = textSize() > largestInOneRow ? 3 : int(cells.size());
        for (int i = 0; i < int(cells.size()); ++i) {
            grid->addWidget(cells[std::size_t(i)], i / columns, i % columns);
            grid->setColumnStretch(i, i < columns ? 1 : 0);
        }
    });
    card->addContent(figures, 0);
    return card;
}

QWidget *NowTab::createFigure(const QString &title, Figure &figure)
{
    auto *cell = new QWidget;
    auto *column = new QVBoxLayout(cell);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(1);
    figure.value = plainLabel({}, "figure");
    figure.value->setAccessibleDescription(title);
    figure.note = plainLabel({}, "dim");
    // A figure that grows must not push its neighbours.
    for (QLabel *label : {figure.value, figure.note})
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    column->addWidget(plainLabel(title, "dim"));
    column->addWidget(figure.value);
    column->addWidget(figure.note);
    return cell;
}

void NowTab::switchServer()
{
    const ServerState &state = m_parts.controls.state();
    if (!state.isListening()) {
        Q_EMIT m_parts.controls.startRequested();
        return;
    }
    const int active = activeSenders(m_parts.ingest.senders(), m_parts.now());
    const QString who = active == 0 ? tr("Nobody has sent anything in the last %1.").arg(durationText(senderIsActive))
                                    : tr("%1 sent something in the last %2; they will get errors until it is started again.")
                                          .arg(senderCountText(active), durationText(senderIsActive));
    m_question->ask(tr("Stop the server? %1").arg(who), tr("Stop"), [this] { Q_EMIT m_parts.controls.stopRequested(); });
}

void NowTab::showState(const ServerState &state)
{
    const bool isListening = state.isListening();
    const bool isStopped = state.phase == ServerState::Phase::Stopped;
    showVerdict(m_state, isStopped ? std::optional(stateText(state)) : std::nullopt, QStringLiteral("○  ") + stateText(state));
    m_address->setText(state.url.toString());
    m_address->setVisible(isListening);
    m_copy->setVisible(isListening);
    m_more->setText(isStopped ? state.trouble : tr("Other computers: %1").arg(state.networkUrls.join(QStringLiteral("   "))));
    m_more->setVisible(isStopped ? !state.trouble.isEmpty() : isListening && !state.networkUrls.isEmpty());
    m_switch->setText(isListening ? tr("Stop…") : tr("Start"));
    m_switch->setEnabled(isListening || isStopped);
    if (m_switch->property("primary").toBool() != isStopped) {
        m_switch->setProperty("primary", isStopped);
        m_switch->style()->unpolish(m_switch);
        m_switch->style()->polish(m_switch);
    }
    for (QPushButton *link : {m_docs, m_metrics})
        link->setEnabled(isListening);
    m_restart->say(NoticeBar::Tone::Plain, isListening && state.isRestartDue ? tr("The certificate you chose is used once the server is started again.") : QString());
    if (!isListening)
        m_question->takeBack();
    m_certificate->display(state);
}

void NowTab::refresh()
{
    const bool needsToken = !m_parts.access.tokens()->tokens.empty();
    m_docs->setToolTip(needsToken ? tr("Opens %1 in the browser, which is asked for a token since there are tokens").arg(QStringLiteral("/docs"))
                                  : tr("Opens %1 in the browser").arg(QStringLiteral("/docs")));
    showFigures();
    m_certificate->display(m_parts.controls.state());
}

void NowTab::showFigures()
{
    const TrafficFigures figures = m_parts.traffic.figures();
    const ServiceStatus status = m_parts.ingest.status();
    const auto senders = m_parts.ingest.senders();
    const auto counts = m_parts.traffic.counts();
    std::uint64_t refused = 0;
    for (const auto &[code, count] : counts.refused)
        refused += count;
    const double rate = figures.requestsPerSecond;
    m_requests.value->setText(decimalText(rate, rate < 10 ? 1 : 0));
    m_requests.note->setText(tr("%1 events/s").arg(decimalText(status.eventsPerSecond, status.eventsPerSecond < 10 ? 1 : 0)));
    m_batches.value->setText(latencyText(figures.batchMedian));
    m_batches.note->setText(figures.batch99th ? tr("99 of 100 within %1").arg(latencyText(figures.batch99th)) : tr("none in the last minute"));
    m_queue.value->setText(numberText(std::int64_t(status.waitingBatches)));
    m_queue.note->setText(tr("queue %1 % full").arg(qRound(status.queueShare * 100)));
    m_connections.value->setText(numberText(figures.connections));
    m_connections.note->setText(figures.bodiesInFlight > 0 ? tr("%1 under way").arg(bytesText(figures.bodiesInFlight)) : tr("open now"));
    m_senders.value->setText(numberText(activeSenders(senders, m_parts.now())));
    m_senders.note->setText(tr("in the last %1").arg(durationText(senderIsActive)));
    m_refused.value->setText(shortNumberText(std::int64_t(refused)));
    m_refused.note->setText(tr("since the start"));
    m_refusals->display(counts);
}

} // namespace Andon
