// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/embedded/verify/verify.h"
#include "tests/core/store/shop.h"
#include "tests/support/readinglines.h"
#include "tests/support/settableclock.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>

#include <map>
#include <random>

using namespace Andon;
using namespace Qt::StringLiterals;

namespace {

constexpr StoreSizes keepingThree = {.refusals = {.keptPerMinute = 3}};

/// What one refused event is known by.
struct Refused
{
    std::string sender = "10.0.0.7";
    Reason reason = Reason::InvalidDuration;
    std::string factory = "F01";
    std::string machine = "M-1";
};

void refuse(Batch &batch, const Refused &refused, const std::string &payload = "{}")
{
    const auto index = std::uint32_t(batch.size());
    batch.refusals.push_back({.index = index, .eventId = "E-9", .machine = refused.machine, .factory = refused.factory,
                              .reason = refused.reason, .message = "no", .payload = payload});
    batch.refusedAt.push_back(index);
}

Batch flood(int count, const Refused &refused = {})
{
    Batch batch = {.sender = refused.sender};
    for (int i = 0; i < count; ++i)
        refuse(batch, refused, std::to_string(i + 1));
    return batch;
}

/// "1 2 3 +7": the payloads that were kept, oldest first, and how many a summary stands for, of which
/// "!" says that it names a machine.
QString told(const Shop &shop, const RejectionFilter &filter = {})
{
    const RejectionListing listing = shop.reader->rejections(filter, {.limit = 1'000}).value();
    QStringList words;
    std::int64_t count = 0;
    for (const Rejection &rejection : listing.items) {
        words.prepend(rejection.isSummary ? u"+%1%2"_s.arg(rejection.count).arg(rejection.machine.isEmpty() ? u""_s : u"!"_s) : QString::fromUtf8(rejection.payload));
        count += rejection.count;
    }
    if (listing.total != std::int64_t(listing.items.size()) || listing.totalCount != count)
        return u"%1 and %2 do not fit the list"_s.arg(listing.total).arg(listing.totalCount);
    return words.join(u' ');
}

} // namespace

/// What is kept of refused events when there are many, and that none goes uncounted.
class tst_RefusalLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_clock.set("2026-01-15T12:00:00Z");
    }

    void cleanup() { QCOMPARE(verify(file()).value().findings, QStringList()); }

    void theFirstOfAMinuteAreKeptAndTheOthersCounted_data() { addPaths(); }
    void theFirstOfAMinuteAreKeptAndTheOthersCounted()
    {
        Shop shop = open(keepingThree);
        QCOMPARE(shop.send(flood(10)).rejected, 10u);
        QCOMPARE(told(shop), u"1 2 3 +7!"_s);
        const Rejection summary = shop.reader->rejections({}, {}).value().items.front();
        QVERIFY(summary.isSummary);
        QVERIFY(summary.payload.isEmpty() && !summary.eventId && !summary.resolved);
        QCOMPARE(summary.reason, u"INVALID_DURATION"_s);
        QCOMPARE(summary.sender, u"10.0.0.7"_s);
        QCOMPARE(summary.factory, u"F01"_s);
        QCOMPARE(summary.message, u"7 more refused events of this sender with this reason in this minute; what was sent was not kept"_s);
        QCOMPARE(shop.store->rejection(summary.id).value(), summary);

        m_clock.advance(std::chrono::seconds(59));
        shop.send(flood(2'000));
        QCOMPARE(told(shop), u"1 2 3 +2007!"_s);
        const Rejection later = shop.reader->rejections({}, {}).value().items.front();
        QCOMPARE(later.id, summary.id);
        QCOMPARE(later.received, summary.received);
        QVERIFY(later.message.startsWith(u"2,007 more"));
    }

    void batchesOfOneTransactionShareASummary_data() { addPaths(); }
    void batchesOfOneTransactionShareASummary()
    {
        Shop shop = open(keepingThree);
        const auto two = std::make_shared<const Batch>(flood(2));
        QVERIFY(shop.store->ingest({.batches = {two, two, two, std::make_shared<const Batch>(flood(1, {.machine = "M-2"}))}}));
        QCOMPARE(told(shop), u"1 2 1 +4"_s);
    }

    void aMachineIsNamedWhileAllAreOfIt_data() { addPaths(); }
    void aMachineIsNamedWhileAllAreOfIt()
    {
        Shop shop = open(keepingThree);
        shop.send(flood(4));
        shop.send(flood(1));
        QCOMPARE(told(shop), u"1 2 3 +2!"_s);
        shop.send(flood(1, {.machine = "M-2"}));
        QCOMPARE(told(shop), u"1 2 3 +3"_s);
        shop.send(flood(1));
        QCOMPARE(told(shop), u"1 2 3 +4"_s);
    }

    void aRestartAndAFailureDoNotBeginAnew_data() { addPaths(); }
    void aRestartAndAFailureDoNotBeginAnew()
    {
        {
            Shop shop = open(keepingThree);
            shop.send(flood(2));
        }
        {
            Shop shop = open(keepingThree);
            shop.send(flood(3));
            QCOMPARE(told(shop), u"1 2 1 +2!"_s);
        }
        Shop shop = open(keepingThree);
        shop.send(flood(4));
        QCOMPARE(told(shop), u"1 2 1 +6!"_s);

        Batch large = flood(5);
        for (int i = 0; i < 5'000; ++i)
            large.events.push_back(eventsFrom(u"N%1 M-%1 08:00"_s.arg(i)).front());
        for (const QString &name : QSqlDatabase::connectionNames())
            QSqlQuery(QSqlDatabase::database(name, false)).exec(u"PRAGMA max_page_count = 20"_s);
        QCOMPARE(shop.store->ingest({.batches = {std::make_shared<const Batch>(large)}}).error().code, ErrorCode::DiskFull);
        QCOMPARE(told(shop), u"1 2 1 +6!"_s);
        shop.send(flood(1));
        QCOMPARE(told(shop), u"1 2 1 +7!"_s);
    }

    void aFailureTakesBackWhatWasKept()
    {
        Shop shop(file(), m_clock, Database::Path::Direct, keepingThree);
        Batch large = flood(3);
        for (int i = 0; i < 5'000; ++i)
            large.events.push_back(eventsFrom(u"N%1 M-%1 08:00"_s.arg(i)).front());
        const Batch more = flood(4);
        for (const QString &name : QSqlDatabase::connectionNames())
            QSqlQuery(QSqlDatabase::database(name, false)).exec(u"PRAGMA max_page_count = 40"_s);
        QCOMPARE(shop.store->ingest({.batches = {std::make_shared<const Batch>(more), std::make_shared<const Batch>(large)}}).error().code, ErrorCode::DiskFull);
        shop.send(more);
        QCOMPARE(told(shop), u"1 2 3 +1!"_s);
    }

    /// As when the batch after it finds the log of events full: the file is in order, and stays open.
    void whatIsTakenBackWasNeverKept_data() { addPaths(); }
    void whatIsTakenBackWasNeverKept()
    {
        open(keepingThree);   // makes the file
        Database database;
        QVERIFY(database.open(file(), Database::Access::Write, path()));
        ArrivalClock clock(m_clock);
        clock.catchUp();
        RefusalLog log(database, clock, keepingThree.refusals);
        QVERIFY(log.open());
        for (const bool isCommitted : {false, true}) {
            Transaction transaction(database);
            QVERIFY(transaction.begin(Transaction::Kind::Write));
            log.begin();
            QVERIFY(log.store(flood(5)));
            QVERIFY(log.finish());
            if (isCommitted)
                QVERIFY(transaction.commit());
            else
                log.takeBack();
        }
        QCOMPARE(database.number(u"SELECT count(*) * 100 + sum(count) FROM rejections"_s).value(), 405);
        log.close();
    }

    void eachMinuteBeginsAnew_data() { addPaths(); }
    void eachMinuteBeginsAnew()
    {
        Shop shop = open(keepingThree);
        m_clock.set("2026-01-15T12:00:59Z");
        shop.send(flood(4));
        m_clock.set("2026-01-15T12:01:00Z");
        shop.send(flood(5));
        QCOMPARE(told(shop), u"1 2 3 +1! 1 2 3 +2!"_s);
        QCOMPARE(told(shop, {.to = at("12:01")}), u"1 2 3 +1!"_s);
        QCOMPARE(told(shop, {.from = at("12:01")}), u"1 2 3 +2!"_s);
        m_clock.set("2026-01-15T11:00:00Z");   // set back: what arrives is still later than what came before
        shop.send(flood(1));
        QCOMPARE(told(shop, {.from = at("12:01")}), u"1 2 3 +3!"_s);
    }

    void sendersReasonsAndFactoriesAreCountedApart_data() { addPaths(); }
    void sendersReasonsAndFactoriesAreCountedApart()
    {
        Shop shop = open(keepingThree);
        shop.send(flood(4));
        shop.send(flood(5, {.sender = "10.0.0.8"}));
        shop.send(flood(6, {.reason = Reason::InvalidEvent, .factory = {}, .machine = {}}));
        shop.send(flood(7, {.factory = "F02"}));
        QCOMPARE(told(shop, {.factory = u"F02"_s}), u"+7!"_s);   // the first three were of the other factory
        QCOMPARE(told(shop, {.factory = u"F01"_s}), u"1 2 3 +1! 1 2 3 +2!"_s);
        QCOMPARE(told(shop, {.reason = u"INVALID_EVENT"_s}), u"1 2 3 +3"_s);
        QCOMPARE(told(shop, {.kinds = {RejectionKind::Event}, .resolved = false, .factory = QString(u""_s)}), u"1 2 3 +3"_s);
        QCOMPARE(told(shop, {.resolved = true}), QString());
        QCOMPARE(told(shop, {.eventId = u"E-9"_s}), u"1 2 3 1 2 3 1 2 3"_s);
        QCOMPARE(shop.reader->rejectionPage({}, {.limit = 1}).value().reasons, (std::vector<ReasonCount>{{u"INVALID_DURATION"_s, 16}, {u"INVALID_EVENT"_s, 6}}));

        PlantQuery query = {.window = {.start = at("11:00"), .end = at("12:01")}, .now = at("12:01")};
        QCOMPARE(shop.reader->plant(query).value().rejected, 22);
        query.factory = FactoryId(u"F02"_s);
        QCOMPARE(shop.reader->plant(query).value().rejected, 7);
        QCOMPARE(shop.reader->plant(query).value().latestRejections.size(), 1u);

        QCOMPARE(shop.store->removeSome(FactoryId(u"F02"_s), 10).value(), 0);
        QCOMPARE(told(shop, {.factory = u"F02"_s}), QString());
        shop.send(flood(2, {.factory = "F02"}));
        QCOMPARE(told(shop, {.factory = u"F02"_s}), u"+2!"_s);
    }

    void whatABatchCouldNotHoldIsCountedByItsReason_data() { addPaths(); }
    void whatABatchCouldNotHoldIsCountedByItsReason()
    {
        for (const std::int64_t kept : {3, 0}) {
            Shop shop(m_folder->filePath(u"omitted-%1.db"_s.arg(kept)), m_clock, path(), {.refusals = {.keptPerMinute = kept}});
            Batch batch = flood(2);
            for (int i = 0; i < 30; ++i)
                batch.refusedAt.push_back(std::uint32_t(i + 2));
            addRefusals(batch.omitted, Reason::InvalidDuration, "F01", "M-1", 20);
            addRefusals(batch.omitted, Reason::FutureEventTime, "F01", "M-1", 9);
            addRefusals(batch.omitted, Reason::FutureEventTime, "F01", "M-2", 1);
            QCOMPARE(shop.send(batch).rejected, 32u);
            QCOMPARE(told(shop, {.reason = u"INVALID_DURATION"_s}), u"1 2 +20!"_s);
            QCOMPARE(told(shop, {.reason = u"FUTURE_EVENT_TIME"_s}), u"+10"_s);
        }
        Shop shop = open(keepingThree);   // for the check at the end
    }

    void withoutALimitAllAreKept()
    {
        Shop shop(file(), m_clock, Database::Path::Direct, {.refusals = {.keptPerMinute = 0}});
        shop.send(flood(500));
        QCOMPARE(shop.reader->rejections({}, {.limit = 1}).value().total, 500);
        QCOMPARE(shop.reader->rejections({}, {.limit = 1}).value().totalCount, 500);
    }

    void sendersBeyondThoseWatchedAreCountedAllTheSame()
    {
        Shop shop(file(), m_clock, Database::Path::Direct, {.refusals = {.keptPerMinute = 2, .sendersWatched = 2}});
        for (const char *sender : {"a", "b", "a", "c", "a", "b"})
            shop.send(flood(3, {.sender = sender}));
        std::map<QString, QString> bySender;
        for (const Rejection &rejection : shop.reader->rejections({}, {}).value().items)
            bySender[rejection.sender] += rejection.isSummary ? u"+%1 "_s.arg(rejection.count) : u"1 "_s;
        QCOMPARE(bySender[u"a"_s], u"+7 1 1 "_s);       // never long enough silent to be forgotten
        QCOMPARE(bySender[u"b"_s], u"1 1 +2 1 1 "_s);   // forgotten for c
        QCOMPARE(bySender[u"c"_s], u"+1 1 1 "_s);
    }

    void factoriesWithoutEndShareASummary_data() { addPaths(); }
    void factoriesWithoutEndShareASummary()
    {
        constexpr StoreSizes keepingOne = {.refusals = {.keptPerMinute = 1}};
        const int many = int(factoriesApart) + 10;
        {
            Shop shop = open(keepingOne);
            shop.send(flood(1));
            Batch batch = {.sender = "10.0.0.7"};
            for (int i = 0; i < many; ++i)
                refuse(batch, {.factory = "F-" + std::to_string(i)});
            shop.send(batch);
        }
        Shop shop = open(keepingOne);
        for (int i = many - 1; i >= 0; --i)
            shop.send(flood(1, {.factory = "F-" + std::to_string(i)}));
        shop.send(flood(1, {.factory = std::string(5'000, 'F')}));   // no name at all
        const RejectionListing all = shop.reader->rejections({}, {}).value();
        QCOMPARE(all.total, 1 + qint64(factoriesApart) + 1);
        QCOMPARE(all.totalCount, 1 + 2 * many + 1);
        QCOMPARE(told(shop, {.factory = u"F-0"_s}), u"+2!"_s);
        QCOMPARE(told(shop, {.factory = QString(u""_s)}), u"+21!"_s);
    }

    void aSummaryCannotBeResolved_data() { addPaths(); }
    void aSummaryCannotBeResolved()
    {
        Shop shop = open(keepingThree);
        shop.send(flood(4));
        const RejectionId id = shop.reader->rejections({}, {}).value().items.front().id;
        QCOMPARE(shop.store->resolve(id, eventsFrom(u"E-9 M-1 08:10"_s).front()).error().code, ErrorCode::PayloadNotKept);
        QCOMPARE(told(shop, {.resolved = true}), QString());
        QCOMPARE(shop.store->size().value().events, 0);
        shop.send(flood(1));   // what was taken back is known again
        QCOMPARE(told(shop), u"1 2 3 +2!"_s);
    }

    void refusedReadingsAreAlwaysKept()
    {
        Shop shop(file(), m_clock, Database::Path::Direct, keepingThree);
        ReadingBatch batch = readingsFrom(u"M-1 power 1 08:00\nM-1 power 2 08:00"_s);
        batch.simulation = Simulation::FirstNew;
        for (int i = 0; i < 10; ++i)
            QVERIFY(shop.store->ingest({.readings = {std::make_shared<const ReadingBatch>(batch)}}).value().readings.front().hasFailed);
        const RejectionListing listing = shop.reader->rejections({}, {}).value();
        QVERIFY(listing.total >= 10);
        QCOMPARE(listing.totalCount, listing.total);
    }

    void countsAgreeWithAModel_data()
    {
        QTest::addColumn<Database::Path>("path");
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 4; ++seed) {
            QTest::addRow("direct, seed %u", seed) << Database::Path::Direct << seed;
            QTest::addRow("portable, seed %u", seed) << Database::Path::Portable << seed;
        }
    }
    void countsAgreeWithAModel()
    {
        QFETCH(unsigned, seed);
        std::mt19937 dice(seed);
        const auto below = [&dice](int end) { return std::uniform_int_distribution<int>(0, end - 1)(dice); };
        struct Sums
        {
            std::map<QString, std::int64_t> byReason, byFactory, byMinute;
            std::map<QString, std::int64_t> offered;   ///< By sender, reason and minute.
            QStringList kept;
        } model;
        auto shop = std::make_unique<Shop>(open(keepingThree));
        int number = 0;
        for (int round = 0; round < 120; ++round) {
            m_clock.advance(std::chrono::seconds(below(40)));
            const QString minute = QString::fromStdString(isoText(Instant(std::chrono::floor<std::chrono::minutes>(m_clock.now()))));
            Arrivals arrivals;
            for (int batches = 1 + below(3); batches > 0; --batches) {
                Batch batch = {.sender = "10.0.0." + std::to_string(below(3))};
                for (int events = below(9); events > 0; --events) {
                    const Refused refused = {.reason = Reason(below(3)), .factory = below(3) == 0 ? std::string() : "F" + std::to_string(below(3)),
                                             .machine = "M-" + std::to_string(below(3))};
                    const QString reason = QString::fromStdString(std::string(reasonCode(refused.reason)));
                    ++model.byReason[reason];
                    ++model.byFactory[QString::fromStdString(refused.factory)];
                    ++model.byMinute[minute];
                    if (below(6) == 0) {
                        batch.refusedAt.push_back(std::uint32_t(batch.size()));
                        addRefusals(batch.omitted, refused.reason, refused.factory, refused.machine, 1);
                        continue;
                    }
                    if (model.offered[QString::fromStdString(batch.sender) + reason + minute]++ < 3)
                        model.kept << QString::number(number);
                    refuse(batch, refused, std::to_string(number++));
                }
                arrivals.batches.push_back(std::make_shared<const Batch>(std::move(batch)));
            }
            QVERIFY(shop->store->ingest(arrivals));
            if (below(10) == 0) {
                shop.reset();
                shop = std::make_unique<Shop>(open(keepingThree));
            }
        }
        const RejectionPage page = shop->reader->rejectionPage({}, {.limit = 100'000}).value();
        QStringList kept;
        std::map<QString, int> summaries;
        for (const Rejection &rejection : page.rejections.items) {
            const Instant minute(std::chrono::floor<std::chrono::minutes>(rejection.received));
            if (rejection.isSummary)
                ++summaries[rejection.sender + u' ' + rejection.reason + u' ' + rejection.factory + u' ' + QString::fromStdString(isoText(minute))];
            else
                kept.prepend(QString::fromUtf8(rejection.payload));
        }
        QCOMPARE(kept, model.kept);
        QVERIFY(summaries.size() > 50);
        for (const auto &[key, count] : summaries)
            QVERIFY2(count == 1, qPrintable(key));
        std::map<QString, std::int64_t> byReason;
        for (const ReasonCount &reason : page.reasons)
            byReason[reason.reason] = reason.count;
        QCOMPARE(byReason, model.byReason);
        for (const auto &[factory, count] : model.byFactory)
            QCOMPARE(shop->reader->rejections({.factory = QString(factory)}, {}).value().totalCount, count);
        for (const auto &[minute, count] : model.byMinute) {
            const Instant start = instantFromIso(minute.toStdString()).value();
            QCOMPARE(shop->reader->rejections({.from = start, .to = start + std::chrono::minutes(1)}, {}).value().totalCount, count);
        }
    }

private:
    Database::Path path() const { return *static_cast<Database::Path *>(QTest::qData("path", qMetaTypeId<Database::Path>())); }
    Shop open(const StoreSizes &sizes) { return Shop(file(), m_clock, path(), sizes); }
    QString file() const { return m_folder->filePath(u"plant.db"_s); }
    std::unique_ptr<QTemporaryDir> m_folder;
    SettableClock m_clock;
};

QTEST_GUILESS_MAIN(tst_RefusalLog)
#include "tst_refusallog.moc"
