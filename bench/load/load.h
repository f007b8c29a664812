// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/common/durations.h"
#include "bench/load/loadrequest.h"

#include <atomic>
#include <cstdint>
#include <string>
#include <thread>
#include <vector>

namespace Bench {

/// What a batch answer has counted.
struct Counts
{
    long accepted = 0;
    long deduped = 0;
    long updated = 0;
    long rejected = 0;

    /// As the last answer says; -1 where it says nothing.
    static Counts from(const Connection &connection);
    void add(const Counts &other);
    bool operator==(const Counts &) const = default;
};

enum class Outcome { Accepted, Deduped, Updated };

struct LoadOptions
{
    RequestOptions request = {};
    int connections = 1;
    double seconds = 10;            ///< It ends then at the latest,
    std::uint64_t batches = 0;      ///< and after so many batches, unless this is 0.
    double rate = 0;                ///< Events a second that all connections send together, unless they cannot; 0: as many as they can.
    std::uint64_t firstBatch = 0;   ///< The number of the first. A number sent again repeats its batch.
    Outcome expected = Outcome::Accepted;   ///< What becomes of every event that is no repeat by dupPercent.
    int niceness = 0;               ///< How far its threads stand back for others on this computer's processors, as in nice(1).
    bool mayLoseServer = false;     ///< A connection that breaks ends its client, and is no error.

    /// Sets spacing and time so that each connection sends one second of a plant's life a batch, ending well before now.
    void useTimesOfABusyPlant();
    /// Sets them so that what is sent in all is spread evenly over so many days, up to now. Needs batches.
    void useTimesOfTheLast(double days);
};

struct LoadResult
{
    Durations answers = {};
    Counts counts = {};
    std::uint64_t batches = 0;
    std::uint64_t errors = 0;
    std::string firstError = {};
    double seconds = 0;

    void fail(std::string why);
    void add(const LoadResult &other);
    double rate() const { return double(counts.accepted + counts.deduped + counts.updated) / seconds; }
    /// Throws Failure unless every answer was as expected.
    void check() const;
};

/// Clients that post batch after batch from the moment this is made: a thread and a keep-alive connection each.
/// Every answer must be 2xx and report exactly the expected counts; anything else is an error.
class Load
{
public:
    explicit Load(LoadOptions options);
    Load(const Load &) = delete;
    Load &operator=(const Load &) = delete;
    ~Load();

    /// Every client ends after its present batch.
    void stop() { m_isStopped = true; }
    /// Until all clients have ended.
    LoadResult wait();

    /// The number of the next event to be sent.
    std::uint64_t nextEvent() const { return m_nextBatch * std::uint64_t(m_options.request.batch); }

private:
    void post(LoadResult &result);
    void awaitTurn(std::uint64_t batch) const;
    bool isOver(std::uint64_t batch) const;

    const LoadOptions m_options;
    const std::chrono::steady_clock::time_point m_start;
    std::atomic<bool> m_isStopped = false;
    std::atomic<std::uint64_t> m_nextBatch;
    std::vector<LoadResult> m_results;
    std::vector<std::thread> m_clients;
};

/// The whole of it.
LoadResult load(const LoadOptions &options);

/// A seed that no run had before.
std::uint64_t freshSeed();

} // namespace Bench
