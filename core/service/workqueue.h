// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <utility>

namespace Andon {

/// A queue between threads. What was put in before close() is still handed out.
template <typename T>
class WorkQueue
{
public:
    void put(T item)
    {
        {
            const std::lock_guard lock(m_mutex);
            m_items.push_back(std::move(item));
        }
        m_wake.notify_one();
    }

    /// Waits for something, at most @a patience, and takes all there is.
    std::deque<T> takeAll(std::chrono::milliseconds patience)
    {
        std::unique_lock lock(m_mutex);
        m_wake.wait_for(lock, patience, [this] { return m_closed || !m_items.empty(); });
        return std::exchange(m_items, {});
    }

    /// Waits for the next one; nothing once the queue is closed and empty.
    std::optional<T> take()
    {
        std::unique_lock lock(m_mutex);
        m_wake.wait(lock, [this] { return m_closed || !m_items.empty(); });
        if (m_items.empty())
            return std::nullopt;
        std::optional<T> item = std::move(m_items.front());
        m_items.pop_front();
        return item;
    }

    void close()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_closed = true;
        }
        m_wake.notify_all();
    }

    /// Closed and empty: nothing will come any more.
    bool isDone() const
    {
        const std::lock_guard lock(m_mutex);
        return m_closed && m_items.empty();
    }

private:
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<T> m_items;
    bool m_closed = false;
};

} // namespace Andon
