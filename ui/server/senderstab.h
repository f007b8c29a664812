// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/server/servertab.h"

class QLabel;

namespace Andon {

class Card;
class SenderTableModel;
class TableView;

/// Everybody who sent something since the start, and who tried without a token that opens anything.
class SendersTab final : public ServerTab
{
    Q_OBJECT

public:
    explicit SendersTab(const WindowParts &parts, QWidget *parent = nullptr);

    void refresh() override;

private:
    void showClocks(const std::vector<SenderFigures> &senders);
    void showFailedTokens();

    const WindowParts m_parts;
    Card *m_card = nullptr;
    SenderTableModel *m_senders = nullptr;
    TableView *m_table = nullptr;
    QLabel *m_nobody = nullptr;
    QLabel *m_clocks = nullptr;
    Card *m_failedCard = nullptr;
    QLabel *m_failed = nullptr;
};

} // namespace Andon
