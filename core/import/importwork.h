// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/batch.h"
#include "core/import/importrun.h"
#include "core/import/trialtally.h"
#include "core/service/ingestservice.h"

#include <QElapsedTimer>
#include <QEventLoop>

namespace Andon {

/// An answer of the service that a thread of its own waits for.
template <typename T>
class Awaited
{
public:
    IngestService::Answer<T> taker()
    {
        return [state = m_state](const Result<T> &result) {
            state->result = result;
            state->loop.quit();
        };
    }
    Result<T> wait()
    {
        while (!m_state->result)
            m_state->loop.exec();
        return *std::exchange(m_state->result, std::nullopt);
    }

private:
    struct State
    {
        QEventLoop loop;
        std::optional<Result<T>> result;
    };
    std::shared_ptr<State> m_state = std::make_shared<State>();
};

/// What an ImportRun does on its thread.
class ImportWork
{
public:
    struct Order
    {
        IngestService &service;
        QString file;
        ImportRun::Planner planner;
        bool isTrial = false;
        ImportLimits limits = {};
        const std::atomic<int> &cancel;
        std::function<void(const ImportProgress &)> tell;
    };

    explicit ImportWork(Order order);

    ImportOutcome run();

private:
    using Stored = std::vector<std::optional<StoredEvent>>;

    Result<void> prepare();
    Result<void> readAll();
    Result<void> take(const Row &row);
    Result<void> flush();
    Result<void> send();
    Result<void> sendEvents();
    Result<void> sendReadings();
    Result<void> tryEvents();
    Result<void> tryReadings();
    Result<void> settle();
    void finish(Result<void> done);
    void note(const Row &row, BadRow bad);
    void tell();
    bool isCancelled() const { return m_order.cancel != 0; }
    bool hasOutstanding() const { return m_batch || m_readings; }

    const Order m_order;
    ImportPlan m_plan;
    QObject m_receiver;              ///< Of answers, on this thread.
    ImportOutcome m_outcome;
    std::unique_ptr<ByteSource> m_bytes;
    std::unique_ptr<RowReader> m_reader;
    std::unique_ptr<RowMapper> m_mapper;
    TrialTally m_tally;
    std::vector<Event> m_events;                  ///< Of the next batch.
    std::vector<ReadingElement> m_elements;
    BatchPointer m_batch;                         ///< Under way; null: none.
    ReadingBatchPointer m_readings;
    Awaited<BatchReport> m_report;
    Awaited<ReadingReport> m_readingReport;
    Instant m_now = {};
    std::int64_t m_rows = 0;
    QElapsedTimer m_timer;
    qint64 m_lastTold = 0;
};

} // namespace Andon
