// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/server/senderstab.h"

#include "core/traffic/trafficmonitor.h"
#include "ui/server/sendertablemodel.h"
#include "ui/server/serverwording.h"
#include "ui/style/card.h"
#include "ui/style/wording.h"
#include "ui/tables/tableview.h"
#include "ui/tables/textfilter.h"

#include <QHeaderView>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace Andon {

namespace {

constexpr qsizetype mostClocks = 4;
constexpr std::size_t mostFailed = 5;

} // namespace

SendersTab::SendersTab(const WindowParts &parts, QWidget *parent)
    : ServerTab(parent)
    , m_parts(parts)
    , m_card(new Card(tr("Senders")))
    , m_senders(new SenderTableModel(this))
    , m_table(new TableView(tr("Senders, the one heard of last first")))
    , m_nobody(plainLabel(tr("Nobody has sent anything since Andon was started."), "dim"))
    , m_clocks(plainLabel())
    , m_failedCard(new Card(tr("Tokens that open nothing")))
    , m_failed(plainLabel())
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    auto *sorted = new TextFilter({SenderTableModel::Address}, this);
    sorted->setSourceModel(m_senders);
    m_table->setModel(sorted);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(SenderTableModel::LastBatch, Qt::DescendingOrder);
    m_table->setColumnWeights({16, 16, 12, 9, 10, 9, 9, 22}, -1, SenderTableModel::ClockOffset);
    m_table->rememberColumns(m_parts.settings, Settings::ServerSendersColumns);
    m_nobody->setAlignment(Qt::AlignCenter);
    m_clocks->setWordWrap(true);
    m_failed->setWordWrap(true);
    m_card->addContent(m_table);
    m_card->addContent(m_nobody);
    m_card->addContent(m_clocks, 0);
    m_failedCard->setSubtitle(tr("unknown or revoked, by address, since the start"));
    m_failedCard->addContent(m_failed, 0);
    layout->addWidget(m_card, 1);
    layout->addWidget(m_failedCard);
    setFocusProxy(m_table);
}

void SendersTab::refresh()
{
    auto senders = m_parts.ingest.senders();
    const Instant now = m_parts.now();
    const auto known = std::int64_t(senders.size());
    m_card->setSubtitle(known == 0 ? QString() : tr("since the start; %1 active in the last %2").arg(numberText(activeSenders(senders, now)), durationText(senderIsActive)));
    showClocks(senders);
    // The table sorts anyway; in an order of their own, rows do not have to be moved each time.
    std::sort(senders.begin(), senders.end(), [](const auto &one, const auto &other) { return senderKey(one) < senderKey(other); });
    m_senders->show(std::move(senders), now, m_parts.ingest.rules().furthestAhead);
    m_table->setVisible(known > 0);
    m_nobody->setVisible(known == 0);
    showFailedTokens();
}

void SendersTab::showClocks(const std::vector<SenderFigures> &senders)
{
    QStringList sentences;
    for (const SenderFigures &sender : senders) {
        const QString sentence = clockSentence(sender, m_parts.ingest.rules().furthestAhead);
        if (!sentence.isEmpty())
            sentences << QStringLiteral("▲  ") + sentence;
    }
    const qsizetype left = sentences.size() - mostClocks;
    if (left > 0)
        sentences = sentences.first(mostClocks) << tr("%Ln more clock(s) are ahead.", nullptr, int(left));
    m_clocks->setText(sentences.join(u'\n'));
    m_clocks->setVisible(!sentences.isEmpty());
}

void SendersTab::showFailedTokens()
{
    const auto failed = m_parts.traffic.figures().failedTokens;
    QStringList lines;
    for (std::size_t i = 0; i < std::min(failed.size(), mostFailed); ++i)
        lines << tr("%1: %Ln failed token(s), the last at %2", nullptr, int(failed[i].count)).arg(failed[i].address, momentText(failed[i].last, m_parts.now()));
    if (failed.size() > mostFailed)
        lines << tr("and %Ln more address(es)", nullptr, int(failed.size() - mostFailed));
    m_failed->setText(lines.join(u'\n'));
    m_failedCard->setVisible(!lines.isEmpty());
}

} // namespace Andon
