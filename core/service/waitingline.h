// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/receiver.h"
#include "core/service/fairqueue.h"
#include "core/store/eventstore.h"

#include <chrono>
#include <cstdint>
#include <deque>
#include <functional>
#include <string>
#include <variant>
#include <vector>

namespace Andon {

/// A batch that waits to be stored, and for whom the answer is.
template <typename Brought, typename Report>
struct Waiting
{
    using Outcome = Result<Report>;
    Brought batch = {};
    Receiver receiver;
    std::function<void(const Result<Report> &)> answer = {};
    std::size_t bytes = 0;
};
using WaitingBatch = Waiting<BatchPointer, BatchReport>;
using WaitingReadings = Waiting<ReadingBatchPointer, ReadingReport>;

/// Something else that the writer is to do.
using StoreTask = std::function<void(EventStore &)>;

using StoreWork = std::variant<WaitingBatch, WaitingReadings, StoreTask>;

/// What is stored together.
struct WaitingGroup
{
    std::vector<WaitingBatch> batches = {};
    std::vector<WaitingReadings> readings = {};
    std::size_t elements = 0;
    bool isEmpty() const { return batches.empty() && readings.empty(); }
};

std::size_t elementsOf(const Batch &batch);
std::size_t elementsOf(const ReadingBatch &batch);

/// Decides what the store does next: every sender has a line of its own and they take turns, tasks
/// wait for what arrived before them. For the store's thread.
class WaitingLine
{
public:
    bool isEmpty() const { return m_line.isEmpty() && m_tasks.empty(); }

    /// What has arrived, in that order.
    void add(std::deque<StoreWork> works);

    /// A task before which nothing waits; empty when there is none.
    StoreTask takeTask();

    /// What is to be stored in the next transaction; empty when nothing waits.
    WaitingGroup takeGroup();

private:
    struct Numbered
    {
        std::uint64_t number = 0;   ///< In order of arrival, tasks included.
        std::variant<WaitingBatch, WaitingReadings> batch;
    };
    struct LaterTask
    {
        std::uint64_t number = 0;
        std::size_t before = 0;     ///< Batches that arrived before it and are not taken yet.
        StoreTask task = {};
    };
    void addBatch(std::variant<WaitingBatch, WaitingReadings> batch);
    void take(WaitingGroup &group, std::size_t longest);
    bool isSeveral() const;

    FairQueue<Numbered> m_line;
    std::size_t m_inLine = 0;
    std::deque<LaterTask> m_tasks;
    std::uint64_t m_arrivals = 0;
    std::string m_lastSender = {};
    std::chrono::steady_clock::time_point m_severalUntil = {};   ///< Several senders send, as far as one can tell.
    bool m_wereShort = false;                                    ///< The last group was of those who brought little.
};

} // namespace Andon
