// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/card.h"

class QPlainTextEdit;

namespace Andon {

/// What was sent, as JSON, and the means to send it again, as it was or changed. What is typed is
/// checked with each key. Its buttons ask for it by a signal.
class PayloadCard final : public Card
{
    Q_OBJECT

public:
    struct Words
    {
        QString title = {};
        QString retryHint = {};
        QString send = {};        ///< On the button that sends what was changed.
    };
    explicit PayloadCard(const Words &words, QWidget *parent = nullptr);

    /// Ends editing. Without @a mayRetry it is only there to be read.
    void display(const QByteArray &payload, bool mayRetry);

    /// Instead of a payload, @a why there is none. The buttons are there, but off.
    void displayNothing(const QString &why);

    /// Buttons are off while an answer is awaited.
    void setBusy(bool busy);

    /// What was typed is done with.
    void endEditing() { setEditing(false); }

    bool isEditing() const { return m_isEditing; }

Q_SIGNALS:
    /// Empty @a replacement: as it was.
    void retryRequested(const QByteArray &replacement);

private:
    void createButtons(const Words &words);
    void setHasPayload(bool hasPayload);
    void setEditing(bool editing);
    void check();

    QByteArray m_payload;
    bool m_mayRetry = false;
    bool m_hasPayload = true;
    bool m_isEditing = false;
    bool m_isBusy = false;
    QPlainTextEdit *m_text = nullptr;
    QLabel *m_nothing = nullptr;
    QLabel *m_fault = nullptr;
    QWidget *m_buttons = nullptr;
    QPushButton *m_retry = nullptr;
    QPushButton *m_edit = nullptr;
    QPushButton *m_send = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace Andon
