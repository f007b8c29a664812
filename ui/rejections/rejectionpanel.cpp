// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rejections/rejectionpanel.h"

#include "ui/style/wording.h"

#include <QLabel>
#include <QVBoxLayout>

namespace Andon {

RejectionPanel::RejectionPanel(QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    createFacts();
    createPayload();
    clear();
}

void RejectionPanel::createFacts()
{
    m_facts = new Card({});
    m_message = plainLabel();
    m_origin = plainLabel({}, "dim");
    for (QLabel *label : {m_message, m_origin}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setMinimumWidth(80);
        m_facts->addContent(label, 0);
    }
    m_facts->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    layout()->addWidget(m_facts);
}

void RejectionPanel::createPayload()
{
    m_payload = new PayloadCard({.title = tr("Payload"),
                                 .retryHint = tr("Sends the event again as it was, for a cause that is gone"),
                                 .send = tr("Send changed event")});
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->addWidget(m_payload, 1);
    column->addStretch(0);   // keeps the facts at the top while there is no payload
    connect(m_payload, &PayloadCard::retryRequested, this,
            [this](const QByteArray &replacement) { Q_EMIT retryRequested(*m_shown, replacement); });
}

void RejectionPanel::display(const Rejection &rejection)
{
    showOrigin(rejection);   // always: the plant's zone may be another one since
    if (m_shown == rejection.id && rejection.resolved == m_isResolved && rejection.count == m_count)
        return;
    m_shown = rejection.id;
    m_isResolved = rejection.resolved;
    m_count = rejection.count;
    m_facts->setTitle(reasonText(rejection.reason));
    m_facts->setSubtitle(rejection.reason);
    m_payload->show();
    if (rejection.isSummary)
        return displaySummary(rejection);
    m_message->setText(rejection.message);
    m_payload->display(rejection.payload, !rejection.resolved);
}

void RejectionPanel::showOrigin(const Rejection &rejection)
{
    const auto received = std::chrono::floor<std::chrono::milliseconds>(rejection.received);
    const QString sender = rejection.sender.isEmpty() ? nothingText() : rejection.sender;
    if (!rejection.isSummary) {
        m_origin->setText(tr("Received %1 from %2, number %3 of its batch%4")
                              .arg(exactText(received), sender, numberText(std::int64_t(rejection.index) + 1),
                                   rejection.resolved ? tr("; put right since") : QString()));
    } else if (rejection.machine.isEmpty()) {
        m_origin->setText(tr("Counted from %1 on, sent by %2").arg(exactText(received), sender));
    } else {
        m_origin->setText(tr("Counted from %1 on, sent by %2, all of machine %3").arg(exactText(received), sender, rejection.machine));
    }
}

void RejectionPanel::displaySummary(const Rejection &summary)
{
    m_message->setText(summaryText(summary.count));
    m_payload->displayNothing(tr("Of so many events of one kind only the first of each minute are kept as they were sent. "
                                 "The others can only be sent again by their sender."));
}

void RejectionPanel::clear()
{
    m_shown.reset();
    m_payload->endEditing();
    m_facts->setTitle({});
    m_facts->setSubtitle({});
    m_message->setText({});
    m_origin->setText({});
    m_payload->hide();
}

} // namespace Andon
