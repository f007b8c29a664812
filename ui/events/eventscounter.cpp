// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/eventscounter.h"

#include <limits>

namespace Andon {

EventsCounter::EventsCounter(IngestService &ingest, QObject *parent)
    : QObject(parent)
    , m_inquiry(ingest, this)
    , m_run(new SearchRun(ingest, this))
    , m_newsRun(new SearchRun(ingest, this))
{
    connect(m_run, &SearchRun::failed, this, &EventsCounter::failed);
}

void EventsCounter::count(const EventQuery &query, bool isOther)
{
    if (isOther) {
        cancel();
        forgetNews();
        m_total.reset();
        m_exact.reset();
        m_isExactWanted = false;
    }
    m_inquiry.ask([query](EventReader &reader) { return reader.count(query); },
                  [this](const Result<EventCount> &count) {
                      if (!count) {
                          Q_EMIT failed(count.error());
                          return;
                      }
                      m_total = *count;
                      if (count->isExact)
                          m_exact = count->events;
                      Q_EMIT changed();
                  });
}

void EventsCounter::countExactly(const EventQuery &query)
{
    m_isExactWanted = true;
    if (!isBySource(query)) {
        m_counted = 0;
        m_run->start(query, {.limit = std::numeric_limits<std::int64_t>::max(), .onlyCount = true},
                     [this](const SearchSlice &slice, bool isLast) { add(slice, isLast); });
    }
    Q_EMIT changed();
}

void EventsCounter::add(const SearchSlice &slice, bool isLast)
{
    m_counted += slice.found;
    if (!isLast)
        return;
    m_exact = m_counted;
    Q_EMIT changed();
}

void EventsCounter::countNews(const EventQuery &query, const std::optional<EventPlace> &newest)
{
    if (m_newsRun->isRunning() || m_news >= mostNews)
        return;
    m_newsRun->start(query, {.from = newest, .direction = SearchStep::Direction::Newer, .limit = mostNews, .onlyCount = true},
                     [this, sum = std::make_shared<std::int64_t>(0)](const SearchSlice &slice, bool isLast) {
                         *sum += slice.found;
                         if (!isLast || *sum == m_news)
                             return;
                         m_news = *sum;
                         Q_EMIT changed();
                     });
}

void EventsCounter::forgetNews()
{
    m_newsRun->cancel();
    m_news = 0;
}

void EventsCounter::cancel()
{
    if (m_run->isRunning())
        m_isExactWanted = false;
    m_run->cancel();
}

} // namespace Andon
