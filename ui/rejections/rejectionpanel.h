// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/rejection.h"
#include "ui/rejections/payloadcard.h"

namespace Andon {

/// One refused event: why it was refused, what was sent, and the means to send it again, as it was
/// or changed. Of a summary, how many it stands for. Its buttons ask for it by a signal.
class RejectionPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit RejectionPanel(QWidget *parent = nullptr);

    void display(const Rejection &rejection);

    /// Says that none is chosen.
    void clear();

    /// Buttons are off while an answer is awaited.
    void setBusy(bool busy) { m_payload->setBusy(busy); }

    /// What was typed is done with.
    void endEditing() { m_payload->endEditing(); }

    bool isEditing() const { return m_payload->isEditing(); }

Q_SIGNALS:
    /// Empty @a replacement: as it was.
    void retryRequested(Andon::RejectionId id, const QByteArray &replacement);

private:
    void createFacts();
    void createPayload();
    void showOrigin(const Rejection &rejection);
    void displaySummary(const Rejection &summary);

    std::optional<RejectionId> m_shown;
    std::int64_t m_count = 0;
    bool m_isResolved = false;
    Card *m_facts = nullptr;
    QLabel *m_message = nullptr;
    QLabel *m_origin = nullptr;
    PayloadCard *m_payload = nullptr;
};

} // namespace Andon
