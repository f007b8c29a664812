// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>
#include <functional>

namespace Andon {

/// Lets a few at a time do what takes much memory; the others wait, in the order they came. For one
/// thread.
class Turns
{
public:
    explicit Turns(int most) : m_free(most) {}

    /// Calls @a begin as soon as it may. Whoever has begun calls end() once, when it is done.
    void take(std::function<void()> begin)
    {
        if (m_free > 0 && m_waiting.empty()) {
            --m_free;
            begin();
        } else {
            m_waiting.push_back(std::move(begin));
        }
    }

    void end()
    {
        if (m_waiting.empty()) {
            ++m_free;
            return;
        }
        const auto begin = std::move(m_waiting.front());
        m_waiting.pop_front();
        begin();
    }

private:
    int m_free = 0;
    std::deque<std::function<void()>> m_waiting = {};
};

} // namespace Andon
