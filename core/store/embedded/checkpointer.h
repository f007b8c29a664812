// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/embedded/database.h"

#include <QString>

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <optional>
#include <thread>

namespace Andon {

/// Moves what was committed from the write-ahead log into the database file, on a thread and a
/// connection of its own, so that no commit waits for it. The only one that ever does so: SQLite
/// 3.7.0 to 3.51.2 can damage a file when a checkpoint starts on a log that another one has
/// emptied while a commit resets it. For the same reason it never starts on a log from which
/// everything has been moved already.
class Checkpointer
{
public:
    Checkpointer(const QString &file, Database::Path path);
    ~Checkpointer();

    /// The writer holds this from the beginning of a transaction until after committed(). It has to
    /// wait here only when the log has grown far beyond its usual size: then for the rest of a
    /// checkpoint.
    std::unique_lock<std::mutex> gate() { return std::unique_lock(m_gate); }

    /// A transaction was committed; @a frames stand in the log now, or nothing when that is not
    /// known. Call with the gate held.
    void committed(std::optional<int> frames);

    /// False once the database file could not be synced, or after keepLog(). Some of what was moved there may never reach
    /// the disk then, and nobody could tell; but all of it is in the log, which from then on is kept as
    /// it is until the next start reads it anew. From any thread.
    bool mayCheckpoint() const { return !m_isLogKept; }

    /// Leaves the database file as it is from now on, and its log with it. From any thread.
    void keepLog() { m_isLogKept = true; }

    /// Ends the thread after a last checkpoint. Call once the writer has closed its connection.
    void stop();

private:
    struct Moved
    {
        int inLog = 0;
        int moved = 0;
        bool isComplete() const { return inLog == moved; }
    };
    enum class Attempt { Done, Partly, Failed };

    void run();
    Attempt checkpoint();
    void note(const Moved &moved, std::uint64_t commitsBefore);
    Result<Moved> move();
    bool isDue() const;

    const QString m_file;
    const Database::Path m_path;
    Database m_database;
    std::atomic<bool> m_isLogKept = false;
    int m_framesUnsynced = 0;             // of the thread alone
    std::mutex m_gate;
    std::condition_variable m_wake;
    std::uint64_t m_commits = 0;          // all below: guarded by m_gate
    std::uint64_t m_commitsMoved = 0;     // up to which commit everything is in the file for certain
    std::optional<int> m_frames = {};
    int m_framesMoved = 0;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace Andon
