// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/server/servertab.h"
#include "ui/style/card.h"

class QLineEdit;

namespace Andon {

class FactList;
class QuestionBar;
struct ServerState;

/// The certificate that senders see, and the means to make or choose one.
class CertificateCard final : public Card
{
    Q_OBJECT

public:
    /// Questions are put into @a question, which outlives the card.
    CertificateCard(const WindowParts &parts, QuestionBar &question, QWidget *parent = nullptr);

    void display(const ServerState &state);

private:
    void createButtons();
    void askToMake();
    void askToDrop();
    void choose();

    const WindowParts m_parts;
    QuestionBar &m_question;
    QLabel *m_words = nullptr;
    FactList *m_facts = nullptr;
    QLineEdit *m_file = nullptr;
    QLineEdit *m_names = nullptr;
    QLineEdit *m_fingerprint = nullptr;
    QLabel *m_expires = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_make = nullptr;
    QPushButton *m_choose = nullptr;
    QPushButton *m_drop = nullptr;
};

} // namespace Andon
