// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/demoband.h"

#include "ui/style/noticebar.h"
#include "ui/style/questionbar.h"
#include "ui/style/wording.h"

#include <QVBoxLayout>

namespace Andon {

namespace {

/// The made-up plant is a sender like any other; this is the only thing the window knows of it.
FactoryId demoFactory()
{
    return FactoryId(QStringLiteral("DEMO"));
}

} // namespace

DemoBand::DemoBand(IngestService &ingest, QWidget *parent)
    : QWidget(parent)
    , m_inquiry(ingest, this)
    , m_band(new NoticeBar)
    , m_question(new QuestionBar)
    , m_outcome(new NoticeBar)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (QWidget *bar : std::initializer_list<QWidget *>{m_band, m_question, m_outcome})
        layout->addWidget(bar);
    m_band->setAction(tr("Remove the demo plant"));
    m_outcome->setDismissable();
    connect(m_band, &NoticeBar::triggered, this, &DemoBand::askToRemove);
}

void DemoBand::setPresent(bool present)
{
    m_question->takeBack();
    m_outcome->say(NoticeBar::Tone::Plain, {});
    if (present)
        sayPresent();
    else
        m_band->say(NoticeBar::Tone::Attention, {});
}

void DemoBand::sayPresent()
{
    m_band->say(NoticeBar::Tone::Attention, tr("DEMO – the events of factory DEMO are made up. They do not touch those of your own plant."));
}

void DemoBand::askToRemove()
{
    m_inquiry.ask(
        [](EventReader &reader) -> Result<std::int64_t> {
            const auto events = reader.events({.factory = demoFactory()}, {.limit = 1});
            if (!events)
                return events.error();
            return events->total;
        },
        [this](const Result<std::int64_t> &events) {
            if (events)
                confirm(*events);
            else
                showRemoved(events.error());
        });
}

void DemoBand::confirm(std::int64_t events)
{
    m_question->ask(tr("Stop the demo plant and delete its %1 events and what was refused of them? This cannot be undone.").arg(numberText(events)), tr("Delete"), [this] {
        m_band->say(NoticeBar::Tone::Attention, {});
        m_outcome->say(NoticeBar::Tone::Plain, tr("The demo plant is being removed…"));
        Q_EMIT removalRequested();
    });
}

void DemoBand::showRemoved(const Result<std::int64_t> &gone)
{
    m_band->say(NoticeBar::Tone::Attention, {});
    if (gone)
        return m_outcome->say(NoticeBar::Tone::Plain, tr("✓  The demo plant is gone: %1 events were deleted.").arg(numberText(*gone)));
    sayPresent();
    m_outcome->say(NoticeBar::Tone::Trouble, tr("The demo plant is still there: %1").arg(errorText(gone.error())));
}

} // namespace Andon
