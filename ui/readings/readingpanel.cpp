// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/readings/readingpanel.h"

#include "ui/readings/readingtablemodel.h"
#include "ui/rejections/payloadcard.h"
#include "ui/style/factlist.h"
#include "ui/style/wording.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace Andon {

ReadingPanel::ReadingPanel(QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    createFacts();
    createPayload();
}

void ReadingPanel::createFacts()
{
    m_card = new Card(tr("Reading"));
    auto *close = m_card->addLink(tr("Close"));
    close->setToolTip(tr("Close the details (Esc)"));
    connect(close, &QPushButton::clicked, this, &ReadingPanel::closed);
    m_message = plainLabel();
    m_message->setWordWrap(true);
    m_message->setMinimumWidth(80);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_facts = new FactList;
    m_client = m_facts->add(tr("Client"));
    m_metric = m_facts->add(tr("Metric"));
    m_amount = m_facts->add(tr("Amount"));
    m_time = m_facts->add(tr("Time"));
    m_received = m_facts->add(tr("Received"));
    m_failures = m_facts->add(tr("Retries"));
    m_id = m_facts->addCode(tr("Id"));
    m_hash = m_facts->addCode(tr("Hash"));
    m_card->addContent(m_message, 0);
    m_card->addContent(m_facts, 0);
    m_card->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    layout()->addWidget(m_card);
}

void ReadingPanel::createPayload()
{
    m_payload = new PayloadCard({.title = tr("What was sent"),
                                 .retryHint = tr("Sends the reading again as it was, for a cause that is gone"),
                                 .send = tr("Send changed reading")});
    static_cast<QVBoxLayout *>(layout())->addWidget(m_payload, 1);
    connect(m_payload, &PayloadCard::retryRequested, this,
            [this](const QByteArray &replacement) { Q_EMIT retryRequested(m_shown->number, replacement); });
}

void ReadingPanel::display(const ReadingRecord &record)
{
    const bool isRead = wasRead(record);
    // Always: the plant's zone may be another one since.
    m_facts->show(m_time, exactText(record.reading.time), isRead);
    m_facts->show(m_received, exactText(receivedAt(record)));
    if (m_shown == record)
        return;
    m_shown = record;
    const bool isProcessed = record.status == ReadingStatus::Processed;
    m_card->setTitle(isProcessed ? tr("Reading") : reasonText(record.reason));
    m_card->setSubtitle(isProcessed ? QString() : record.reason);
    m_message->setText(record.message);
    m_message->setVisible(!record.message.isEmpty());
    m_facts->show(m_client, record.reading.client.toString(), record.status != ReadingStatus::Rejected);
    m_facts->show(m_metric, record.reading.metric.toString(), isRead);
    m_facts->show(m_amount, amountText(record.reading.amount), isRead);
    m_facts->show(m_failures, numberText(record.failures), isProcessed);
    m_facts->show(m_id, record.id.toString(QUuid::WithoutBraces));
    m_facts->show(m_hash, record.hash, isProcessed);
    m_payload->display(record.payload, !isProcessed);
}

void ReadingPanel::setBusy(bool busy)
{
    m_payload->setBusy(busy);
}

void ReadingPanel::endEditing()
{
    m_payload->endEditing();
}

bool ReadingPanel::isEditing() const
{
    return m_payload->isEditing();
}

} // namespace Andon
