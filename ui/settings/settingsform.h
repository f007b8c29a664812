// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/card.h"

class QVBoxLayout;

namespace Andon {

/// Settings one under the other: a name, below it the control, and then what it does.
class SettingsForm final : public Card
{
    Q_OBJECT

public:
    explicit SettingsForm(const QString &title, QWidget *parent = nullptr);

    /// The control gets the name for a screen reader, unless it has one, and the meaning as its description.
    void addRow(const QString &name, QWidget *control, const QString &meaning = {});

private:
    QVBoxLayout *m_rows = nullptr;
};

/// Stacks cards as a section of the Settings page does: at their natural height, from the top.
void stackCards(QWidget *section, std::initializer_list<QWidget *> cards);

} // namespace Andon
