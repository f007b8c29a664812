// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/server/tokenstab.h"

#include "core/access/accessservice.h"
#include "ui/server/madetokencard.h"
#include "ui/server/newtokencard.h"
#include "ui/server/reachcard.h"
#include "ui/server/servercontrols.h"
#include "ui/server/tokentablemodel.h"
#include "ui/style/noticebar.h"
#include "ui/style/questionbar.h"
#include "ui/style/wording.h"
#include "ui/tables/tableview.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Andon {

namespace {

QString desktopActor()
{
    return actorAtThisComputer(QStringLiteral("desktop"));
}

} // namespace

TokensTab::TokensTab(const WindowParts &parts, QWidget *parent)
    : ServerTab(parent)
    , m_parts(parts)
    , m_question(new QuestionBar)
    , m_trouble(new NoticeBar)
    , m_reach(new ReachCard(parts))
    , m_new(new NewTokenCard)
    , m_made(new MadeTokenCard)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    createList();
    m_trouble->setDismissable();
    for (QWidget *part : std::initializer_list<QWidget *>{m_question, m_trouble, m_reach, m_new, m_made})
        layout->addWidget(part);
    layout->addWidget(m_card, 1);
    setFocusProxy(m_add);
    connect(m_new, &NewTokenCard::wished, this, &TokensTab::make);
}

void TokensTab::createList()
{
    m_card = new Card(tr("Tokens"));
    m_tokens = new TokenTableModel(this);
    m_table = new TableView(tr("Tokens"));
    m_table->setModel(m_tokens);
    m_table->setColumnWeights({22, 16, 14, 14, 14, 20});
    m_table->rememberColumns(m_parts.settings, Settings::ServerTokensColumns);
    m_none = plainLabel(tr("There are no tokens. While only this computer reaches Andon, none is needed."), "dim");
    m_none->setAlignment(Qt::AlignCenter);
    m_add = new QPushButton(tr("New token…"));
    m_revoke = new QPushButton(tr("Revoke…"));
    m_forget = new QPushButton(tr("Forget…"));
    m_forget->setToolTip(tr("Takes a revoked token off the list"));
    for (QPushButton *button : {m_revoke, m_forget, m_add})
        m_card->addToHeader(button);
    m_card->addContent(m_table);
    m_card->addContent(m_none);
    connect(m_add, &QPushButton::clicked, this, [this] {
        m_made->hide();
        m_new->open(m_parts.access.tokens()->tokens.empty());
    });
    connect(m_revoke, &QPushButton::clicked, this, &TokensTab::askToRevoke);
    connect(m_forget, &QPushButton::clicked, this, &TokensTab::askToForget);
    connect(m_table, &TableView::rowChosen, this, &TokensTab::showButtons);
}

void TokensTab::refresh()
{
    m_tokens->show(m_parts.access.tokens()->tokens, m_parts.now());
    const bool hasAny = m_tokens->rowCount() > 0;
    m_table->setVisible(hasAny);
    m_none->setVisible(!hasAny);
    m_reach->refresh();
    showButtons();
}

const AccessToken *TokensTab::chosen() const
{
    const QModelIndex row = m_table->chosenRow();
    return row.isValid() ? &m_tokens->row(row.row()) : nullptr;
}

void TokensTab::showButtons()
{
    const AccessToken *token = chosen();
    const bool isOurs = token && token->id != 0;
    m_revoke->setVisible(!isOurs || token->isUsable());
    m_revoke->setEnabled(isOurs);
    m_revoke->setToolTip(isOurs ? QString() : token ? tr("It stands in a file: take it out there") : tr("Choose a token first"));
    m_forget->setVisible(isOurs && !token->isUsable());
}

void TokensTab::make(const TokenWish &wish)
{
    m_parts.access.createToken(wish, desktopActor(), this, [this, wish](const Result<QByteArray> &token) {
        if (!token)
            return m_new->showFault(errorText(token.error()));
        m_new->hide();
        m_made->open(wish, *token, m_parts.controls.state(), m_parts.now());
        refresh();
    });
}

/// "10.0.0.7", where something was sent with this token since the start.
QString TokensTab::userOf(const AccessToken &token) const
{
    const auto senders = m_parts.ingest.senders();
    const auto user = std::find_if(senders.begin(), senders.end(), [&](const SenderFigures &sender) { return sender.token == token.name; });
    return user == senders.end() ? QString() : user->address;
}

void TokensTab::askToRevoke()
{
    const AccessToken *token = chosen();
    if (!token)
        return;
    const QString user = userOf(*token);
    const QString age = token->lastUsed ? lastSeenText(*token->lastUsed, m_parts.now()) : QString();
    const QString use = age.isEmpty() && user.isEmpty() ? tr("It was never used.")
        : user.isEmpty()                                ? tr("It was last used %1.").arg(age)
        : age.isEmpty()                                 ? tr("%1 used it just now.").arg(user)
                                                        : tr("%1 used it last, %2.").arg(user, age);
    const auto &all = m_parts.access.tokens()->tokens;
    const bool isLast = std::count_if(all.begin(), all.end(), [](const AccessToken &each) { return each.isUsable(); }) == 1;
    const QString after = isLast ? tr("It is the last one in use: nobody can send until there is another, or this one is forgotten too.")
                                 : tr("Who sends with it gets errors from then on.");
    m_question->ask(tr("Revoke the token of %1? %2 %3").arg(token->name, use, after), tr("Revoke"), [this, id = token->id] {
        m_parts.access.revokeToken(id, desktopActor(), this, [this](const Result<void> &answer) { showAnswer(answer); });
    });
}

void TokensTab::askToForget()
{
    const AccessToken *token = chosen();
    if (!token)
        return;
    const bool isLast = m_parts.access.tokens()->tokens.size() == 1;
    const QString after = isLast ? tr("Without any token, everybody on this computer may send again.") : tr("It stays in the audit log.");
    m_question->ask(tr("Take the revoked token of %1 off the list? %2").arg(token->name, after), tr("Forget"), [this, id = token->id] {
        m_parts.access.forgetToken(id, desktopActor(), this, [this](const Result<void> &answer) { showAnswer(answer); });
    });
}

void TokensTab::showAnswer(const Result<void> &answer)
{
    m_trouble->say(NoticeBar::Tone::Trouble, answer ? QString() : errorText(answer.error()));
    refresh();
}

} // namespace Andon
