// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/embedded/verify/verify.h"

#include "core/store/embedded/database.h"
#include "core/store/embedded/embeddedbackend.h"
#include "core/store/embedded/migrations.h"
#include "core/store/embedded/verify/verifydirectory.h"
#include "core/store/embedded/verify/verifyindex.h"
#include "core/store/embedded/verify/verifyreadings.h"

#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <optional>
#include <vector>

namespace Andon {

using namespace Qt::StringLiterals;

namespace {

/// A question whose answer must be 0, and what it means when it is not.
struct Rule
{
    QString question;
    QString finding;
};

/// Of what can be worked out again.
const std::vector<Rule> &rulesOfState()
{
    static const std::vector<Rule> all = {
        {u"SELECT count(*) FROM (VALUES ('corrections_by_event'), ('rejections_by_received'),"
          " ('readings_by_series'), ('readings_by_time'), ('series_by_metric'),"
          " ('refused_readings_by_time'), ('rejections_by_kind'), ('failed_readings_by_hash'), ('rejections_by_minute'))"
          " WHERE column1 NOT IN (SELECT name FROM sqlite_schema WHERE type = 'index')"_s,
         u"%1 indexes are missing"_s},
        {u"SELECT (SELECT events FROM state) - (SELECT count(*) FROM events)"_s,
         u"the stored number of events differs from the log by %1"_s},
        {u"SELECT (SELECT newest FROM state) IS NOT (SELECT max(time) FROM events)"_s,
         u"the newest event time on record is not that of the log (%1)"_s},
        {u"SELECT (SELECT rows FROM state) < coalesce((SELECT max(seq) FROM events), 0)"
          " OR (SELECT corrections FROM state) < coalesce((SELECT max(id) FROM corrections), 0)"_s,
         u"rows or corrections are numbered beyond the last number on record (%1)"_s},
        {u"SELECT count(*) FROM events WHERE received > (SELECT received FROM state)"_s,
         u"%1 events were received after the newest received time on record"_s},
    };
    return all;
}

/// Of the log itself: what is wrong there cannot be told from anything else.
const std::vector<Rule> &rulesOfLog()
{
    static const std::vector<Rule> all = {
        {u"SELECT count(*) FROM events WHERE source NOT IN (SELECT id FROM sources)"_s,
         u"%1 events come from a source that is not in the table of sources"_s},
        {u"SELECT count(*) - count(DISTINCT received) FROM events"_s,
         u"%1 events share their received time with another"_s},
        // Seven days are the most that can be chosen.
        {u"SELECT count(*) FROM events WHERE duration NOT BETWEEN 0 AND 604800000 OR defects NOT BETWEEN -1 AND 2147483647 OR id = ''"_s,
         u"%1 events hold values that no rule lets through"_s},
        {u"SELECT count(*) FROM rejections WHERE count < 1 OR (minute IS NULL AND count <> 1) OR (minute IS NOT NULL AND (kind <> 0 OR payload <> x''))"_s,
         u"%1 rejections stand for a number of events that they cannot stand for"_s},
        {u"SELECT count(*) FROM corrections WHERE event NOT IN (SELECT seq FROM events)"_s,
         u"%1 corrections belong to no event"_s},
        {u"SELECT count(*) FROM (SELECT event, max(id) AS newest FROM corrections GROUP BY event) AS latest"
          " JOIN corrections ON corrections.id = latest.newest JOIN events ON events.seq = latest.event"
          " WHERE new_source <> source OR new_time <> time OR new_duration <> duration OR new_defects <> defects OR new_received <> received"_s,
         u"%1 events differ from what their last correction made of them"_s},
    };
    return all;
}

Error failure(const QSqlQuery &query)
{
    return storageError(query.lastError().nativeErrorCode().toInt(), query.lastError().text());
}

Result<void> verifyPages(Database &database, Findings &findings)
{
    QSqlQuery check(database.connection());
    check.setForwardOnly(true);
    if (!check.exec(u"PRAGMA integrity_check(%1)"_s.arg(Findings::mostKept)))
        return failure(check);
    while (check.next()) {
        const QString line = check.value(0).toString();
        if (line != u"ok"_s)
            findings.add(line);
    }
    return {};
}

/// Rules about single tables. What breaks one of those about the log stays as it is; the others can be
/// made anew.
Result<void> verifyRules(Database &database, const std::vector<Rule> &rules, Findings &findings)
{
    for (const Rule &rule : rules) {
        const auto wrong = database.number(rule.question);
        if (!wrong)
            return wrong.error();
        if (*wrong != 0)
            findings.add(rule.finding.arg(*wrong));
    }
    return {};
}

/// What the checks of the parts found, apart, so that a repair knows what to make anew.
struct Checked
{
    Findings pages = {};
    Findings log = {};
    Findings state = {};
    Findings directory = {};
    Findings index = {};
    Findings readings = {};
    qint64 events = 0;
    qint64 readingCount = 0;

    Verification verification() const
    {
        Verification all = {.events = events, .readings = readingCount};
        for (const Findings *part : {&pages, &log, &state, &directory, &index, &readings})
            all.findings << part->sentences();
        all.findings = all.findings.mid(0, Findings::mostKept);
        return all;
    }
};

Result<Checked> check(Database &database)
{
    Checked checked;
    const auto run = [&]() -> Result<void> {
        if (auto done = verifyPages(database, checked.pages); !done)
            return done;
        const auto events = database.number(u"SELECT count(*) FROM events"_s);
        if (!events)
            return events.error();
        checked.events = *events;
        if (auto done = verifyDirectory(database, checked.directory); !done)
            checked.directory.add(u"the directory of event ids cannot be read: %1"_s.arg(done.error().detail));
        if (auto done = verifyRules(database, rulesOfLog(), checked.log); !done)
            return done;
        if (auto done = verifyRules(database, rulesOfState(), checked.state); !done)
            return done;
        if (auto done = verifyIndex(database, checked.index); !done)
            checked.index.add(u"the index of events cannot be read: %1"_s.arg(done.error().detail));
        const auto readings = database.number(u"SELECT count(*) FROM readings"_s);
        if (!readings)
            return readings.error();
        checked.readingCount = *readings;
        return verifyReadings(database, checked.readings);
    };
    if (auto done = run(); !done)
        return done.error();
    return checked;
}

/// Those of the schema that are missing.
Result<void> repairSqlIndexes(Database &database)
{
    for (int version = 1; version <= schemaVersion; ++version) {
        const QByteArray name = "schema_" + QByteArray::number(version);
        for (QString statement : statementsOf(sql(QLatin1StringView(name)))) {
            if (!statement.contains(u" INDEX "_s) || !statement.startsWith(u"CREATE "_s) || statement.contains(u"events_by_"_s))
                continue;
            statement.replace(u" INDEX "_s, u" INDEX IF NOT EXISTS "_s);
            if (auto done = database.execute(statement); !done)
                return done;
        }
    }
    return database.execute(u"REINDEX"_s);
}

Result<void> mend(Database &database, const QString &path, const Checked &found)
{
    if (!found.pages.isEmpty() || !found.state.isEmpty()) {
        if (auto done = repairSqlIndexes(database); !done)
            return done;
    }
    if (!found.index.isEmpty() || !found.state.isEmpty()) {
        if (auto done = repairIndex(database); !done)
            return done;
    }
    if (!found.directory.isEmpty()) {
        if (auto done = repairDirectory(database, path); !done)
            return done;
    }
    return found.readings.isEmpty() ? Result<void>() : repairReadings(database);
}

/// Opens a database that no other Andon has open and calls @a work on it.
template <typename T, typename Work>
Result<T> withDatabase(const QString &file, Database::Access access, Work work)
{
    const QString path = databasePath(file);
    const auto lock = lockDatabase(path);
    if (!lock)
        return lock.error();
    const auto about = [&path](const Error &error) { return Error {error.code, u"%1 cannot be checked: %2"_s.arg(path, error.detail)}; };
    Database database;
    if (auto opened = database.open(path, Database::Access::Read); !opened)
        return about(opened.error());
    if (auto ours = checkVersion(database); !ours)
        return about(ours.error());
    if (access == Database::Access::Write) {
        if (auto opened = database.open(path, access); !opened)
            return about(opened.error());
    }
    auto done = work(database, path);
    if (!done)
        return about(done.error());
    return done;
}

} // namespace

Result<Verification> verify(const QString &file)
{
    return withDatabase<Verification>(file, Database::Access::Read, [](Database &database, const QString &) -> Result<Verification> {
        const auto checked = check(database);
        if (!checked)
            return checked.error();
        return checked->verification();
    });
}

Result<Repair> repair(const QString &file)
{
    return withDatabase<Repair>(file, Database::Access::Write, [](Database &database, const QString &path) -> Result<Repair> {
        const auto before = check(database);
        if (!before)
            return before.error();
        Repair repair = {.before = before->verification(), .after = before->verification()};
        if (repair.before.findings.isEmpty())
            return repair;
        if (auto mended = mend(database, path, *before); !mended)
            return mended.error();
        const auto after = check(database);
        if (!after)
            return after.error();
        repair.after = after->verification();
        return repair;
    });
}

} // namespace Andon
