// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/rejection.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace Andon {

class Card;

/// One refused event: why it was refused, what was sent, and the means to send it again, as it was
/// or changed. Its buttons ask for it by a signal.
class RejectionPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit RejectionPanel(QWidget *parent = nullptr);

    void display(const Rejection &rejection);

    /// Says that none is chosen.
    void clear();

    /// Buttons are off while an answer is awaited.
    void setBusy(bool busy);

    /// What was typed is done with.
    void endEditing() { setEditing(false); }

    std::optional<RejectionId> shown() const { return m_shown; }
    bool isEditing() const { return m_isEditing; }

Q_SIGNALS:
    /// Empty @a replacement: as it was.
    void retryRequested(Andon::RejectionId id, const QByteArray &replacement);

private:
    void createFacts();
    void createPayload();
    void setEditing(bool editing);
    void check();
    void updateButtons();

    std::optional<RejectionId> m_shown;
    QByteArray m_payload;
    bool m_isResolved = false;
    bool m_isEditing = false;
    bool m_isBusy = false;
    Card *m_facts = nullptr;
    QLabel *m_message = nullptr;
    QLabel *m_origin = nullptr;
    Card *m_payloadCard = nullptr;
    QPlainTextEdit *m_text = nullptr;
    QLabel *m_fault = nullptr;
    QPushButton *m_retry = nullptr;
    QPushButton *m_edit = nullptr;
    QPushButton *m_send = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace Andon
