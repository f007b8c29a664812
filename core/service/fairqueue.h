// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>
#include <map>
#include <string>
#include <utility>

namespace Andon {

/// What waits, in turns: of each sender one after the other, and what one sender brought in the order
/// it came. So one that brings much waits for itself and not the others for it. Not thread-safe.
template <typename T>
class FairQueue
{
public:
    bool isEmpty() const { return m_turns.empty(); }

    void put(const std::string &sender, T item)
    {
        std::deque<T> &waiting = m_waiting[sender];
        if (waiting.empty())
            m_turns.push_back(sender);
        waiting.push_back(std::move(item));
    }

    /// Whose turn it is: what they brought first. Not while it is empty.
    const T &next() const { return m_waiting.at(m_turns.front()).front(); }

    /// The same, taken out; then it is the next sender's turn.
    T take()
    {
        const std::string sender = std::move(m_turns.front());
        m_turns.pop_front();
        const auto waiting = m_waiting.find(sender);
        T item = std::move(waiting->second.front());
        waiting->second.pop_front();
        if (waiting->second.empty())
            m_waiting.erase(waiting);
        else
            m_turns.push_back(sender);
        return item;
    }

private:
    std::map<std::string, std::deque<T>> m_waiting;   ///< None of them empty.
    std::deque<std::string> m_turns;                  ///< Each sender that has something waiting, once.
};

} // namespace Andon
