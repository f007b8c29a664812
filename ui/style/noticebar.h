// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace Andon {

/// A sentence across the page with at most one thing to do about it. Hidden while there is nothing
/// to say.
class NoticeBar final : public QFrame
{
    Q_OBJECT

public:
    enum class Tone { Plain, Attention, Trouble };

    explicit NoticeBar(QWidget *parent = nullptr);

    /// Shows the sentence, or hides the bar when it is empty. Trouble has a shape beside it.
    void say(Tone tone, const QString &sentence);

    /// The button at the right; triggered() follows.
    void setAction(const QString &text);

    /// Adds a cross that hides the bar.
    void setDismissable();

    QString sentence() const;

Q_SIGNALS:
    void triggered();

private:
    QLabel *m_sentence = nullptr;
    QPushButton *m_action = nullptr;
    QPushButton *m_dismiss = nullptr;
};

} // namespace Andon
