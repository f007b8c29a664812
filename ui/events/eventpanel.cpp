// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/eventpanel.h"

#include "ui/events/eventwording.h"
#include "ui/events/historycard.h"
#include "ui/style/card.h"
#include "ui/style/factlist.h"
#include "ui/style/wording.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace Andon {

namespace {

constexpr int linesOfJson = 10;

} // namespace

EventPanel::EventPanel(QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    createFacts();
    createJson();
    m_history = new HistoryCard;
    layout->addWidget(m_history, 1);
    layout->addStretch(0);   // keeps the others at the top while there is no history
}

void EventPanel::createFacts()
{
    m_card = new Card(tr("Event"));
    auto *close = m_card->addLink(tr("Close"));
    close->setToolTip(tr("Close the details (Esc)"));
    connect(close, &QPushButton::clicked, this, &EventPanel::closed);
    m_note = plainLabel({}, "fault");
    m_note->setWordWrap(true);
    m_card->addContent(m_note, 0);
    m_facts = new FactList;
    m_id = m_facts->addCode(tr("Event"));
    m_time = m_facts->add(tr("Event time"));
    m_machine = m_facts->add(tr("Machine"));
    m_line = m_facts->add(tr("Line"));
    m_factory = m_facts->add(tr("Factory"));
    m_duration = m_facts->add(tr("Duration"));
    m_defects = m_facts->add(tr("Defects"));
    m_received = m_facts->add(tr("Received"));
    m_delay = m_facts->add(tr("Delay"));
    m_card->addContent(m_facts, 0);
    m_card->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    layout()->addWidget(m_card);
}

void EventPanel::createJson()
{
    auto *card = new Card(tr("As JSON"));
    auto *copy = card->addLink(tr("Copy"));
    copy->setAccessibleName(tr("Copy the event as JSON"));
    m_json = new QPlainTextEdit;
    m_json->setReadOnly(true);
    m_json->setAccessibleName(tr("The event as JSON"));
    m_json->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_json->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_json->setTabChangesFocus(true);
    m_json->setFixedHeight(QFontMetrics(m_json->font()).lineSpacing() * linesOfJson + 34);
    card->addContent(m_json, 0);
    card->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    layout()->addWidget(card);
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_json->toPlainText()); });
}

void EventPanel::display(const FoundEvent &event, Instant now)
{
    tell({});
    showFacts(event.stored);
    m_history->setVisible(!event.isCorrected);
    m_history->display({}, now);
}

void EventPanel::display(const EventHistory &history, Instant now)
{
    tell({});
    showFacts(history.event.stored);
    m_history->display(history.corrections, now);
    m_history->show();
}

void EventPanel::tell(const QString &sentence)
{
    m_note->setText(sentence);
    m_note->setVisible(!sentence.isEmpty());
}

void EventPanel::showFacts(const StoredEvent &stored)
{
    const Event &event = stored.event;
    const auto known = [](const QString &text) { return text.isEmpty() ? nothingText() : text; };
    m_facts->show(m_id, event.id.toString());
    m_facts->show(m_time, exactText(event.time));
    m_facts->show(m_machine, event.source.machine.toString());
    m_facts->show(m_line, known(event.source.line.toString()));
    m_facts->show(m_factory, known(event.source.factory.toString()));
    m_facts->show(m_duration, tr("%1 (%2 ms)").arg(cycleText(event.duration), numberText(event.duration.count())));
    m_facts->show(m_defects, defectsText(event.defects));
    m_facts->show(m_received, exactText(receivedAt(stored)));
    m_facts->show(m_delay, delayText(stored));
    const QString json = eventJson(stored);
    if (json != m_json->toPlainText())
        m_json->setPlainText(json);
}

} // namespace Andon
