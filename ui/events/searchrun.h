// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/ingestservice.h"

#include <QElapsedTimer>
#include <QObject>

namespace Andon {

/// One search at a time, asked of the store step by step until enough was found or there is no more.
/// A new one ends the one before; what that had under way is never heard of again.
class SearchRun final : public QObject
{
    Q_OBJECT

public:
    /// Called with what each step brought. @a isLast: enough was found, or there is no more.
    using Take = std::function<void(const SearchSlice &slice, bool isLast)>;

    explicit SearchRun(IngestService &ingest, QObject *parent = nullptr);
    ~SearchRun() override;

    void start(const EventQuery &query, const SearchStep &step, Take take);

    /// Ends it at once, without another word.
    void cancel();

    bool isRunning() const { return m_isCancelled != nullptr; }

    /// How long it has been running, or did.
    std::chrono::milliseconds elapsed() const { return std::chrono::milliseconds(m_isCancelled ? m_started.elapsed() : m_took); }

    std::int64_t examined() const { return m_examined; }
    std::int64_t found() const { return m_found; }

    /// How far it is.
    const std::optional<EventPlace> &reached() const { return m_step.from; }

Q_SIGNALS:
    void failed(const Andon::Error &error);

private:
    void ask();
    void receive(const Result<SearchSlice> &slice);

    IngestService &m_ingest;
    EventQuery m_query;
    SearchStep m_step;
    Take m_take;
    std::shared_ptr<std::atomic<bool>> m_isCancelled;   ///< None: nothing is under way.
    QElapsedTimer m_started;
    qint64 m_took = 0;
    std::int64_t m_examined = 0;
    std::int64_t m_found = 0;
};

} // namespace Andon
