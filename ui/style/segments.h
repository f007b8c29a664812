// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace Andon {

class ChoiceGroup;

/// A few choices side by side, of which exactly one holds. Left and Right move between them.
class Segments final : public QWidget
{
    Q_OBJECT

public:
    Segments(const QStringList &choices, const QString &accessibleName, QWidget *parent = nullptr);

    int current() const;

    /// Does not emit chosen().
    void setCurrent(int index);

    /// Gives the keyboard to the current one.
    void focusCurrent();

    void setText(int index, const QString &text);
    QString text(int index) const;

Q_SIGNALS:
    /// By the user, also when it was chosen before.
    void chosen(int index);

private:
    ChoiceGroup *m_buttons = nullptr;
};

} // namespace Andon
