// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/server/servertab.h"

class QLabel;
class QPushButton;

namespace Andon {

class Card;
class CertificateCard;
class NoticeBar;
class QuestionBar;
class RefusalsCard;
struct ServerState;

/// Where the server is reached, whether it runs, and how it is doing at this moment.
class NowTab final : public ServerTab
{
    Q_OBJECT

public:
    explicit NowTab(const WindowParts &parts, QWidget *parent = nullptr);

    void refresh() override;

private:
    struct Figure
    {
        QLabel *value = nullptr;
        QLabel *note = nullptr;
    };
    QWidget *createAddress();
    QWidget *createTraffic();
    QWidget *createFigure(const QString &title, Figure &figure);
    void switchServer();
    void showState(const ServerState &state);
    void showFigures();

    const WindowParts m_parts;
    QuestionBar *m_question = nullptr;
    NoticeBar *m_restart = nullptr;
    QLabel *m_state = nullptr;
    QLabel *m_address = nullptr;
    QLabel *m_more = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_switch = nullptr;
    QPushButton *m_docs = nullptr;
    QPushButton *m_metrics = nullptr;
    Figure m_requests;
    Figure m_batches;
    Figure m_queue;
    Figure m_connections;
    Figure m_refused;
    Figure m_senders;
    CertificateCard *m_certificate = nullptr;
    RefusalsCard *m_refusals = nullptr;
};

} // namespace Andon
