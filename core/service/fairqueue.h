// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <deque>
#include <limits>
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

    /// Whose turn it is: what they brought first; null when nothing waits. With @a longest, only those
    /// who have no more than so much waiting have turns.
    const T *next(std::size_t longest = std::numeric_limits<std::size_t>::max()) const
    {
        const auto turn = firstTurn(longest);
        return turn == m_turns.end() ? nullptr : &m_waiting.at(*turn).front();
    }

    /// What next() refers to, taken out; then it is the next sender's turn. Not when that is null.
    T take(std::size_t longest = std::numeric_limits<std::size_t>::max())
    {
        const auto turn = firstTurn(longest);
        const std::string sender = *turn;
        m_turns.erase(turn);
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
    std::deque<std::string>::const_iterator firstTurn(std::size_t longest) const
    {
        return std::find_if(m_turns.begin(), m_turns.end(), [&](const std::string &sender) { return m_waiting.at(sender).size() <= longest; });
    }

    std::map<std::string, std::deque<T>> m_waiting;   ///< None of them empty.
    std::deque<std::string> m_turns;                  ///< Each sender that has something waiting, once.
};

} // namespace Andon
