// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/access/accesstoken.h"
#include "ui/style/card.h"

class QGridLayout;
class QLineEdit;

namespace Andon {

struct ServerState;

/// Shows a new token, once, with a command that uses it. Closing the card forgets it.
class MadeTokenCard final : public Card
{
    Q_OBJECT

public:
    explicit MadeTokenCard(QWidget *parent = nullptr);

    void open(const TokenWish &wish, const QByteArray &token, const ServerState &server, Instant now);

protected:
    void hideEvent(QHideEvent *event) override;

private:
    void addLine(QLineEdit *text, QPushButton *copy);

    QGridLayout *m_lines = nullptr;
    QLabel *m_sentence = nullptr;
    QLineEdit *m_token = nullptr;
    QLineEdit *m_command = nullptr;
};

} // namespace Andon
