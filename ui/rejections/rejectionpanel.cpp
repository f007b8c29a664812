// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rejections/rejectionpanel.h"

#include "ui/rejections/payloadtext.h"
#include "ui/style/card.h"
#include "ui/style/wording.h"

#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStyle>

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
    m_payloadCard = new Card(tr("Payload"));
    m_text = new QPlainTextEdit;
    m_text->setAccessibleName(tr("Payload as JSON"));
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_text->setTabChangesFocus(true);
    m_fault = plainLabel({}, "dim");
    m_fault->setWordWrap(true);
    m_retry = new QPushButton(tr("Retry"));
    m_retry->setToolTip(tr("Sends the event again as it was, for a cause that is gone"));
    m_edit = new QPushButton(tr("Edit and retry…"));
    m_send = new QPushButton(tr("Send changed event"));
    m_send->setProperty("primary", true);
    m_cancel = new QPushButton(tr("Cancel"));
    auto *buttons = new QWidget;
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    for (QPushButton *button : {m_retry, m_edit, m_send, m_cancel})
        row->addWidget(button);
    row->addStretch(1);
    m_payloadCard->addContent(m_text);
    m_payloadCard->addContent(m_fault, 0);
    m_payloadCard->addContent(buttons, 0);
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->addWidget(m_payloadCard, 1);
    column->addStretch(0);   // keeps the facts at the top while there is no payload
    connect(m_text, &QPlainTextEdit::textChanged, this, &RejectionPanel::check);
    connect(m_retry, &QPushButton::clicked, this, [this] { Q_EMIT retryRequested(*m_shown, {}); });
    connect(m_edit, &QPushButton::clicked, this, [this] { setEditing(true); });
    connect(m_send, &QPushButton::clicked, this, [this] { Q_EMIT retryRequested(*m_shown, m_text->toPlainText().toUtf8()); });
    connect(m_cancel, &QPushButton::clicked, this, [this] { setEditing(false); });
}

void RejectionPanel::display(const Rejection &rejection)
{
    const bool isSame = m_shown == rejection.id;
    if (isSame && rejection.resolved == m_isResolved)
        return;
    m_shown = rejection.id;
    m_payload = rejection.payload;
    m_isResolved = rejection.resolved;
    m_facts->setTitle(reasonText(rejection.reason));
    m_facts->setSubtitle(rejection.reason);
    m_message->setText(rejection.message);
    const auto received = std::chrono::floor<std::chrono::milliseconds>(rejection.received);
    m_origin->setText(tr("Received %1 from %2, number %3 of its batch%4")
                          .arg(exactText(received), rejection.sender.isEmpty() ? nothingText() : rejection.sender,
                               numberText(std::int64_t(rejection.index) + 1),
                               rejection.resolved ? tr("; put right since") : QString()));
    m_payloadCard->show();
    setEditing(false);
}

void RejectionPanel::clear()
{
    m_shown.reset();
    m_isEditing = false;
    m_facts->setTitle(tr("Details"));
    m_facts->setSubtitle({});
    m_message->setText(tr("Choose a rejection to see what was sent and to send it again."));
    m_origin->setText({});
    m_payloadCard->hide();
}

void RejectionPanel::setBusy(bool busy)
{
    m_isBusy = busy;
    updateButtons();
}

void RejectionPanel::setEditing(bool editing)
{
    m_isEditing = editing;
    m_text->setReadOnly(!editing);
    if (!editing)
        m_text->setPlainText(prettyPayload(m_payload));
    else
        m_text->setFocus();
    // The style sheet looks at readOnly.
    m_text->style()->unpolish(m_text);
    m_text->style()->polish(m_text);
    check();
}

void RejectionPanel::check()
{
    const auto fault = m_isEditing ? payloadFault(m_text->toPlainText()) : std::nullopt;
    m_fault->setVisible(m_isEditing);
    m_fault->setText(fault.value_or(tr("This is a JSON object and can be sent.")));
    updateButtons();
}

void RejectionPanel::updateButtons()
{
    m_retry->setVisible(!m_isEditing);
    m_edit->setVisible(!m_isEditing);
    m_send->setVisible(m_isEditing);
    m_cancel->setVisible(m_isEditing);
    m_retry->setEnabled(!m_isBusy && !m_isResolved);
    m_edit->setEnabled(!m_isBusy && !m_isResolved);
    m_send->setEnabled(!m_isBusy && !payloadFault(m_text->toPlainText()));
}

} // namespace Andon
