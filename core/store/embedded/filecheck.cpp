// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/embedded/filecheck.h"

#include "core/common/log.h"

#include <sqlite3.h>

#include <chrono>

namespace Andon {

using namespace Qt::StringLiterals;

namespace {

constexpr int stepsBetweenLooks = 10'000;   // of SQLite's machine
constexpr auto pauseBetweenInterrupts = std::chrono::milliseconds(10);

} // namespace

Result<std::optional<QString>> findDamage(Database &database)
{
    const auto finding = database.word(u"PRAGMA quick_check(1)"_s);
    if (!finding && finding.error().code == ErrorCode::Damaged)
        return std::optional(finding.error().detail);
    if (!finding)
        return finding.error();
    return *finding == u"ok"_s ? std::optional<QString>() : std::optional(finding->simplified());
}

FileCheck::FileCheck(const QString &file, DamageNote &damage, std::function<void()> onDamage)
    : m_file(file), m_damage(damage), m_onDamage(std::move(onDamage)), m_thread([this] { run(); })
{
}

/// SQLite walks through a table in one step, which only an interrupt ends; and one that comes before the
/// first step is forgotten.
FileCheck::~FileCheck()
{
    m_isGivenUp = true;
    while (m_isRunning) {
        {
            const std::lock_guard lock(m_mutex);
            if (m_connection)
                sqlite3_interrupt(m_connection);
        }
        std::this_thread::sleep_for(pauseBetweenInterrupts);
    }
    m_thread.join();
}

void FileCheck::run()
{
    const auto found = check();
    if (found && *found) {
        qCWarning(storeLog, "The database %ls is damaged: %ls", qUtf16Printable(m_file), qUtf16Printable(**found));
        m_damage.note(**found);
        m_onDamage();
    } else if (!found && !m_isGivenUp) {
        qCWarning(storeLog, "The database %ls could not be checked for damage: %ls", qUtf16Printable(m_file), qUtf16Printable(found.error().detail));
    }
    m_isRunning = false;
}

Result<std::optional<QString>> FileCheck::check()
{
    Database database;
    if (auto opened = database.open(m_file, Database::Access::Read); !opened)
        return opened.error();
    const auto hold = [this](sqlite3 *connection) {
        const std::lock_guard lock(m_mutex);
        m_connection = connection;
    };
    if (database.handle()) {
        sqlite3_progress_handler(database.handle(), stepsBetweenLooks,
                                 [](void *check) { return static_cast<FileCheck *>(check)->m_isGivenUp ? 1 : 0; }, this);
    }
    hold(database.handle());
    auto found = findDamage(database);
    hold(nullptr);
    return found;
}

} // namespace Andon
