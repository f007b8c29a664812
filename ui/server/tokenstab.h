// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/access/accesstoken.h"
#include "core/common/result.h"
#include "ui/server/servertab.h"

#include <memory>

class QLabel;
class QPushButton;

namespace Andon {

class Card;
class MadeTokenCard;
class NewTokenCard;
class NoticeBar;
class QuestionBar;
class ReachCard;
class TableView;
class TokenTableModel;

/// Who may send: from where, and with which tokens.
class TokensTab final : public ServerTab
{
    Q_OBJECT

public:
    explicit TokensTab(const WindowParts &parts, QWidget *parent = nullptr);

    void refresh() override;

private:
    void createList();
    void make(const TokenWish &wish);
    void askToRevoke();
    void askToForget();
    void showAnswer(const Result<void> &answer);
    void showButtons();
    QString userOf(const AccessToken &token) const;
    const AccessToken *chosen() const;

    const WindowParts m_parts;
    QuestionBar *m_question = nullptr;
    NoticeBar *m_trouble = nullptr;
    ReachCard *m_reach = nullptr;
    NewTokenCard *m_new = nullptr;
    MadeTokenCard *m_made = nullptr;
    Card *m_card = nullptr;
    TokenTableModel *m_tokens = nullptr;
    TableView *m_table = nullptr;
    QLabel *m_none = nullptr;
    QPushButton *m_add = nullptr;
    QPushButton *m_revoke = nullptr;
    QPushButton *m_forget = nullptr;
};

} // namespace Andon
