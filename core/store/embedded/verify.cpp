// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/embedded/verify.h"

#include "core/store/embedded/database.h"
#include "core/store/embedded/embeddedbackend.h"
#include "core/store/embedded/directory/idhash.h"
#include "core/store/embedded/directory/idtable.h"
#include "core/store/embedded/migrations.h"
#include "core/store/embedded/verifyreadings.h"

#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <optional>
#include <vector>

namespace Andon {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostFindings = 100;

/// A question whose answer must be 0, and what it means when it is not.
struct Rule
{
    QString question;
    QString finding;
};

const std::vector<Rule> &rules()
{
    static const std::vector<Rule> all = {
        {u"SELECT count(*) FROM (VALUES ('corrections_by_event'), ('rejections_by_received'),"
          " ('readings_by_series'), ('readings_by_time'), ('series_by_metric'),"
          " ('refused_readings_by_time'), ('rejections_by_kind'), ('failed_readings_by_hash'))"
          " WHERE column1 NOT IN (SELECT name FROM sqlite_schema WHERE type = 'index')"_s,
         u"%1 indexes are missing"_s},
        {u"SELECT (SELECT events FROM state) - (SELECT count(*) FROM events)"_s,
         u"the stored number of events differs from the log by %1"_s},
        {u"SELECT count(*) FROM events WHERE source NOT IN (SELECT id FROM sources)"_s,
         u"%1 events come from a source that is not in the table of sources"_s},
        {u"SELECT count(*) FROM events WHERE received > (SELECT received FROM state)"_s,
         u"%1 events were received after the newest received time on record"_s},
        {u"SELECT count(*) - count(DISTINCT received) FROM events"_s,
         u"%1 events share their received time with another"_s},
        {u"SELECT count(*) FROM events WHERE duration NOT BETWEEN 0 AND 21600000 OR defects NOT BETWEEN -1 AND 2147483647 OR id = ''"_s,
         u"%1 events hold values that no rule lets through"_s},
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

Result<void> checkPages(Database &database, Verification &found)
{
    QSqlQuery check(database.connection());
    check.setForwardOnly(true);
    if (!check.exec(u"PRAGMA integrity_check(%1)"_s.arg(mostFindings)))
        return failure(check);
    while (check.next()) {
        const QString line = check.value(0).toString();
        if (line != u"ok"_s)
            found.findings << line;
    }
    return {};
}

/// Builds the directory from the log as a start does, then looks every id up in it.
Result<void> checkDirectory(Database &database, Verification &found)
{
    IdTable directory;
    auto byRow = database.prepareText(u"SELECT id FROM events WHERE seq = ?"_s);
    auto rows = database.prepare("ids_after"_L1);
    if (!byRow || !rows)
        return byRow ? rows.error() : byRow.error();
    rows->bind(1, std::int64_t(0));
    for (auto row = rows->next(); !row || *row; row = rows->next()) {
        if (!row)
            return row.error();
        const std::string id(rows->text(1));
        const std::uint64_t hash = hashOfId(id, 1);
        const auto twin = directory.find(hash, [&](IdTable::Row candidate) {
            const auto there = byRow->bind(1, std::int64_t(candidate)).next();
            const bool same = there && *there && byRow->text(0) == id;
            byRow->reset();
            return same;
        });
        if (twin != 0 && found.findings.size() < mostFindings)
            found.findings << u"the event id \"%1\" stands in the log twice, in rows %2 and %3"_s.arg(QString::fromStdString(id)).arg(twin).arg(rows->integer(0));
        directory.insert(hash, IdTable::Row(rows->integer(0)));
        ++found.events;
    }
    return {};
}

} // namespace

Result<Verification> verify(const QString &file)
{
    const QString path = databasePath(file);
    const auto lock = lockDatabase(path);
    if (!lock)
        return lock.error();
    const auto about = [&path](const Error &error) { return Error {error.code, u"%1 cannot be checked: %2"_s.arg(path, error.detail)}; };
    Verification found;
    Database database;
    if (auto opened = database.open(path, Database::Access::Read); !opened)
        return about(opened.error());
    if (auto ours = checkVersion(database); !ours)
        return about(ours.error());
    if (auto checked = checkPages(database, found); !checked)
        return about(checked.error());
    if (auto checked = checkDirectory(database, found); !checked)
        return about(checked.error());
    for (const Rule &rule : rules()) {
        const auto wrong = database.number(rule.question);
        if (!wrong)
            return about(wrong.error());
        if (*wrong != 0 && found.findings.size() < mostFindings)
            found.findings << rule.finding.arg(*wrong);
    }
    const auto readings = database.number(u"SELECT count(*) FROM readings"_s);
    const auto findings = verifyReadings(database);
    if (!readings || !findings)
        return about(readings ? findings.error() : readings.error());
    found.readings = *readings;
    found.findings << *findings;
    return found;
}

} // namespace Andon
