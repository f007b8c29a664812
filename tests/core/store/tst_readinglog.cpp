// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/carefulsum.h"
#include "core/store/embedded/verify/verify.h"
#include "tests/core/store/shop.h"
#include "tests/support/readinglines.h"
#include "tests/support/settableclock.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QtTest>

#include <random>

using namespace Andon;
using namespace Qt::StringLiterals;

namespace {

ReadingReport send(Shop &shop, ReadingBatch batch)
{
    const auto reports = shop.store->ingest({.readings = {std::make_shared<const ReadingBatch>(std::move(batch))}});
    if (!reports)
        qFatal("%ls", qUtf16Printable(reports.error().detail));
    return reports->readings.front();
}

/// "processed processed(again) rejected"
QString words(const ReadingReport &report)
{
    QStringList list;
    for (const ReadingResult &result : report.results) {
        const std::string_view word = statusWord(result.status);
        list << QString::fromUtf8(word.data(), qsizetype(word.size())) + (result.isDuplicate ? u"(again)"_s : QString());
    }
    return list.join(u' ');
}

Listing<ReadingRecord> listOf(Shop &shop, const ReadingFilter &filter = {}, const Page &page = {})
{
    return shop.reader->readings(filter, page, ReadingOrder::NewestTime).value();
}

ReadingTotals totalsOf(Shop &shop, const ReadingFilter &filter = {})
{
    const auto groups = shop.reader->readingTotals(filter, ReadingGrouping::None).value().groups;
    return groups.empty() ? ReadingTotals() : groups.front().totals;
}

ReadingCounts countsOf(Shop &shop)
{
    return shop.reader->readingTotals({}, ReadingGrouping::None).value().counts;
}

QString line(const ReadingRecord &record)
{
    return u"%1 %2 %3 %4"_s.arg(record.reading.client.toString(), record.reading.metric.toString()).arg(record.reading.amount)
        .arg(QString::fromStdString(isoText(record.reading.time)));
}

} // namespace

class tst_ReadingLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_clock.set("2026-01-15T12:00:00Z");
    }

    void aReadingSentTwiceCountsOnce_data() { addPaths(); }
    void aReadingSentTwiceCountsOnce()
    {
        QFETCH(Database::Path, path);
        Shop shop(file(), m_clock, path);
        const ReadingReport first = send(shop, readingsFrom(u"press-7 power 1.5 08:00\npress-7 power 2.5 08:00\npress-7 power 1.5 08:00"_s));
        QCOMPARE(words(first), u"processed processed processed(again)"_s);
        QCOMPARE(first.results[2].id, first.results[0].id);
        const ReadingReport again = send(shop, readingsFrom(u"press-7 power 1.5 08:00"_s));
        QCOMPARE(again.results, (std::vector {ReadingResult {.isDuplicate = true, .id = first.results[0].id}}));
        QCOMPARE(totalsOf(shop), (ReadingTotals {.count = 2, .sum = 4, .least = 1.5, .most = 2.5}));
        QCOMPARE(shop.store->size().value().readings, 2);
    }

    void aRestartStillKnowsThem_data() { addPaths(); }
    void aRestartStillKnowsThem()
    {
        QFETCH(Database::Path, path);
        {
            Shop shop(file(), m_clock, path);
            send(shop, readingsFrom(u"press-7 power 1.5 08:00\noven heat -3 08:00"_s));
        }
        Shop shop(file(), m_clock, path);
        QCOMPARE(words(send(shop, readingsFrom(u"oven heat -3 08:00\noven heat -3 08:01"_s))), u"processed(again) processed"_s);
        QCOMPARE(totalsOf(shop), (ReadingTotals {.count = 3, .sum = -4.5, .least = -3, .most = 1.5}));
    }

    void listsHoldWhatWasSent_data() { addPaths(); }
    void listsHoldWhatWasSent()
    {
        QFETCH(Database::Path, path);
        Shop shop(file(), m_clock, path);
        ReadingBatch batch = readingsFrom(u"press-7 power 1.5 08:00\noven heat -3 09:00"_s);
        batch.elements.push_back(rejectedReading());
        const ReadingReport report = send(shop, batch);
        QCOMPARE(words(report), u"processed processed rejected"_s);
        const auto all = listOf(shop);
        QCOMPARE(all.total, 3);
        QCOMPARE(line(all.items[0]), u"unknown rejected 0 2026-01-15T12:00:00Z"_s);
        QCOMPARE(all.items[0].status, ReadingStatus::Rejected);
        QCOMPARE(all.items[0].message, u"client_id not found in event"_s);
        QCOMPARE(all.items[0].hash, u"rejected_"_s + report.results[2].id.toString(QUuid::WithoutBraces));
        QCOMPARE(all.items[0].payload, QByteArray("{\"value\":1}"));
        QCOMPARE(line(all.items[1]), u"oven heat -3 2026-01-15T09:00:00Z"_s);
        QCOMPARE(all.items[1].hash.toStdString(), hashOf(all.items[1].reading).hex());
        QCOMPARE(all.items[1].id, report.results[1].id);
        QCOMPARE(all.items[2].payload, QByteArray("{\"line\":\"press-7 power 1.5 08:00\"}"));
        QCOMPARE(countsOf(shop), (ReadingCounts {.processed = 2, .rejected = 1, .failed = 0}));

        QCOMPARE(listOf(shop, {.client = ClientId(u"oven"_s)}).total, 1);
        QCOMPARE(listOf(shop, {.client = ClientId(u"unknown"_s)}).total, 1);
        QCOMPARE(listOf(shop, {.metric = MetricId(u"power"_s)}).total, 1);
        QCOMPARE(listOf(shop, {.status = ReadingStatus::Rejected}).total, 1);
        QCOMPARE(listOf(shop, {.status = ReadingStatus::Failed}).total, 0);
        QCOMPARE(listOf(shop, {.from = at("08:00"), .to = at("09:00")}).total, 2);
        QCOMPARE(listOf(shop, {.from = at("08:00"), .to = at("09:00") - std::chrono::milliseconds(1)}).total, 1);
        const auto arrivals = shop.reader->readings({.status = ReadingStatus::Processed}, {.limit = 1}, ReadingOrder::NewestArrival).value();
        QCOMPARE(line(arrivals.items.at(0)), u"oven heat -3 2026-01-15T09:00:00Z"_s);
    }

    void aSimulatedFailureTakesTheRequestBackAlone_data() { addPaths(); }
    void aSimulatedFailureTakesTheRequestBackAlone()
    {
        QFETCH(Database::Path, path);
        Shop shop(file(), m_clock, path);
        send(shop, readingsFrom(u"press-7 power 1 08:00"_s));
        const auto pointer = [](ReadingBatch batch) { return std::make_shared<const ReadingBatch>(std::move(batch)); };
        ReadingBatch failing = readingsFrom(u"press-7 power 1 08:00\npress-7 power 2 08:01\nnew new 3 08:02"_s, Simulation::FirstNew);
        failing.elements.insert(failing.elements.begin(), rejectedReading());
        const auto reports = shop.store->ingest({.readings = {pointer(readingsFrom(u"before x 1 08:00"_s)), pointer(failing),
                                                              pointer(readingsFrom(u"after x 1 08:00"_s))}}).value();
        QCOMPARE(words(reports.readings[0]), u"processed"_s);
        QCOMPARE(reports.readings[1], (ReadingReport {.hasFailed = true}));
        QCOMPARE(words(reports.readings[2]), u"processed"_s);
        QCOMPARE(totalsOf(shop).count, 3);
        QCOMPARE(countsOf(shop), (ReadingCounts {.processed = 3, .rejected = 0, .failed = 1}));
        const auto failed = listOf(shop, {.status = ReadingStatus::Failed});
        QCOMPARE(line(failed.items.at(0)), u"press-7 power 2 2026-01-15T08:01:00Z"_s);
        QCOMPARE(failed.items[0].message, u"Simulated database failure"_s);
        QCOMPARE(failed.items[0].reason, u"SIMULATED_FAILURE"_s);

        // Only known ones: nothing new that could fail.
        QCOMPARE(words(send(shop, readingsFrom(u"press-7 power 1 08:00"_s, Simulation::FirstNew))), u"processed(again)"_s);
        QVERIFY(send(shop, readingsFrom(u"press-7 power 1 08:00"_s, Simulation::Always)).hasFailed);
        QCOMPARE(countsOf(shop).failed, 2);

        // Sent again, it is processed, knows of its failure, and the failure is mended.
        QCOMPARE(words(send(shop, readingsFrom(u"press-7 power 2 08:01"_s))), u"processed"_s);
        QCOMPARE(listOf(shop, {.status = ReadingStatus::Failed}).total, 1);
        QCOMPARE(listOf(shop, {.from = at("08:01")}).items.at(0).failures, 1);
        QCOMPARE(shop.reader->rejections({.kinds = {RejectionKind::FailedReading}, .resolved = true}, {}).value().total, 1);
        // Known by now, so it only mends the other.
        QCOMPARE(words(send(shop, readingsFrom(u"press-7 power 1 08:00"_s))), u"processed(again)"_s);
        QCOMPARE(countsOf(shop), (ReadingCounts {.processed = 4, .rejected = 0, .failed = 0}));
        QVERIFY(isSound(shop));
    }

    void aRetriedFailureIsCountedOnce_data() { addPaths(); }
    void aRetriedFailureIsCountedOnce()
    {
        QFETCH(Database::Path, path);
        Shop shop(file(), m_clock, path);
        const Reading reading = readingFrom(u"press-7 power 2 08:01"_s);
        QVERIFY(send(shop, readingsFrom(u"press-7 power 2 08:01"_s, Simulation::FirstNew)).hasFailed);
        const Rejection failed = shop.reader->rejections({}, {}).value().items.at(0);
        QCOMPARE(failed.kind, RejectionKind::FailedReading);
        QCOMPARE(failed.client.value(), u"press-7"_s);
        QCOMPARE(failed.index, 0u);
        QCOMPARE(shop.store->resolve(failed.id, reading, failed.payload.toStdString()).value(), Outcome::Accepted);
        QCOMPARE(shop.store->resolve(failed.id, reading, "").error().code, ErrorCode::AlreadyResolved);
        QCOMPARE(words(send(shop, readingsFrom(u"press-7 power 2 08:01"_s))), u"processed(again)"_s);
        QCOMPARE(countsOf(shop), (ReadingCounts {.processed = 1, .rejected = 0, .failed = 0}));
        QCOMPARE(listOf(shop).items.at(0).failures, 1);
    }

    void everyRefusalOfALargeRequestIsKept()
    {
        Shop shop(file(), m_clock, Database::Path::Direct);
        ReadingBatch batch;
        batch.elements.assign(20'000, rejectedReading("1"));
        const ReadingReport report = send(shop, batch);
        QCOMPARE(report.results.size(), 20'000u);
        QVERIFY(std::none_of(report.results.begin(), report.results.end(), [](const ReadingResult &result) { return result.id.isNull(); }));
        QCOMPARE(countsOf(shop).rejected, 20'000);
    }

    void totalsAreExactAtRaggedEnds_data() { addPaths(); }
    void totalsAreExactAtRaggedEnds()
    {
        QFETCH(Database::Path, path);
        Shop shop(file(), m_clock, path);
        std::mt19937 dice(7);
        std::uniform_int_distribution<std::int64_t> when(-40LL * 86'400'000, 40LL * 86'400'000);
        std::uniform_int_distribution<int> who(0, 4);
        std::uniform_int_distribution<int> much(-1000, 100'000);
        std::vector<Reading> all;
        ReadingBatch batch;
        for (int i = 0; i < 3000; ++i) {
            // Around 1970, where hours count from, so that negative times are among them.
            all.push_back({.client = ClientId(u"c%1"_s.arg(who(dice))), .metric = MetricId(u"m%1"_s.arg(who(dice))),
                           .amount = much(dice) / 8.0, .time = Instant(std::chrono::milliseconds(when(dice)))});
            batch.elements.push_back({.content = all.back(), .payload = "{}"});
        }
        send(shop, batch);
        const auto expect = [&](const ReadingFilter &filter) {
            ReadingTotals totals;
            for (const Reading &reading : all) {
                const bool in = (!filter.client || reading.client == filter.client) && (!filter.metric || reading.metric == filter.metric)
                    && (!filter.from || reading.time >= filter.from) && (!filter.to || reading.time <= filter.to);
                if (!in)
                    continue;
                totals.least = totals.count == 0 ? reading.amount : std::min(totals.least, reading.amount);
                totals.most = totals.count == 0 ? reading.amount : std::max(totals.most, reading.amount);
                ++totals.count;
                totals.sum += reading.amount;   // exact: they are eighths
            }
            return totals;
        };
        std::uniform_int_distribution<int> kind(0, 3);
        for (int i = 0; i < 400; ++i) {
            ReadingFilter filter;
            const auto start = Instant(std::chrono::milliseconds(when(dice)));
            const std::int64_t lengths[] = {0, 1'800'000, 5 * 3'600'000, 30LL * 86'400'000};
            if (kind(dice) != 0)
                filter.from = i % 5 == 0 ? std::chrono::floor<std::chrono::hours>(start) : start;
            if (kind(dice) != 0)
                filter.to = start + std::chrono::milliseconds(lengths[kind(dice)]);
            if (kind(dice) == 0)
                filter.client = ClientId(u"c%1"_s.arg(who(dice)));
            if (kind(dice) == 0)
                filter.metric = MetricId(u"m%1"_s.arg(who(dice)));
            QCOMPARE(totalsOf(shop, filter), expect(filter));
            std::int64_t grouped = 0;
            for (const ReadingGroup &group : shop.reader->readingTotals(filter, ReadingGrouping::Both).value().groups)
                grouped += group.totals.count;
            QCOMPARE(grouped, expect(filter).count);
            QCOMPARE(listOf(shop, filter, {.limit = 1}).total, expect(filter).count);
        }
        QVERIFY(isSound(shop));
    }

    void groupsAreOrderedBySum_data() { addPaths(); }
    void groupsAreOrderedBySum()
    {
        QFETCH(Database::Path, path);
        Shop shop(file(), m_clock, path);
        send(shop, readingsFrom(u"a x 1 08:00\na y 5 08:00\nb x 3 08:00\nc x 3 08:00"_s));
        const auto names = [&](ReadingGrouping grouping) {
            QStringList list;
            for (const ReadingGroup &group : shop.reader->readingTotals({}, grouping).value().groups)
                list << group.client.value_or(ClientId()).toString() + u'/' + group.metric.value_or(MetricId()).toString() + u'=' + QString::number(group.totals.sum);
            return list.join(u' ');
        };
        QCOMPARE(names(ReadingGrouping::None), u"/=12"_s);
        QCOMPARE(names(ReadingGrouping::Client), u"a/=6 b/=3 c/=3"_s);
        QCOMPARE(names(ReadingGrouping::Metric), u"/x=7 /y=5"_s);
        QCOMPARE(names(ReadingGrouping::Both), u"a/y=5 b/x=3 c/x=3 a/x=1"_s);
        QVERIFY(shop.reader->readingTotals({.client = ClientId(u"nobody"_s)}, ReadingGrouping::None).value().groups.empty());
    }

    /// Whole days and hours are passed over by their counts: the same pages as counting one by one.
    void deepPagesContinueWhereTheOnesBeforeEnded_data() { addPaths(); }
    void deepPagesContinueWhereTheOnesBeforeEnded()
    {
        QFETCH(Database::Path, path);
        Shop shop(file(), m_clock, path);
        std::mt19937 dice(11);
        std::uniform_int_distribution<std::int64_t> when(0, 3LL * 86'400'000);
        ReadingBatch batch;
        const Instant first = at("00:00") - std::chrono::days(2);
        m_clock.set("2026-01-13T00:10:00Z");
        for (int i = 0; i < 6000; ++i) {
            const Reading reading = {.client = ClientId(i % 3 ? u"often"_s : u"rare"_s), .metric = MetricId(u"m"_s), .amount = double(i),
                                     .time = first + std::chrono::milliseconds(when(dice))};
            batch.elements.push_back({.content = reading, .payload = "{}"});
            if (i % 40 == 0)
                batch.elements.push_back(rejectedReading());
            if (i % 200 == 199) {   // so that the refused ones, which have their arrival as time, lie apart
                send(shop, std::exchange(batch, {}));
                m_clock.advance(std::chrono::minutes(100));
            }
        }
        for (const ReadingFilter &filter : {ReadingFilter {}, ReadingFilter {.client = ClientId(u"often"_s)}, ReadingFilter {.status = ReadingStatus::Processed},
                                            ReadingFilter {.from = first + std::chrono::hours(5), .to = first + std::chrono::hours(61)}}) {
            const auto whole = listOf(shop, filter, {.limit = 10'000});
            QCOMPARE(std::int64_t(whole.items.size()), whole.total);
            for (std::int64_t skip : {std::int64_t(0), std::int64_t(900), std::int64_t(1000), std::int64_t(1500), std::int64_t(3000), std::int64_t(3999),
                                      std::int64_t(5000), whole.total - 1, whole.total, std::numeric_limits<std::int64_t>::max()}) {
                const auto page = listOf(shop, filter, {.limit = 25, .skip = skip});
                const auto from = whole.items.begin() + std::min<std::ptrdiff_t>(skip, std::ssize(whole.items));
                const auto to = from + std::min<std::ptrdiff_t>(25, whole.items.end() - from);
                QCOMPARE(page.items, std::vector(from, to));
            }
        }
    }

    void pagesOfManySeriesAreThoseOfOne_data() { addPaths(); }
    void pagesOfManySeriesAreThoseOfOne()
    {
        QFETCH(Database::Path, path);
        Shop shop(file(), m_clock, path);
        std::mt19937 dice(13);
        std::uniform_int_distribution<std::int64_t> when(0, 86'400'000);
        ReadingBatch batch;
        for (int i = 0; i < 15'000; ++i) {
            const Reading reading = {.client = ClientId(u"one"_s), .metric = MetricId(u"m%1"_s.arg(i % 700)), .amount = double(i),
                                     .time = at("00:00") + std::chrono::milliseconds(when(dice))};
            batch.elements.push_back({.content = reading, .payload = "{}"});
        }
        send(shop, batch);
        for (const std::int64_t skip : {0, 50, 999, 7000}) {
            const Page page = {.limit = 40, .skip = skip};
            QCOMPARE(listOf(shop, {.client = ClientId(u"one"_s)}, page).items, listOf(shop, {}, page).items);
        }
    }

    void aPageHoldsNoMoreThanItsShareOfPayload()
    {
        Shop shop(file(), m_clock, Database::Path::Direct);
        ReadingBatch batch = readingsFrom(u"a x 1 08:00\na x 2 08:01\na x 3 08:02\na x 4 08:03"_s);
        for (ReadingElement &element : batch.elements)
            element.payload = '"' + std::string(7 * 1024 * 1024, 'x') + '"';
        send(shop, batch);
        const auto page = listOf(shop);
        QCOMPARE(page.total, 4);
        QCOMPARE(page.items.size(), 4u);
        QVERIFY(!page.items[2].payload.isEmpty());
        QVERIFY(page.items[3].payload.isEmpty());
        QVERIFY(!listOf(shop, {}, {.skip = 3}).items[0].payload.isEmpty());
    }

    void aFailedTransactionLeavesNothingOfTheReadings()
    {
        Shop shop(file(), m_clock, Database::Path::Direct);
        send(shop, readingsFrom(u"a x 1 08:00"_s));
        QString many;
        for (int i = 0; i < 5000; ++i)
            many += u"c%1 m%1 1 08:00\n"_s.arg(i);
        for (const QString &name : QSqlDatabase::connectionNames())
            QSqlQuery(QSqlDatabase::database(name, false)).exec(u"PRAGMA max_page_count = 30"_s);
        const Arrivals arrivals = {.readings = {std::make_shared<const ReadingBatch>(readingsFrom(many))}};
        QCOMPARE(shop.store->ingest(arrivals).error().code, ErrorCode::DiskFull);
        QCOMPARE(shop.store->size().value().readings, 1);
        QCOMPARE(listOf(shop).total, 1);
        const auto reports = shop.store->ingest(arrivals).value();
        QVERIFY(!reports.readings.at(0).results.at(0).isDuplicate);
        QCOMPARE(listOf(shop).total, 5001);
        QVERIFY(isSound(shop));
    }

    void aSumDoesNotDependOnTheOrder()
    {
        CarefulSum sum;
        for (int i = 0; i < 10; ++i)
            sum.add(0.1);
        QCOMPARE(sum.value(), 1.0);
        CarefulSum mixed;
        for (const double amount : {1e16, 1.0, -1e16, 1.0})
            mixed.add(amount);
        QCOMPARE(mixed.value(), 2.0);
        CarefulSum large;
        for (const double amount : {1e308, 1e308, -1e308})
            large.add(amount);
        QVERIFY(std::isinf(large.value()));
    }

private:
    QString file() const { return m_folder->filePath(u"plant.db"_s); }

    /// Closes the shop and checks its file.
    bool isSound(Shop &shop)
    {
        shop.reader.reset();
        shop.store.reset();
        shop.backend.reset();
        const auto found = verify(file());
        if (!found || !found->findings.isEmpty())
            qWarning("%ls", qUtf16Printable(found ? found->findings.join(u'\n') : found.error().detail));
        return found && found->findings.isEmpty();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    SettableClock m_clock;
};

QTEST_GUILESS_MAIN(tst_ReadingLog)
#include "tst_readinglog.moc"
