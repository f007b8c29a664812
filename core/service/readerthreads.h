// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/workqueue.h"
#include "core/store/storebackend.h"

#include <functional>
#include <mutex>
#include <set>
#include <thread>
#include <vector>

namespace Andon {

/// A few threads, each with a reader of its own, that answer questions in the order they are asked.
class ReaderThreads
{
public:
    using Question = std::function<void(Result<EventReader *>)>;

    ReaderThreads(StoreBackend &backend, int count);

    /// Gives up what is being answered, refuses what waits, then ends.
    ~ReaderThreads();

    /// From any thread. The question is given an error when no reader can be opened.
    void ask(Question question) { m_questions.put(std::move(question)); }

private:
    void run(StoreBackend &backend);
    Result<EventReader *> admit(EventReader *reader);

    WorkQueue<Question> m_questions;
    std::mutex m_mutex;
    std::set<EventReader *> m_readers;   // guarded; those that may have to give up
    bool m_closing = false;              // guarded
    std::vector<std::thread> m_threads;
};

} // namespace Andon
