// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <atomic>
#include <mutex>
#include <optional>

namespace Andon {

/// What is known of damage to a database file. From the first finding on nothing is written to the file
/// any more. Any thread.
class DamageNote
{
public:
    /// The first finding is kept.
    void note(const QString &finding)
    {
        const std::lock_guard lock(m_mutex);
        if (m_isDamaged)
            return;
        m_finding = finding;
        m_isDamaged = true;
    }

    bool isDamaged() const { return m_isDamaged; }

    std::optional<QString> finding() const
    {
        if (!m_isDamaged)
            return std::nullopt;
        const std::lock_guard lock(m_mutex);
        return m_finding;
    }

private:
    mutable std::mutex m_mutex;
    QString m_finding;   // guarded
    std::atomic<bool> m_isDamaged = false;
};

} // namespace Andon
