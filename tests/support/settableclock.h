// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/clock.h"

#include <atomic>

namespace Andon {

/// A clock that stands still until a test moves it. From any thread.
class SettableClock final : public Clock
{
public:
    explicit SettableClock(std::string_view iso = "2026-01-15T12:00:00Z") { set(iso); }

    ReceivedTime now() const override { return ReceivedTime(std::chrono::microseconds(m_now.load())); }
    void set(std::string_view iso) { m_now = std::chrono::microseconds(instantFromIso(iso).value().time_since_epoch()).count(); }
    void advance(std::chrono::microseconds by) { m_now += by.count(); }

private:
    std::atomic<std::int64_t> m_now = 0;
};

} // namespace Andon
