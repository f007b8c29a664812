// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QLineEdit;
class QPushButton;

namespace Andon {

class SavedViews;

/// Asks for the name of a view, beside the button that opened it; goes away by Escape or a click
/// elsewhere, and deletes itself then.
class NamePrompt final : public QFrame
{
    Q_OBJECT

public:
    /// @a before is the name the view has now, if it has one.
    NamePrompt(const SavedViews &views, const QString &before, QWidget *owner);

    void showUnder(const QWidget &button);

Q_SIGNALS:
    void named(const QString &name);

private:
    void judge();
    void accept();

    const SavedViews &m_views;
    const QString m_before;
    QLineEdit *m_name = nullptr;
    QLabel *m_note = nullptr;
    QPushButton *m_done = nullptr;
};

} // namespace Andon
