// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/rejection.h"
#include "core/store/readingqueries.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace Andon {

class Card;
class FactList;
class PayloadCard;

/// One reading: all that is known of it, what was sent and, where it was refused, why, and the means
/// to send it again, as it was or changed. Its buttons ask for it by a signal.
class ReadingPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit ReadingPanel(QWidget *parent = nullptr);

    void display(const ReadingRecord &record);

    /// Buttons are off while an answer is awaited.
    void setBusy(bool busy);

    /// What was typed is done with.
    void endEditing();
    bool isEditing() const;

Q_SIGNALS:
    void closed();

    /// Empty @a replacement: as it was.
    void retryRequested(Andon::RejectionId id, const QByteArray &replacement);

private:
    void createFacts();
    void createPayload();

    std::optional<ReadingRecord> m_shown;
    Card *m_card = nullptr;
    FactList *m_facts = nullptr;
    QLabel *m_message = nullptr;
    QLabel *m_client = nullptr;
    QLabel *m_metric = nullptr;
    QLabel *m_amount = nullptr;
    QLabel *m_time = nullptr;
    QLabel *m_received = nullptr;
    QLabel *m_failures = nullptr;
    QLineEdit *m_id = nullptr;
    QLineEdit *m_hash = nullptr;
    PayloadCard *m_payload = nullptr;
};

} // namespace Andon
