// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/server/madetokencard.h"

#include "ui/server/samplecommand.h"
#include "ui/server/servercontrols.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace Andon {

namespace {

/// A command that does something the token allows.
QString commandText(const TokenWish &wish, const QByteArray &token, const ServerState &server, Instant now)
{
    SampleTarget target = sampleTarget(server);
    target.token = QString::fromLatin1(token);
    target.factory = wish.factory.value_or(target.factory);
    return covers(wish.scopes, Scope::Ingest) ? curlCommand(target, now) : curlQuery(target);
}

QLineEdit *codeField(const QString &name)
{
    auto *field = new QLineEdit;
    field->setReadOnly(true);
    field->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    field->setAccessibleName(name);
    return field;
}

} // namespace

MadeTokenCard::MadeTokenCard(QWidget *parent)
    : Card({}, parent)
    , m_sentence(plainLabel(tr("This is the only time the token is shown: Andon keeps no copy of it. Put it into the settings of the sender now.")))
    , m_token(codeField(tr("The new token")))
    , m_command(codeField(tr("Command that uses the new token")))
{
    m_sentence->setWordWrap(true);
    auto *close = addLink(tr("Close"));
    close->setToolTip(tr("The token cannot be shown again"));
    addContent(m_sentence, 0);
    auto *lines = new QWidget;
    m_lines = new QGridLayout(lines);
    m_lines->setContentsMargins(0, 0, 0, 0);
    addLine(m_token, new QPushButton(tr("Copy token")));
    addLine(m_command, new QPushButton(tr("Copy command")));
    addContent(lines, 0);
    hide();
    connect(close, &QPushButton::clicked, this, &QWidget::hide);
}

void MadeTokenCard::addLine(QLineEdit *text, QPushButton *copy)
{
    const int row = m_lines->rowCount();
    m_lines->addWidget(text, row, 0);
    m_lines->addWidget(copy, row, 1);
    connect(copy, &QPushButton::clicked, this, [text] { QGuiApplication::clipboard()->setText(text->text()); });
}

void MadeTokenCard::open(const TokenWish &wish, const QByteArray &token, const ServerState &server, Instant now)
{
    setTitle(tr("Token of %1").arg(wish.name));
    m_token->setText(QString::fromLatin1(token));
    m_command->setText(commandText(wish, token, server, now));
    m_command->setCursorPosition(0);
    show();
    m_token->setFocus();
    m_token->selectAll();
}

void MadeTokenCard::hideEvent(QHideEvent *event)
{
    Card::hideEvent(event);
    // Not when only the page is left for another.
    if (!isHidden())
        return;
    m_token->clear();
    m_command->clear();
}

} // namespace Andon
