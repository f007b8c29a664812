// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/ingestservice.h"

#include <QFrame>

class QLabel;

namespace Andon {

struct ServerState;

/// The line at the bottom that never moves: where Andon listens, what is coming in and what waits to
/// be stored, how much there is, and what time it is in the plant.
class StatusStrip final : public QFrame
{
    Q_OBJECT

public:
    explicit StatusStrip(QWidget *parent = nullptr);

    void setServer(const ServerState &state);

    /// @a senders: how many have sent something in the last minutes.
    void display(const ServiceStatus &status, int senders, Instant now);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    static QString queueText(const ServiceStatus &status);
    void showWhatFits(int senders);

    QLabel *m_server = nullptr;
    QLabel *m_senders = nullptr;
    QLabel *m_rate = nullptr;
    QLabel *m_queue = nullptr;
    QLabel *m_newest = nullptr;
    QLabel *m_size = nullptr;
    QLabel *m_time = nullptr;
    QString m_serverText;
    bool m_isListening = false;
    bool m_isTakingEvents = true;
};

} // namespace Andon
