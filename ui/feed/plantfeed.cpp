// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/feed/plantfeed.h"

namespace Andon {

namespace {

constexpr int tick = 100;
constexpr int longestWait = 1000;

RejectionFilter openIn(const PlantQuery &query)
{
    RejectionFilter filter{.kinds = {RejectionKind::Event}, .resolved = false, .from = query.window.start, .to = query.window.end};
    if (query.factory)
        filter.factory = query.factory->toString();
    return filter;
}

Result<PlantView> readPlant(EventReader &reader, const PlantQuery &query, std::uint64_t revision, const ShownRange &range)
{
    auto figures = reader.plant(query);
    if (!figures)
        return figures.error();
    const auto open = reader.rejections(openIn(query), Page{.limit = 1});
    if (!open)
        return open.error();
    return PlantView{std::move(*figures), query, revision, open->totalCount, range};
}

} // namespace

PlantFeed::PlantFeed(IngestService &ingest, QObject *parent)
    : QObject(parent)
    , m_ingest(ingest)
    , m_inquiry(ingest, this)
    , m_ticks(this)
{
    m_ticks.setInterval(tick);
    connect(&m_ticks, &QTimer::timeout, this, &PlantFeed::askWhenDue);
    m_ticks.start();
}

void PlantFeed::setFactory(const std::optional<FactoryId> &factory)
{
    m_factory = factory;
    ask();
}

void PlantFeed::setRange(const TimeRange &range)
{
    m_range = range;
    ask();
}

void PlantFeed::setCalendar(const ShiftCalendar &calendar)
{
    m_calendar = calendar;
    ask();
}

void PlantFeed::setLimit(double limit)
{
    if (m_limit == limit)
        return;
    m_limit = limit;
    ask();
}

void PlantFeed::setPaused(bool paused)
{
    m_isPaused = paused;
    if (!paused)
        ask();
}

void PlantFeed::refresh()
{
    ask();
}

void PlantFeed::setWatched(bool watched)
{
    const bool isBack = watched && !m_isWatched;
    m_isWatched = watched;
    if (isBack)
        askWhenDue();
}

void PlantFeed::setPace(std::chrono::milliseconds pace)
{
    m_ticks.setInterval(pace);
}

void PlantFeed::askWhenDue()
{
    if (m_isPaused || !m_isWatched || !m_inquiry.mayRepeat())
        return;
    const bool isNew = m_ingest.status().revision != m_revision;
    if (isNew || !m_asked.isValid() || m_asked.elapsed() >= longestWait)
        ask();
}

void PlantFeed::ask()
{
    m_asked.start();
    m_revision = m_ingest.status().revision;
    const Instant now = m_ingest.clock().nowInMilliseconds();
    const ShownRange range = m_range.at(now, m_calendar);
    const PlantQuery query{.factory = m_factory, .window = range.window, .now = now, .limit = m_limit};
    m_inquiry.ask([query, revision = m_revision, range](EventReader &reader) { return readPlant(reader, query, revision, range); },
                  [this](const Result<PlantView> &view) {
                      if (!view) {
                          Q_EMIT failed(view.error());
                          return;
                      }
                      m_view = *view;
                      Q_EMIT arrived(*m_view);
                  });
}

} // namespace Andon
