// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/embedded/database.h"

#include <QString>

#include <condition_variable>
#include <mutex>
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
    explicit Checkpointer(const QString &file);
    ~Checkpointer();

    /// The writer holds this from the beginning of a transaction until after commit(). Only when
    /// the log has grown far beyond its usual size does it have to wait here, for the few
    /// milliseconds that the rest of a checkpoint takes.
    std::unique_lock<std::mutex> gate() { return std::unique_lock(m_gate); }

    /// A transaction was committed; @a frames stand in the log now, or 0 when that is not known.
    /// Call with the gate held.
    void committed(int frames);

    /// Ends the thread after a last checkpoint. Call once the writer has closed its connection.
    void stop();

private:
    struct Moved
    {
        int inLog = 0;
        int moved = 0;
        bool isComplete() const { return inLog == moved; }
    };
    void run();
    void checkpoint();
    Result<Moved> move();
    bool isDue() const;

    const QString m_file;
    Database m_database;
    std::mutex m_gate;
    std::condition_variable m_wake;
    int m_frames = 0;          // below: guarded by m_gate
    int m_uncounted = 0;       // commits of a log whose length is not known
    bool m_unmoved = false;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace Andon
