// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/embedded/refusals/refusallog.h"

#include "core/store/embedded/rejectionrow.h"

#include <utility>

namespace Andon {

using namespace Qt::StringLiterals;

RefusalLog::RefusalLog(Database &database, ArrivalClock &clock, const RefusalLimits &limits)
    : m_database(database), m_clock(clock), m_limits(limits), m_watch(limits.sendersWatched)
{
}

Result<void> RefusalLog::open()
{
    m_minute.reset();
    auto statements = std::make_unique<Statements>();
    auto prepared = m_database.prepareAll({{&statements->insert, "insert_rejection"_L1}, {&statements->summarise, "summarise_refusals"_L1}});
    if (prepared)
        m_statements = std::move(statements);
    return prepared;
}

Result<void> RefusalLog::store(const Batch &batch)
{
    if (batch.refusedAt.empty())
        return {};
    if (auto entered = enterMinute(); !entered)
        return entered;
    const std::string name = senderName(batch.sender, batch.token);
    WatchedSender &sender = m_watch.sender(name);
    std::vector<RefusalSum> *sums = nullptr;
    const auto count = [&](Reason reason, std::string_view factory, std::string_view machine, std::uint64_t events) {
        if (!sums)
            sums = &m_unwritten[name];
        addRefusals(*sums, reason, sender.factoryOfSummary(reason, factory), machine, events);
    };
    for (const Refusal &refusal : batch.refusals) {
        if (m_limits.keptPerMinute > 0 && sender.kept(refusal.reason) >= m_limits.keptPerMinute) {
            count(refusal.reason, refusal.factory, refusal.machine, 1);
            continue;
        }
        if (auto kept = keep(refusal, name); !kept)
            return kept;
        sender.addKept(refusal.reason, 1);
    }
    for (const RefusalSum &omitted : batch.omitted)
        count(omitted.reason, omitted.factory, omitted.machine, omitted.count);
    return {};
}

/// A transaction counts to the minute in which it first refuses something. Only after a start or a
/// failure may there be something of it in the file that the memory does not know.
Result<void> RefusalLog::enterMinute()
{
    if (std::exchange(m_hasBegun, true))
        return {};
    const Minute now = std::chrono::floor<std::chrono::minutes>(m_clock.latest() + std::chrono::microseconds(1)).time_since_epoch().count();
    if (m_minute == now)
        return {};
    m_watch.clear();
    const bool isKnown = m_minute.has_value();
    m_minute = now;
    return isKnown ? Result<void>() : loadMinute();
}

Result<void> RefusalLog::loadMinute()
{
    auto rows = m_database.prepare("refusals_since"_L1);
    if (!rows)
        return rows.error();
    rows->bind(1, std::chrono::microseconds(std::chrono::minutes(*m_minute)).count());
    for (;;) {
        const auto row = rows->next();
        if (!row)
            return row.error();
        if (!*row)
            return {};
        WatchedSender &sender = m_watch.sender(std::string(rows->text(0)));
        const auto reason = reasonFromCode(std::string(rows->text(1)));
        if (!reason)
            continue;
        if (rows->isNull(3))
            sender.addKept(*reason, rows->integer(4));
        else if (rows->integer(3) == *m_minute)
            sender.factoryOfSummary(*reason, std::string(rows->text(2)));
    }
}

Result<void> RefusalLog::keep(const Refusal &refusal, std::string_view sender)
{
    Statement &insert = m_statements->insert;
    const std::string id = storableText(refusal.eventId.value_or(std::string()));
    const std::string machine = storableText(refusal.machine);
    const std::string factory = storableText(refusal.factory);
    insert.bind(1, m_clock.next().time_since_epoch().count()).bind(2, sender).bind(3, std::int64_t(refusal.index))
        .bind(5, machine).bind(6, factory).bind(7, reasonCode(refusal.reason)).bind(8, refusal.message).bindBytes(9, refusal.payload);
    if (refusal.eventId)
        insert.bind(4, id);
    else
        insert.bindNull(4);
    return insert.run();
}

Result<void> RefusalLog::finish()
{
    for (const auto &[sender, sums] : m_unwritten) {
        for (const RefusalSum &sum : sums) {
            const std::string machine = storableText(sum.machine);
            const std::string factory = storableText(sum.factory);
            auto written = m_statements->summarise.bind(1, m_clock.next().time_since_epoch().count()).bind(2, sender).bind(3, machine)
                .bind(4, factory).bind(5, reasonCode(sum.reason)).bind(6, *m_minute).bind(7, std::int64_t(sum.count)).run();
            if (!written)
                return written;
        }
    }
    m_unwritten.clear();
    return {};
}

void RefusalLog::takeBack()
{
    m_unwritten.clear();
    if (m_hasBegun)
        m_minute.reset();
}

} // namespace Andon
