// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/batch.h"
#include "core/store/embedded/arrivalclock.h"
#include "core/store/embedded/database.h"
#include "core/store/embedded/refusals/senderwatch.h"

#include <map>
#include <memory>
#include <optional>

namespace Andon {

/// The writing side of refused machine events, a part of EmbeddedStore. Of each sender and reason the
/// first in a minute are kept as they were sent; of the others there is one record, a summary, for each
/// sender, reason, factory and minute, which says how many they were. It is written once a transaction,
/// however many there were. The counts are exact whatever happens: memory only decides who is kept.
/// The store calls begin() ahead of each transaction, store() as often as needed and finish() within
/// it, and takeBack() when it failed.
class RefusalLog
{
public:
    RefusalLog(Database &database, ArrivalClock &clock, const RefusalLimits &limits);

    /// Prepares the statements. Also the way back after a failure.
    Result<void> open();

    /// Ends the statements, before the connection is closed.
    void close() { m_statements.reset(); }

    /// A transaction is about to begin; what the last one stored is on disk by now.
    void begin() { m_hasBegun = false; }

    /// Logs what was refused of @a batch.
    Result<void> store(const Batch &batch);

    /// Writes the summaries of everything stored since begin().
    Result<void> finish();

    /// Lets the memory forget everything since begin().
    void takeBack();

private:
    using Minute = std::int64_t;   ///< Since 1970.
    struct Statements
    {
        Statement insert, summarise;
    };

    Result<void> enterMinute();
    Result<void> loadMinute();
    Result<void> keep(const Refusal &refusal, std::string_view sender);

    Database &m_database;
    ArrivalClock &m_clock;
    const RefusalLimits m_limits;
    std::unique_ptr<Statements> m_statements;
    SenderWatch m_watch;
    std::optional<Minute> m_minute;   ///< That m_watch is about; empty when the file knows better.
    std::map<std::string, std::vector<RefusalSum>, std::less<>> m_unwritten;   ///< By sender.
    bool m_hasBegun = false;          ///< Something was refused in this transaction.
};

} // namespace Andon
