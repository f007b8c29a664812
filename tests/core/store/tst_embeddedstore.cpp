// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/embedded/index/indextail.h"
#include "core/store/embedded/verify/verify.h"
#include "tests/core/dedup/dedupcases.h"
#include "tests/core/store/shop.h"
#include "tests/support/settableclock.h"

#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>

using namespace Andon;
using namespace Qt::StringLiterals;

namespace {

QString counts(const BatchReport &report)
{
    return u"%1 accepted, %2 deduped, %3 updated, %4 rejected"_s.arg(report.accepted).arg(report.deduped).arg(report.updated).arg(report.rejected);
}

Refusal refusal(std::uint32_t index, const char *payload)
{
    return {.index = index, .eventId = "E-99", .machine = "M-1", .factory = "F01", .reason = Reason::InvalidDuration,
            .message = "durationMs must be 0..21600000", .payload = payload};
}

} // namespace

class tst_EmbeddedStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_clock.set("2026-01-15T12:00:00Z");
    }

    void laterEventsAreJudgedAsByJudge_data() { addDedupCases(); }
    void laterEventsAreJudgedAsByJudge()
    {
        QFETCH(QString, first);
        QFETCH(QString, later);
        QFETCH(QString, outcome);
        for (const auto path : {Database::Path::Direct, Database::Path::Portable}) {
            Shop shop(m_folder->filePath(path == Database::Path::Direct ? u"a.db"_s : u"b.db"_s), m_clock, path);
            QCOMPARE(shop.send(first).accepted, 1u);
            const BatchReport report = shop.send(later);
            QCOMPARE(QString::fromStdString(std::string(outcomeWord(report.outcomes.front()))), outcome);
            const Event incoming = eventsFrom(later).front();
            const auto kept = shop.reader->events({.id = incoming.id}, {}).value();
            QCOMPARE(kept.total, 1);
            QVERIFY(kept.items.front().event == incoming);
        }
    }

    void repeatsWithinABatchAreTakenInOrder_data() { addPaths(); }
    void repeatsWithinABatchAreTakenInOrder()
    {
        QFETCH(Database::Path, path);
        Shop shop(file(), m_clock, path);
        const BatchReport report = shop.send(u"E1 M-1 08:00 1\nE1 M-1 08:00 1\nE1 M-1 08:00 2\nE2 M-1 08:00\nE1 M-1 08:00 3"_s);
        using enum Outcome;
        QCOMPARE(report.outcomes, (std::vector{Accepted, Deduped, Updated, Accepted, Updated}));
        QCOMPARE(shop.reader->events({.id = EventId(u"E1"_s)}, {}).value().items.front().event.defects.value(), 3);
    }

    void batchesOfOneTransactionSeeEachOther_data() { addPaths(); }
    void batchesOfOneTransactionSeeEachOther()
    {
        QFETCH(Database::Path, path);
        Shop shop(file(), m_clock, path);
        const std::vector<BatchPointer> group(5, std::make_shared<const Batch>(batchFrom(u"E1 M-1 08:00\nE2 M-1 08:01"_s)));
        const auto reports = shop.store->ingest({.batches = group}).value().batches;
        QCOMPARE(counts(reports[0]), u"2 accepted, 0 deduped, 0 updated, 0 rejected"_s);
        for (std::size_t i = 1; i < reports.size(); ++i)
            QCOMPARE(counts(reports[i]), u"0 accepted, 2 deduped, 0 updated, 0 rejected"_s);
        QCOMPARE(shop.store->size().value().events, 2);
    }

    void aRestartKeepsEverything_data() { addPaths(); }
    void aRestartKeepsEverything()
    {
        QFETCH(Database::Path, path);
        std::vector<StoredEvent> before;
        {
            Shop shop(file(), m_clock, path);
            shop.send(u"E1 M-1@LINE-A/F01 08:00 1\nE2 M-2 08:01 ?"_s);
            shop.send(u"E1 M-1@LINE-B/F01 08:00 2"_s);
            before = shop.all();
        }
        Shop shop(file(), m_clock, path);
        QVERIFY(shop.all() == before);
        QCOMPARE(counts(shop.send(u"E1 M-1@LINE-B/F01 08:00 2\nE2 M-2 08:01 ?\nE3 M-1 09:00"_s)), u"1 accepted, 2 deduped, 0 updated, 0 rejected"_s);
        QCOMPARE(shop.store->size().value().events, 3);
    }

    void receivedTimeStrictlyIncreases_data() { addPaths(); }
    void receivedTimeStrictlyIncreases()
    {
        QFETCH(Database::Path, path);
        {
            Shop shop(file(), m_clock, path);
            shop.send(u"E1 M-1 08:01\nE2 M-1 08:02"_s);
            m_clock.set("2026-01-15T09:00:00Z");   // set back by three hours
            shop.send(u"E3 M-1 08:03"_s);
        }
        m_clock.set("2020-01-01T00:00:00Z");
        Shop shop(file(), m_clock, path);
        shop.send(u"E4 M-1 08:04"_s);
        QCOMPARE(counts(shop.send(u"E1 M-1 08:01 7"_s)), u"0 accepted, 0 deduped, 1 updated, 0 rejected"_s);
        m_clock.set("2026-01-15T12:30:00Z");
        shop.send(u"E5 M-1 08:05"_s);
        QList<QString> order;
        std::vector<StoredEvent> events = shop.all();
        std::sort(events.begin(), events.end(), [](const auto &a, const auto &b) { return a.received < b.received; });
        for (std::size_t i = 0; i < events.size(); ++i) {
            order << events[i].event.id.toString();
            QVERIFY(i == 0 || events[i].received > events[i - 1].received);
        }
        QCOMPARE(order, (QStringList{u"E2"_s, u"E3"_s, u"E4"_s, u"E1"_s, u"E5"_s}));
        QCOMPARE(isoText(events.back().received), std::string("2026-01-15T12:30:00Z"));
    }

    void correctionsLeaveATrail_data() { addPaths(); }
    void correctionsLeaveATrail()
    {
        QFETCH(Database::Path, path);
        {
            Shop shop(file(), m_clock, path);
            shop.send(u"E1 M-1@LINE-A/F01 08:00 1 500ms"_s);
            shop.send(u"E1 M-2@LINE-A/F01 08:05 4 600ms"_s);
        }
        Database database;
        QVERIFY(database.open(file(), Database::Access::Read));
        QCOMPARE(database.number(u"SELECT count(*) FROM corrections WHERE old_defects = 1 AND new_defects = 4 AND old_duration = 500"
                                  " AND new_duration = 600 AND old_source <> new_source AND new_time - old_time = 300000 AND sender = '10.0.0.7'"_s).value(), 1);
    }

    void figuresFollowCorrections_data() { addPaths(); }
    void figuresFollowCorrections()
    {
        QFETCH(Database::Path, path);
        Shop shop(file(), m_clock, path);
        const Window morning = {.start = at("08:00"), .end = at("09:00")};
        shop.send(u"E1 M-1@LINE-A/F01 08:00 1\nE2 M-1@LINE-A/F01 08:30 ?\nE3 M-1@LINE-A/F01 09:00 5"_s);
        QCOMPARE(shop.reader->machineTotals(MachineId(u"M-1"_s), morning).value(), (Totals {.events = 2, .defects = 1, .unknown = 1}));
        shop.send(u"E3 M-1@LINE-A/F01 08:59 5\nE1 M-2@LINE-B/F01 08:00 1"_s);
        QCOMPARE(shop.reader->machineTotals(MachineId(u"M-1"_s), morning).value(), (Totals {.events = 2, .defects = 5, .unknown = 1}));
        QCOMPARE(shop.reader->machineTotals(MachineId(u"M-9"_s), morning).value(), Totals());
        QCOMPARE(shop.reader->machineTotals(MachineId(u"M-1"_s), {.start = at("09:00"), .end = at("08:00")}).value(), Totals());
        const auto lines = shop.reader->topLines(FactoryId(u"F01"_s), morning, 10).value();
        QCOMPARE(lines, (std::vector<TopLine>{{LineId(u"LINE-A"_s), 5, 2}, {LineId(u"LINE-B"_s), 1, 1}}));
    }

    void linesWithoutANameCountUnderTheirMachine_data() { addPaths(); }
    void linesWithoutANameCountUnderTheirMachine()
    {
        QFETCH(Database::Path, path);
        Shop shop(file(), m_clock, path);
        const Window day = {.start = at("00:00"), .end = at("23:59")};
        shop.send(u"E1 M-1 08:00 2\nE2 M-2@LINE-A/F01 08:00 2\nE3 M-3@LINE-A/F02 08:00 1\nE4 M-4@/F01 08:00 9\nE5 M-5@LINE-C/F01 08:00 0"_s);
        QCOMPARE(shop.reader->topLines(std::nullopt, day, 10).value(),
                 (std::vector<TopLine>{{LineId(u"M-4"_s), 9, 1}, {LineId(u"LINE-A"_s), 3, 2}, {LineId(u"M-1"_s), 2, 1}, {LineId(u"LINE-C"_s), 0, 1}}));
        QCOMPARE(shop.reader->topLines(FactoryId(u"F01"_s), day, 10).value(),
                 (std::vector<TopLine>{{LineId(u"LINE-A"_s), 2, 1}, {LineId(u"LINE-C"_s), 0, 1}}));
        QCOMPARE(shop.reader->topLines(std::nullopt, day, 1).value().size(), 1u);
    }

    void eventsAreListedNewestFirst_data() { addPaths(); }
    void eventsAreListedNewestFirst()
    {
        QFETCH(Database::Path, path);
        Shop shop(file(), m_clock, path);
        shop.send(u"B M-1@LINE-A/F01 08:00\nA M-2@LINE-A/F02 08:00\nC M-1 09:00\nD M-1 07:00"_s);
        const auto ids = [&](const EventFilter &filter, const Page &page = {}) {
            QString text;
            for (const StoredEvent &stored : shop.reader->events(filter, page).value().items)
                text += stored.event.id.toString();
            return text;
        };
        QCOMPARE(ids({}), u"CABD"_s);
        QCOMPARE(ids({}, {.limit = 2, .skip = 1}), u"AB"_s);
        QCOMPARE(shop.reader->events({}, {.limit = 2, .skip = 1}).value().total, 4);
        QCOMPARE(ids({.machine = MachineId(u"M-1"_s)}), u"CBD"_s);
        QCOMPARE(ids({.line = LineId(u"LINE-A"_s)}), u"AB"_s);
        QCOMPARE(ids({.factory = FactoryId(u"F02"_s)}), u"A"_s);
        QCOMPARE(ids({.line = LineId()}), u"CD"_s);
        QCOMPARE(ids({.from = at("08:00"), .to = at("09:00")}), u"AB"_s);
        QCOMPARE(ids({.machine = MachineId(u"M-1"_s), .id = EventId(u"B"_s)}), u"B"_s);
    }

    void refusalsAreKeptAndResolvedOnce_data() { addPaths(); }
    void refusalsAreKeptAndResolvedOnce()
    {
        QFETCH(Database::Path, path);
        Shop shop(file(), m_clock, path);
        Batch batch = batchFrom(u"E1 M-1 08:00"_s);
        batch.refusals = {refusal(1, "{\"a\":1}"), {.index = 2, .reason = Reason::InvalidEvent, .message = "no", .payload = "17"}};
        batch.refusedAt = {1, 2};
        QCOMPARE(counts(shop.send(batch)), u"1 accepted, 0 deduped, 0 updated, 2 rejected"_s);
        const auto listed = shop.reader->rejections({}, {}).value();
        QCOMPARE(listed.total, 2);
        QVERIFY(!listed.items[0].eventId);
        QCOMPARE(listed.items[1].eventId.value(), u"E-99"_s);
        QCOMPARE(listed.items[1].payload, QByteArray("{\"a\":1}"));
        QCOMPARE(listed.items[1].sender, u"10.0.0.7"_s);
        const RejectionId id = listed.items[1].id;
        QCOMPARE(shop.store->rejection(id).value(), listed.items[1]);
        QCOMPARE(shop.store->rejection(999).error().code, ErrorCode::NotFound);

        const Event mended = eventsFrom(u"E-99 M-1 08:10"_s).front();
        QCOMPARE(shop.store->resolve(id, mended).value(), Outcome::Accepted);
        QCOMPARE(shop.store->resolve(id, mended).error().code, ErrorCode::AlreadyResolved);
        QCOMPARE(shop.store->resolve(999, mended).error().code, ErrorCode::NotFound);
        QCOMPARE(shop.reader->rejections({.resolved = true}, {}).value().total, 1);
        QCOMPARE(shop.reader->rejections({.reason = u"INVALID_EVENT"_s}, {}).value().total, 1);
        const auto page = shop.reader->rejectionPage({.resolved = false, .reason = u"X"_s}, {}).value();
        QCOMPARE(page.rejections.total, 0);
        QCOMPARE(page.reasons, (std::vector<ReasonCount>{{u"INVALID_EVENT"_s, 1}}));
        QCOMPARE(shop.store->size().value().events, 2);
    }

    void aFactoryIsRemovedWithAllThatIsItsOwn_data() { addPaths(); }
    void aFactoryIsRemovedWithAllThatIsItsOwn()
    {
        QFETCH(Database::Path, path);
        {
            Shop shop(file(), m_clock, path);
            Batch batch = batchFrom(u"E1 M-1@A/DEMO 08:00\nE2 M-2@A/DEMO 08:00\nE3 M-2@A/DEMO 08:01\nK M-1@A/F01 07:00"_s);
            batch.refusals = {refusal(4, "{}")};
            batch.refusals.front().factory = "DEMO";
            batch.refusedAt = {4};
            shop.send(batch);
            shop.send(u"E1 M-1@A/DEMO 08:00 5"_s);
            const FactoryId demo(u"DEMO"_s);
            QCOMPARE(shop.store->removeSome(demo, 2).value(), 2);
            QCOMPARE(shop.store->removeSome(demo, 2).value(), 1);
            QCOMPARE(shop.store->removeSome(demo, 2).value(), 0);
            QCOMPARE(shop.store->size().value().events, 1);
            QCOMPARE(shop.store->size().value().newestEvent.value(), at("07:00"));
            QCOMPARE(shop.reader->rejections({}, {}).value().total, 0);
            QCOMPARE(shop.reader->plant({.window = {.start = at("00:00"), .end = at("12:00")}, .now = at("12:00")}).value().factories,
                     std::vector<FactoryId>{FactoryId(u"F01"_s)});
            QCOMPARE(counts(shop.send(u"E1 M-1@A/DEMO 08:00\nK M-1@A/F01 07:00"_s)), u"1 accepted, 1 deduped, 0 updated, 0 rejected"_s);
        }
        QCOMPARE(verify(file()).value(), (Verification {.events = 2}));
    }

    void thePlantIsSeenAtOneMoment_data() { addPaths(); }
    void thePlantIsSeenAtOneMoment()
    {
        QFETCH(Database::Path, path);
        Shop shop(file(), m_clock, path);
        Batch batch = batchFrom(u"E1 M-1@A/F01 11:00 9\nE2 M-1@A/F01 11:59 0\nE3 M-2@A/F01 11:00 0\nE4 M-2@A/F01 11:01 0\nE5 M-3@B/F02 11:59 1\nE0 M-3@B/F02 03:00 1"_s);
        batch.refusals = {refusal(6, "{}")};
        batch.refusedAt = {6};
        shop.send(batch);
        const PlantQuery query = {.window = {.start = at("04:00"), .end = at("12:00")}, .now = at("12:00"), .slots = 8};
        const PlantFigures plant = shop.reader->plant(query).value();
        QCOMPARE(plant.totals, (Totals {.events = 5, .defects = 10}));
        QCOMPARE(plant.before, (Totals {.events = 1, .defects = 1}));
        QCOMPARE(plant.eventsEver, 6);
        QCOMPARE(plant.newestEver.value(), at("11:59"));
        QCOMPARE(plant.rejected, 0);   // it arrives at this very moment, and the window ends before it
        QVERIFY(plant.reachesNow);
        QStringList machines;
        for (const MachineFigures &machine : plant.machines)
            machines << machine.machine.toString() + u' ' + QString::number(int(machine.health)) + u' ' + QString::number(machine.defectsPerHour);
        QCOMPARE(machines, (QStringList{u"M-2 2 0"_s, u"M-1 0 1.125"_s, u"M-3 0 0.125"_s}));
        QCOMPARE(plant.machines[1].trend[7], (Totals {.events = 2, .defects = 9}));
        QCOMPARE(plant.lines.front().line.toString(), u"A"_s);
        QCOMPARE(plant.lines.front().machines, 2);

        PlantQuery oneFactory = query;
        oneFactory.factory = FactoryId(u"F01"_s);
        oneFactory.window.end = at("12:01");
        const PlantFigures part = shop.reader->plant(oneFactory).value();
        QCOMPARE(part.totals, (Totals {.events = 4, .defects = 9}));
        QCOMPARE(part.rejected, 1);
        QCOMPARE(part.latestRejections.size(), 1u);
        std::uint64_t arrived = 0;
        for (const IngestSlot &slot : part.ingest)
            arrived += slot.accepted + slot.rejected;
        QCOMPARE(arrived, 7u);
        const MachineDetail detail = shop.reader->machineDetail(MachineId(u"M-1"_s), query).value();
        QCOMPARE(detail.lastEvents.size(), 2u);
        QCOMPARE(detail.figures.totals, (Totals {.events = 2, .defects = 9}));
        QCOMPARE(shop.reader->machineDetail(MachineId(u"M-77"_s), query).error().code, ErrorCode::NotFound);
    }

    void aFullDiskStoresNothingAndIsForgottenAfterwards_data() { addPaths(); }
    void aFullDiskStoresNothingAndIsForgottenAfterwards()
    {
        QFETCH(Database::Path, path);
        Shop shop(file(), m_clock, path);
        shop.send(u"E1 M-1 08:00"_s);
        QString many;
        for (int i = 0; i < 5000; ++i)
            many += u"N%1 M-%2 08:00\n"_s.arg(i).arg(i);
        // SQLite itself can keep a connection from letting the file grow, and reports a full disk then.
        for (const QString &name : QSqlDatabase::connectionNames())
            QSqlQuery(QSqlDatabase::database(name, false)).exec(u"PRAGMA max_page_count = 20"_s);
        const BatchPointer batch = std::make_shared<const Batch>(batchFrom(many));
        QCOMPARE(shop.store->ingest({.batches = {batch}}).error().code, ErrorCode::DiskFull);
        QCOMPARE(shop.all().size(), 1u);
        QCOMPARE(shop.store->size().value().events, 1);
        // The connection is opened anew, without the limit: as if there were room again.
        QCOMPARE(shop.store->ingest({.batches = {batch}}).value().batches.front().accepted, 5000u);
        QCOMPARE(counts(shop.send(u"E1 M-1 08:00\nN7 M-7 08:00"_s)), u"0 accepted, 2 deduped, 0 updated, 0 rejected"_s);
    }

    /// One event an hour of each machine writes more of the index than it brings.
    void theIndexKeepsUpWithEventsThatLieFarApart()
    {
        Shop shop(file(), m_clock, Database::Path::Direct, {.index = {.changesOfRun = 500, .entriesOfSlice = 50}});
        int number = 0;
        for (int round = 0; round < 60; ++round) {
            Batch batch = {.sender = "10.0.0.7"};
            for (int i = 0; i < 400; ++i, ++number) {
                batch.events.push_back({.id = EventId(QString::number(number)), .source = {.machine = MachineId(u"M-%1"_s.arg(number % 200))},
                                        .time = at("08:00") - std::chrono::hours(number / 200)});
            }
            QCOMPARE(shop.send(std::move(batch)).accepted, 400u);
        }
        Database database;
        QVERIFY(database.open(file(), Database::Access::Read));
        const IndexProgress progress = readProgress(database).value();
        QVERIFY2(readLogState(database).value().changes - progress.written < 2500, qPrintable(QString::number(progress.written)));
        QCOMPARE(shop.reader->events({.machine = MachineId(u"M-7"_s)}, {}).value().total, 120);
    }

    void aFullDiskWhileTheIndexIsMadeAnewIsNotTheEnd()
    {
        QString many;
        for (int i = 0; i < 5000; ++i)
            many += u"N%1 M-%2 08:00\n"_s.arg(i).arg(i);
        {
            Shop shop(file(), m_clock, Database::Path::Direct);
            shop.send(many);
        }
        {
            Database database;
            QVERIFY(database.open(file(), Database::Access::Write));
            QVERIFY(database.execute(u"DROP TABLE index_parts"_s));
        }
        Shop shop(file(), m_clock, Database::Path::Direct, {.index = {.rowsRebuiltTogether = 1000}, .rowsReadAtOnce = 10});
        for (const QString &name : QSqlDatabase::connectionNames())
            QSqlQuery(QSqlDatabase::database(name, false)).exec(u"PRAGMA max_page_count = 20"_s);
        QCOMPARE(shop.store->keepUp(EventStore::Hurry::Everything).error().code, ErrorCode::DiskFull);
        QVERIFY(shop.store->percentReady());
        // Opened anew, the connection has no limit: as if there were room again. Nobody sends anything.
        while (shop.store->percentReady())
            QVERIFY(shop.store->keepUp(EventStore::Hurry::Everything));
        QCOMPARE(shop.reader->events({}, {.limit = 1}).value().total, 5000);
        QCOMPARE(counts(shop.send(many)), u"0 accepted, 5000 deduped, 0 updated, 0 rejected"_s);
    }

    void aReaderThatIsToGiveUpSaysSo()
    {
        Shop shop(file(), m_clock, Database::Path::Direct);
        QString many;
        for (int i = 0; i < 20'000; ++i)
            many += u"N%1 M-1 08:00\n"_s.arg(i);
        shop.send(many);
        shop.reader->giveUp();
        QCOMPARE(shop.reader->machineTotals(MachineId(u"M-1"_s), {.start = at("08:00"), .end = at("09:00")}).error().code, ErrorCode::Storage);
    }

    void aLogThatGrowsIsMovedIntoTheFile_data() { addPaths(); }
    void aLogThatGrowsIsMovedIntoTheFile()
    {
        QFETCH(Database::Path, path);
        Shop shop(file(), m_clock, path);
        const auto fileSize = [this] { return QFileInfo(file()).size(); };
        const qint64 before = fileSize();
        for (int n = 0; n < 30; ++n) {
            QString many;
            for (int i = 0; i < 2000; ++i)
                many += u"N%1-%2 M-%2 08:00\n"_s.arg(n).arg(i);
            shop.send(many);
        }
        QTRY_VERIFY(fileSize() > before + 1'000'000);   // by the checkpoint thread, without any close
    }

private:
    QString file() const { return m_folder->filePath(u"plant.db"_s); }
    std::unique_ptr<QTemporaryDir> m_folder;
    SettableClock m_clock;
};

QTEST_GUILESS_MAIN(tst_EmbeddedStore)
#include "tst_embeddedstore.moc"
