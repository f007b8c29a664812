// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/embedded/damagenote.h"
#include "core/store/embedded/database.h"

#include <atomic>
#include <functional>
#include <thread>

namespace Andon {

/// Asks SQLite whether the pages of a database are whole: its first finding, or nothing.
Result<std::optional<QString>> findDamage(Database &database);

/// The same for a file that is too large to wait for it: on a thread and a connection of its own, while
/// Andon works already.
class FileCheck
{
public:
    /// A finding goes into @a damage, then @a onDamage is called, on the thread of the check.
    FileCheck(const QString &file, DamageNote &damage, std::function<void()> onDamage);

    /// Gives up what is not checked yet.
    ~FileCheck();

    bool isRunning() const { return m_isRunning; }

private:
    void run();
    Result<std::optional<QString>> check();

    const QString m_file;
    DamageNote &m_damage;
    const std::function<void()> m_onDamage;
    std::atomic<bool> m_isRunning = true;
    std::atomic<bool> m_isGivenUp = false;
    std::mutex m_mutex;
    sqlite3 *m_connection = nullptr;   // guarded; while it is open
    std::thread m_thread;
};

} // namespace Andon
