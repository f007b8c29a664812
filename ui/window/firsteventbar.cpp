// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/firsteventbar.h"

#include "ui/style/noticebar.h"
#include "ui/style/wording.h"

#include <QVBoxLayout>

namespace Andon {

FirstEventBar::FirstEventBar(IngestService &ingest, QWidget *parent)
    : QWidget(parent)
    , m_inquiry(ingest, this)
    , m_clock(ingest.clock())
    , m_bar(new NoticeBar)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_bar);
    m_bar->setDismissable();
}

void FirstEventBar::watch(std::int64_t eventsEver)
{
    if (eventsEver == 0) {
        m_isWaiting = !m_isDemoPresent;
        return;
    }
    if (!std::exchange(m_isWaiting, false))
        return;
    m_inquiry.ask([](EventReader &reader) { return reader.events({}, {.limit = 1}); },
                  [this](const Result<Listing<StoredEvent>> &newest) {
                      if (newest && !newest->items.empty())
                          show(newest->items.front());
                  });
}

void FirstEventBar::setDemoPresent(bool present)
{
    m_isDemoPresent = present;
    m_isWaiting = m_isWaiting && !present;
}

void FirstEventBar::show(const StoredEvent &stored)
{
    const Event &event = stored.event;
    const QString where = event.source.line.isEmpty() ? event.source.machine.toString()
                                                      : tr("%1 on %2", "machine and line").arg(event.source.machine.toString(), event.source.line.toString());
    m_bar->say(NoticeBar::Tone::Plain,
               tr("✓  Your first event has arrived: %1 of %2, %3. Whatever comes now is shown by itself.")
                   .arg(event.id.toString(), where, momentText(event.time, m_clock.nowInMilliseconds())));
    Q_EMIT arrived();
}

} // namespace Andon
