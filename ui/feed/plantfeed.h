// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/feed/inquiry.h"
#include "ui/feed/timerange.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace Andon {

/// What the pages are handed: the figures, the question they answer and how many refused events of
/// the range still wait for somebody.
struct PlantView
{
    PlantFigures figures = {};
    PlantQuery query = {};
    std::uint64_t revision = 0;     ///< Of the store, at the time of asking.
    std::int64_t openRejections = 0;   ///< Events, not records.
    ShownRange range = {};          ///< What the window of the question is.
};

/// Keeps the pages fed: asks the store for a snapshot at most ten times a second, only when it holds
/// something new or a second has passed, and never twice at a time.
class PlantFeed final : public QObject
{
    Q_OBJECT

public:
    PlantFeed(IngestService &ingest, QObject *parent = nullptr);

    void setFactory(const std::optional<FactoryId> &factory);
    void setRange(const TimeRange &range);

    /// What shifts and days are. Ranges that go by them move on with it.
    void setCalendar(const ShiftCalendar &calendar);

    /// Defects an hour from which a machine is shown in Warning.
    void setLimit(double limit);

    /// While paused nothing is asked for, except once when factory, range or calendar change, or by
    /// refresh().
    void setPaused(bool paused);

    /// Asks now.
    void refresh();

    /// While nobody looks nothing is asked for; then at once.
    void setWatched(bool watched);

    /// Asks no more often than this, instead of ten times a second.
    void setPace(std::chrono::milliseconds pace);

    /// From now on @a bar says when an answer takes long.
    void showOn(WaitBar *bar) { m_inquiry.showOn(bar); }

    /// Waits no longer for the answer that is under way.
    void cancel() { m_inquiry.cancel(); }

    const std::optional<FactoryId> &factory() const { return m_factory; }
    const TimeRange &range() const { return m_range; }
    bool isPaused() const { return m_isPaused; }

    /// The newest answer, if there was one.
    const std::optional<PlantView> &view() const { return m_view; }

Q_SIGNALS:
    void arrived(const Andon::PlantView &view);
    void failed(const Andon::Error &error);

private:
    void askWhenDue();
    void ask();

    IngestService &m_ingest;
    Inquiry<PlantView> m_inquiry;
    QTimer m_ticks;
    QElapsedTimer m_asked;
    std::uint64_t m_revision = 0;
    std::optional<FactoryId> m_factory;
    TimeRange m_range;
    ShiftCalendar m_calendar;
    double m_limit = warningRate;
    bool m_isPaused = false;
    bool m_isWatched = true;
    std::optional<PlantView> m_view;
};

} // namespace Andon
