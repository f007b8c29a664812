// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/events/searchrun.h"
#include "ui/feed/inquiry.h"

namespace Andon {

/// Counts beside a list of events: how many there are or may be, quickly; exactly, when asked to; and
/// how many came that the list does not show yet.
class EventsCounter final : public QObject
{
    Q_OBJECT

public:
    explicit EventsCounter(IngestService &ingest, QObject *parent = nullptr);

    /// Counts anew. What was counted exactly is forgotten when @a isOther.
    void count(const EventQuery &query, bool isOther);

    /// Looks at every event where that is needed.
    void countExactly(const EventQuery &query);

    /// Those newer than the list's newest, up to mostNews.
    void countNews(const EventQuery &query, const std::optional<EventPlace> &newest);
    void forgetNews();

    static constexpr std::int64_t mostNews = 1000;

    const std::optional<EventCount> &total() const { return m_total; }
    const std::optional<std::int64_t> &exact() const { return m_exact; }
    bool isExactWanted() const { return m_isExactWanted; }
    std::int64_t news() const { return m_news; }
    const SearchRun &run() const { return *m_run; }
    void cancel();

Q_SIGNALS:
    void changed();
    void failed(const Andon::Error &error);

private:
    void add(const SearchSlice &slice, bool isLast);

    Inquiry<EventCount> m_inquiry;
    SearchRun *m_run = nullptr;
    SearchRun *m_newsRun = nullptr;
    std::optional<EventCount> m_total;
    std::optional<std::int64_t> m_exact;
    std::int64_t m_counted = 0;
    std::int64_t m_news = 0;
    bool m_isExactWanted = false;
};

} // namespace Andon
