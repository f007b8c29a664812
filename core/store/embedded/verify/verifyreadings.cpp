// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/embedded/verify/verifyreadings.h"

#include "core/store/embedded/readingrollup.h"

#include <cmath>
#include <map>
#include <unordered_set>

namespace Andon {

using namespace Qt::StringLiterals;

namespace {

using Rollups = std::map<RollupKey, ReadingRollup>;

/// Sums over the same amounts may differ in their last digit when they were added in another order.
bool isSame(const ReadingRollup &left, const ReadingRollup &right)
{
    const double sum = left.sum.value();
    const double other = right.sum.value();
    const double reach = std::max(std::abs(sum), std::max(std::abs(left.least), std::abs(left.most)));
    const bool isBeyond = !std::isfinite(sum) || !std::isfinite(other);   // reached in one order and not in another
    const bool sameSum = isBeyond || sum == other || std::abs(sum - other) <= 1e-12 * reach;
    return left.count == right.count && left.least == right.least && left.most == right.most && sameSum;
}

Result<Rollups> checkLog(Database &database, Findings &findings)
{
    auto rows = database.prepareText(u"SELECT seq, series, client, metric, amount, time, hash"
                                      " FROM readings JOIN series ON series.id = series ORDER BY seq"_s);
    if (!rows)
        return rows.error();
    Rollups rollups;
    std::unordered_set<std::string> hashes;
    for (auto row = rows->next(); !row || *row; row = rows->next()) {
        if (!row)
            return row.error();
        Reading reading = {.client = ClientId(std::string(rows->text(2)))};
        reading.metric = MetricId(std::string(rows->text(3)));
        reading.amount = rows->real(4);
        const std::int64_t time = rows->integer(5);
        reading.time = Instant(std::chrono::milliseconds(time));
        const ReadingHash hash = hashOf(reading);
        const std::string stored(rows->bytes(6));
        if (stored != hash.view())
            findings.add(u"reading %1 has a hash that is not its own"_s.arg(rows->integer(0)));
        if (!hashes.insert(stored).second)
            findings.add(u"reading %1 stands in the log twice"_s.arg(rows->integer(0)));
        const auto one = ReadingRollup::ofOne(reading.amount);
        for (const SeriesNumber series : {SeriesNumber(rows->integer(1)), allSeries}) {
            for (const RollupKey &key : rollupKeys(series, time))
                rollups[key].add(one);
        }
    }
    return rollups;
}

Result<void> checkRollups(Database &database, Rollups expected, Findings &findings)
{
    auto rows = database.prepareText(u"SELECT span, series, start, count, sum, rest, least, most FROM reading_rollups"_s);
    if (!rows)
        return rows.error();
    for (auto row = rows->next(); !row || *row; row = rows->next()) {
        if (!row)
            return row.error();
        const RollupKey key = {.span = rows->integer(0), .series = rows->integer(1), .start = rows->integer(2)};
        const auto found = expected.find(key);
        if (found == expected.end() || !isSame(found->second, rollupFromRow(*rows, 3)))
            findings.add(u"the total of readings over span %1, series %2, start %3 differs from the log"_s.arg(key.span).arg(key.series).arg(key.start));
        if (found != expected.end())
            expected.erase(found);
    }
    if (!expected.empty())
        findings.add(u"%1 totals of readings are missing"_s.arg(expected.size()));
    return {};
}

} // namespace

Result<void> verifyReadings(Database &database, Findings &findings)
{
    auto rollups = checkLog(database, findings);
    if (!rollups)
        return rollups.error();
    if (auto checked = checkRollups(database, *std::move(rollups), findings); !checked)
        return checked.error();
    const auto torn = database.number(u"SELECT (SELECT count(*) FROM readings WHERE seq NOT IN (SELECT seq FROM reading_payloads))"
                                        " + (SELECT count(*) FROM reading_payloads WHERE seq NOT IN (SELECT seq FROM readings))"
                                        " + (SELECT count(*) FROM readings WHERE series NOT IN (SELECT id FROM series))"_s);
    if (!torn)
        return torn.error();
    if (*torn > 0)
        findings.add(u"%1 readings lack what was sent, or their series"_s.arg(*torn));
    return {};
}

Result<void> repairReadings(Database &database)
{
    Findings ofTheLog;   // which no rollup can mend
    const auto rollups = checkLog(database, ofTheLog);
    if (!rollups)
        return rollups.error();
    Transaction transaction(database);
    auto save = database.prepare("save_reading_rollup"_L1);
    if (!save)
        return save.error();
    if (auto begun = transaction.begin(Transaction::Kind::Write); !begun)
        return begun;
    if (auto cleared = database.execute(u"DELETE FROM reading_rollups"_s); !cleared)
        return cleared;
    for (const auto &[key, rollup] : *rollups) {
        auto saved = save->bind(1, key.span).bind(2, key.series).bind(3, key.start).bind(4, rollup.count).bindReal(5, rollup.sum.high)
                         .bindReal(6, rollup.sum.low).bindReal(7, rollup.least).bindReal(8, rollup.most).run();
        if (!saved)
            return saved;
    }
    return transaction.commit();
}

} // namespace Andon
