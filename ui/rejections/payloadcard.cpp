// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rejections/payloadcard.h"

#include "ui/rejections/payloadtext.h"

#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStyle>

namespace Andon {

PayloadCard::PayloadCard(const Words &words, QWidget *parent)
    : Card(words.title, parent)
    , m_text(new QPlainTextEdit)
    , m_nothing(plainLabel({}, "dim"))
    , m_fault(plainLabel())
{
    m_text->setAccessibleName(tr("Payload as JSON"));
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setTabChangesFocus(true);
    m_fault->setWordWrap(true);
    m_nothing->setWordWrap(true);
    m_nothing->hide();
    addContent(m_text);
    addContent(m_nothing, 0);
    addContent(m_fault, 0);
    createButtons(words);
    connect(m_text, &QPlainTextEdit::textChanged, this, &PayloadCard::check);
    setEditing(false);
}

void PayloadCard::createButtons(const Words &words)
{
    m_retry = new QPushButton(tr("Retry"));
    m_retry->setToolTip(words.retryHint);
    m_edit = new QPushButton(tr("Edit and retry…"));
    m_send = new QPushButton(words.send);
    m_send->setProperty("primary", true);
    m_cancel = new QPushButton(tr("Cancel"));
    m_buttons = new QWidget;
    auto *row = new QHBoxLayout(m_buttons);
    row->setContentsMargins(0, 0, 0, 0);
    for (QPushButton *button : {m_retry, m_edit, m_send, m_cancel})
        row->addWidget(button);
    row->addStretch(1);
    addContent(m_buttons, 0);
    connect(m_retry, &QPushButton::clicked, this, [this] { Q_EMIT retryRequested({}); });
    connect(m_edit, &QPushButton::clicked, this, [this] { setEditing(true); });
    connect(m_send, &QPushButton::clicked, this, [this] { Q_EMIT retryRequested(m_text->toPlainText().toUtf8()); });
    connect(m_cancel, &QPushButton::clicked, this, [this] { setEditing(false); });
}

void PayloadCard::display(const QByteArray &payload, bool mayRetry)
{
    m_payload = payload;
    m_mayRetry = mayRetry;
    setHasPayload(true);
    setEditing(false);
}

void PayloadCard::displayNothing(const QString &why)
{
    m_payload.clear();
    m_mayRetry = true;
    m_nothing->setText(why);
    setHasPayload(false);
    setEditing(false);
}

void PayloadCard::setHasPayload(bool hasPayload)
{
    m_hasPayload = hasPayload;
    m_text->setVisible(hasPayload);
    m_nothing->setVisible(!hasPayload);
    setSizePolicy(QSizePolicy::Preferred, hasPayload ? QSizePolicy::Preferred : QSizePolicy::Maximum);   // nothing fills it then
}

void PayloadCard::setBusy(bool busy)
{
    m_isBusy = busy;
    check();
}

void PayloadCard::setEditing(bool editing)
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
    m_retry->setVisible(!editing);
    m_edit->setVisible(!editing);
    m_send->setVisible(editing);
    m_cancel->setVisible(editing);
    m_fault->setVisible(editing);
    check();
}

void PayloadCard::check()
{
    const auto fault = m_isEditing ? payloadFault(m_text->toPlainText()) : std::nullopt;
    showVerdict(m_fault, fault, tr("This is a JSON object and can be sent."));
    m_buttons->setVisible(m_mayRetry);
    m_retry->setEnabled(!m_isBusy && m_hasPayload);
    m_edit->setEnabled(!m_isBusy && m_hasPayload);
    m_send->setEnabled(!m_isBusy && !fault);
}

} // namespace Andon
