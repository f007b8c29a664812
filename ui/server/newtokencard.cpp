// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/server/newtokencard.h"

#include "ui/style/textsize.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace Andon {

namespace {

constexpr int longestName = 100;
constexpr int longestFactory = 4000;

} // namespace

NewTokenCard::NewTokenCard(QWidget *parent)
    : Card(tr("New token"), parent)
    , m_first(plainLabel(tr("From the first token on, every sender needs one, also on this computer. To take that back, revoke the token and forget it.")))
    , m_fault(plainLabel({}, "fault"))
{
    setSubtitle(tr("one for each computer that sends, so that each can be revoked alone"));
    m_first->setWordWrap(true);
    m_fault->setWordWrap(true);
    addContent(m_first, 0);
    addContent(createFields(), 0);
    addContent(m_fault, 0);
    addContent(createButtons(), 0);
    hide();
}

QWidget *NewTokenCard::createFields()
{
    m_name = new QLineEdit;
    m_name->setPlaceholderText(tr("Such as PC-07"));
    m_name->setAccessibleName(tr("Name of the token"));
    m_name->setMaxLength(longestName);
    m_factory = new QLineEdit;
    m_factory->setPlaceholderText(tr("All factories"));
    m_factory->setAccessibleName(tr("The only factory it is for"));
    m_factory->setMaxLength(longestFactory);
    m_send = new QCheckBox(tr("Send events and readings"));
    m_read = new QCheckBox(tr("Read figures and lists"));
    m_everything = new QCheckBox(tr("Everything, retrying rejections included"));
    auto *may = new QWidget;
    auto *row = new QHBoxLayout(may);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    for (QCheckBox *box : {m_send, m_read, m_everything}) {
        row->addWidget(box);
        connect(box, &QCheckBox::toggled, this, &NewTokenCard::check);
    }
    row->addStretch(1);
    auto *fields = new QWidget;
    auto *form = new QFormLayout(fields);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(18);
    form->addRow(plainLabel(tr("Name"), "dim"), m_name);
    form->addRow(plainLabel(tr("May"), "dim"), may);
    form->addRow(plainLabel(tr("Only for factory"), "dim"), m_factory);
    for (QLineEdit *field : {m_name, m_factory})
        fitToText(field, [field] { field->setMaximumWidth(scaled(360)); });
    connect(m_name, &QLineEdit::textChanged, this, &NewTokenCard::check);
    connect(m_name, &QLineEdit::returnPressed, this, [this] { m_make->click(); });
    return fields;
}

QWidget *NewTokenCard::createButtons()
{
    m_make = new QPushButton(tr("Make the token"));
    m_make->setProperty("primary", true);
    auto *cancel = new QPushButton(tr("Cancel"));
    auto *buttons = new QWidget;
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 4, 0, 0);
    row->addWidget(m_make);
    row->addWidget(cancel);
    row->addStretch(1);
    connect(m_make, &QPushButton::clicked, this, [this] {
        m_make->setEnabled(false);
        Q_EMIT wished(wish());
    });
    connect(cancel, &QPushButton::clicked, this, &QWidget::hide);
    return buttons;
}

void NewTokenCard::open(bool isFirst)
{
    m_first->setVisible(isFirst);
    m_name->clear();
    m_factory->clear();
    m_send->setChecked(true);
    m_read->setChecked(false);
    m_everything->setChecked(false);
    showFault({});
    show();
    m_name->setFocus();
}

void NewTokenCard::showFault(const QString &sentence)
{
    m_fault->setText(sentence.isEmpty() ? QString() : QStringLiteral("◆  ") + sentence);
    m_fault->setVisible(!sentence.isEmpty());
    check();
}

TokenWish NewTokenCard::wish() const
{
    TokenWish wish{.name = m_name->text().trimmed(), .scopes = {}};
    wish.scopes.setFlag(Scope::Ingest, m_send->isChecked());
    wish.scopes.setFlag(Scope::Read, m_read->isChecked());
    if (m_everything->isChecked())
        wish.scopes = Scope::Admin;
    if (!m_factory->text().isEmpty())
        wish.factory = m_factory->text();
    return wish;
}

void NewTokenCard::check()
{
    const bool mayAll = m_everything->isChecked();
    m_send->setEnabled(!mayAll);
    m_read->setEnabled(!mayAll);
    m_make->setEnabled(!m_name->text().trimmed().isEmpty() && wish().scopes);
}

} // namespace Andon
