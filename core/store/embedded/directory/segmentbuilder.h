// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/embedded/directory/idsegments.h"
#include "core/store/embedded/directory/idtable.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

namespace Andon {

/// Makes segments on a thread of its own: sorts what a table holds, or merges segments that are on
/// disk, and hands out pages for the writer to write. It runs ahead of the writer by a bounded
/// number of pages only. One job at a time; start(), take() and cancel() are for the writer's thread.
class SegmentBuilder
{
public:
    SegmentBuilder(const QString &file, Database::Path path) : m_file(file), m_path(path) {}
    ~SegmentBuilder() { cancel(); }

    /// What it makes. @a segment is filled in but for the number of entries.
    void start(const IdSegment &segment, std::shared_ptr<const IdTable> table);
    void start(const IdSegment &segment, std::vector<IdSegment> merged);
    bool isBusy() const { return m_thread.joinable(); }
    std::int64_t segmentNumber() const { return m_number; }   ///< Of the job.

    struct Built
    {
        IdSegment segment = {};
        std::shared_ptr<IdFilter> filter = {};
    };
    enum class State { Waiting, Page, Built, Failed };
    struct Taken
    {
        State state = State::Waiting;   ///< Waiting: nothing is ready yet.
        IdPage page = {};
        Built built = {};
        Error error = {};
        bool isDamage = false;          ///< It failed since a segment holds what cannot be.
    };

    /// The next page; after the last one what was built, which ends the job. Does not wait.
    Taken take();

    /// Whether take() would give something.
    bool hasOutput();

    /// Ends the job, whatever it was at.
    void cancel();

private:
    using Emit = std::function<bool(const IdEntry &)>;

    void run(std::function<Result<void>(const Emit &)> each);
    static Result<void> eachOfTable(const IdTable &table, const Emit &emit);
    Result<void> eachOfSegments(const std::vector<IdSegment> &segments, const Emit &emit);
    bool put(IdPage page);

    const QString m_file;
    const Database::Path m_path;
    std::int64_t m_number = 0;
    IdSegment m_segment;                   // the job's thread has it while there is one, and the filter
    std::shared_ptr<IdFilter> m_filter;
    std::mutex m_mutex;
    std::condition_variable m_room;
    std::deque<IdPage> m_pages;            // all below: guarded
    std::optional<Result<void>> m_ended;
    bool m_foundDamage = false;
    bool m_isCancelled = false;
    std::thread m_thread;
};

} // namespace Andon
