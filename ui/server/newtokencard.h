// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/access/accesstoken.h"
#include "ui/style/card.h"

class QCheckBox;
class QLineEdit;

namespace Andon {

/// Asks what a token is to be for.
class NewTokenCard final : public Card
{
    Q_OBJECT

public:
    explicit NewTokenCard(QWidget *parent = nullptr);

    /// Begins anew. @a isFirst: there are no tokens yet, and what having one means is said.
    void open(bool isFirst);

    /// It could not be made; what was typed stays.
    void showFault(const QString &sentence);

Q_SIGNALS:
    void wished(const Andon::TokenWish &wish);

private:
    QWidget *createFields();
    QWidget *createButtons();
    void check();
    TokenWish wish() const;

    QLabel *m_first = nullptr;
    QLineEdit *m_name = nullptr;
    QCheckBox *m_send = nullptr;
    QCheckBox *m_read = nullptr;
    QCheckBox *m_everything = nullptr;
    QLineEdit *m_factory = nullptr;
    QLabel *m_fault = nullptr;
    QPushButton *m_make = nullptr;
};

} // namespace Andon
