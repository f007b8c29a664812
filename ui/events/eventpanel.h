// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/eventsearch.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace Andon {

class Card;
class FactList;
class HistoryCard;

/// One event: all its fields, when it came, the event as JSON, and what it said before it was
/// corrected.
class EventPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit EventPanel(QWidget *parent = nullptr);

    /// Its corrections follow with display(history).
    void display(const FoundEvent &event, Instant now);
    void display(const EventHistory &history, Instant now);

    /// Says above the fields what is to be known of this event, such as that it was deleted.
    void tell(const QString &sentence);

Q_SIGNALS:
    void closed();

private:
    void createFacts();
    void createJson();
    void showFacts(const StoredEvent &stored);

    Card *m_card = nullptr;
    FactList *m_facts = nullptr;
    QLabel *m_note = nullptr;
    QLineEdit *m_id = nullptr;
    QLabel *m_time = nullptr;
    QLabel *m_machine = nullptr;
    QLabel *m_line = nullptr;
    QLabel *m_factory = nullptr;
    QLabel *m_duration = nullptr;
    QLabel *m_defects = nullptr;
    QLabel *m_received = nullptr;
    QLabel *m_delay = nullptr;
    QPlainTextEdit *m_json = nullptr;
    HistoryCard *m_history = nullptr;
};

} // namespace Andon
