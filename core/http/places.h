// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <memory>

namespace Andon {

/// Room for so many at a time; whoever finds none is sent back. Places are taken on one thread, and may go on any.
class Places
{
public:
    explicit Places(int most) : m_free(std::make_shared<std::atomic<int>>(most)) {}

    /// A place, until the last copy of the pointer goes; null when there is none.
    std::shared_ptr<const void> take()
    {
        if (*m_free == 0)
            return nullptr;
        --*m_free;
        return {m_free.get(), [free = m_free](const void *) { ++*free; }};
    }

private:
    std::shared_ptr<std::atomic<int>> m_free;
};

} // namespace Andon
