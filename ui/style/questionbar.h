// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;

namespace Andon {

/// Asks before what cannot be undone: a sentence across the page, the deed and Cancel. Hidden while
/// there is nothing to ask.
class QuestionBar final : public QFrame
{
    Q_OBJECT

public:
    explicit QuestionBar(QWidget *parent = nullptr);

    /// Asks; @a deed is done when the button with the words @a yes is pressed. A question before it
    /// is taken back.
    void ask(const QString &sentence, const QString &yes, std::function<void()> deed);

    /// Nothing is done, as with Cancel or Escape.
    void takeBack();

private:
    void answer();

    QLabel *m_sentence = nullptr;
    QPushButton *m_yes = nullptr;
    QPushButton *m_no = nullptr;
    std::function<void()> m_deed;
};

} // namespace Andon
