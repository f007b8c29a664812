// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/exportsource.h"
#include "tests/support/eventlines.h"
#include "tests/support/plantfixture.h"
#include "tests/support/readinglines.h"
#include "tests/support/settableclock.h"

using namespace Andon;
using namespace Qt::StringLiterals;

namespace {

const std::vector<FileColumn> idAlone = {{.key = "eventId"}};

/// Text as it is, numbers in digits, nothing as "-".
std::string words(const Cell &cell)
{
    if (const auto *text = std::get_if<std::string>(&cell))
        return *text;
    if (const auto *number = std::get_if<std::int64_t>(&cell))
        return std::to_string(*number);
    if (const auto *number = std::get_if<double>(&cell))
        return scriptNumberText(*number);
    if (const auto *json = std::get_if<JsonText>(&cell))
        return json->utf8;
    return "-";
}

Batch manyEvents(int count)
{
    Batch batch = {.sender = "10.0.0.7"};
    for (int i = 0; i < count; ++i) {
        // Hundreds share a moment.
        batch.events.push_back({.id = EventId("E-" + std::to_string(i)),
                                .source = {.machine = MachineId(i % 3 == 0 ? std::string("press-1") : std::string("press-2")), .line = LineId(std::string("LINE-A")), .factory = {}},
                                .time = at("08:00") + std::chrono::seconds(i / 700),
                                .duration = std::chrono::milliseconds(1000),
                                .defects = i % 5});
    }
    return batch;
}

} // namespace

/// Lists as they are read for a file.
class tst_ExportSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_clock.set("2026-01-15T12:00:00Z");
        m_plant = std::make_unique<PlantFixture>(m_clock);
    }
    void cleanup() { m_plant.reset(); }

    void everyEventIsThereOnce()
    {
        QVERIFY(m_plant->submit(manyEvents(5'000)));
        const auto source = exportEvents(EventQuery(), idAlone, Readers::People);
        std::set<std::string> ids;
        const std::vector<std::string> rows = rowsOf(*source);
        for (const std::string &row : rows)
            ids.insert(row);
        QCOMPARE(rows.size(), 5'000u);
        QCOMPARE(ids.size(), 5'000u);
    }

    void whatComesInMeanwhileNeitherRepeatsNorMovesTheRest()
    {
        QVERIFY(m_plant->submit(manyEvents(5'000)));
        const auto source = exportEvents(EventQuery(), idAlone, Readers::People);
        std::set<std::string> ids;
        int parts = 0;
        const std::vector<std::string> rows = rowsOf(*source, [&] {
            ++parts;
            QVERIFY(m_plant->submit(batchFrom(u"NEW-%1 press-9 09:00"_s.arg(parts))));
        });
        QVERIFY(parts > 1);
        for (const std::string &row : rows)
            ids.insert(row);
        QCOMPARE(rows.size(), 5'000u);
        QCOMPARE(ids.size(), 5'000u);
    }

    void eventsAreFiltered_data()
    {
        QTest::addColumn<EventFilter>("filter");
        QTest::addColumn<QString>("expected");
        QTest::newRow("all") << EventFilter() << u"E5 E4 E3 E2 E1"_s;
        QTest::newRow("machine") << EventFilter {.machine = MachineId(u"press-1"_s)} << u"E2 E1"_s;
        QTest::newRow("a machine in other letters") << EventFilter {.machine = MachineId(u"PRESS-1"_s)} << u"E3"_s;
        QTest::newRow("line, and not a machine of that name") << EventFilter {.line = LineId(u"LINE-A"_s)} << u"E2"_s;
        QTest::newRow("factory") << EventFilter {.factory = FactoryId(u"F01"_s)} << u"E2"_s;
        QTest::newRow("id") << EventFilter {.id = EventId(u"E4"_s)} << u"E4"_s;
        QTest::newRow("from on") << EventFilter {.from = at("08:03")} << u"E5 E4 E3"_s;
        QTest::newRow("up to, without it") << EventFilter {.to = at("08:03")} << u"E2 E1"_s;
        QTest::newRow("nothing") << EventFilter {.machine = MachineId(u"saw"_s)} << QString();
    }

    void eventsAreFiltered()
    {
        QFETCH(EventFilter, filter);
        QFETCH(QString, expected);
        QVERIFY(m_plant->submit(batchFrom(u"E1 press-1 08:01\nE2 press-1@LINE-A/F01 08:02\nE3 PRESS-1 08:03\nE4 LINE-A 08:04\nE5 press-2@LINE-B/F02 08:05"_s)));
        const auto source = exportEvents(filter, idAlone, Readers::Programs);
        QStringList ids;
        for (const std::string &row : rowsOf(*source))
            ids << QString::fromStdString(row);
        QCOMPARE(ids.join(u' '), expected);
    }

    void columnsAreThoseThatWereAskedFor()
    {
        QVERIFY(m_plant->submit(batchFrom(u"E1 press-1 08:01 ?"_s)));
        const std::vector<FileColumn> columns = {{.key = "machineId"}, {.key = "nonsense"}, {.key = "defectCount"}, {.key = "eventId"}};
        QCOMPARE(rowsOf(*exportEvents(EventQuery(), columns, Readers::People)), (std::vector<std::string> {"press-1 - - E1"}));
        QCOMPARE(rowsOf(*exportEvents(EventQuery(), columns, Readers::Programs)), (std::vector<std::string> {"press-1 - -1 E1"}));
    }

    void everyRefusalIsThereOnceWithWhatWasSent()
    {
        constexpr int count = 4'500;   // of one batch, so of one moment
        Batch batch = {.sender = "10.0.0.7"};
        for (int i = 0; i < count; ++i) {
            batch.refusals.push_back({.index = std::uint32_t(i), .eventId = "E-" + std::to_string(i), .reason = Reason::InvalidDuration,
                                      .message = "durationMs must be 0..21600000", .payload = "{\"n\":" + std::to_string(i) + "}"});
            batch.refusedAt.push_back(std::size_t(i));
        }
        QVERIFY(m_plant->submit(std::move(batch)));
        const auto listing = m_plant->ask<RejectionListing>([](EventReader &reader) { return reader.rejections({}, {.limit = 1}); });
        const auto kept = std::size_t(listing.value().total);
        const auto source = exportRejections(RejectionFilter(), {{.key = "id"}, {.key = "summary"}, {.key = "payload"}}, Readers::People);
        const std::vector<std::string> rows = rowsOf(*source);
        QCOMPARE(rows.size(), kept);
        QCOMPARE((std::set<std::string>(rows.begin(), rows.end()).size()), kept);
        QVERIFY(std::any_of(rows.begin(), rows.end(), [](const std::string &row) { return row.ends_with("{\"n\":7}"); }));
    }

    void everyReadingIsThereOnceWhateverItsStatus()
    {
        constexpr int count = 4'500;
        ReadingBatch batch = {.sender = "10.0.0.9"};
        for (int i = 0; i < count; ++i) {
            const Reading reading = {.client = ClientId(std::string("meter")), .metric = MetricId(std::string("kw")), .amount = i + 0.5, .time = at("08:00") + std::chrono::seconds(i / 3'000)};
            batch.elements.push_back({.content = reading, .payload = "{\"n\":" + std::to_string(i) + "}"});
        }
        batch.elements.push_back(rejectedReading());
        QVERIFY(m_plant->await<ReadingReport>([&](auto answer) {
            QObject *receiver = &m_receiver;
            m_plant->ingest().submit(std::make_shared<const ReadingBatch>(batch), receiver, answer);
        }));
        const std::vector<std::string> rows = rowsOf(*exportReadings(ReadingFilter(), {{.key = "status"}, {.key = "amount"}, {.key = "originalPayload"}}, Readers::People));
        QCOMPARE(rows.size(), std::size_t(count + 1));
        QCOMPARE((std::set<std::string>(rows.begin(), rows.end()).size()), std::size_t(count + 1));
        QCOMPARE(rows.front(), "rejected - {\"value\":1}");
        QCOMPARE(rowsOf(*exportReadings({.status = ReadingStatus::Rejected}, {{.key = "status"}}, Readers::Programs)), (std::vector<std::string> {"rejected"}));
    }

    void machinesAndLinesAreWhatTheyCameTo()
    {
        QVERIFY(m_plant->submit(batchFrom(u"E1 press-1@LINE-A/F01 08:01 3\nE2 press-2@LINE-A/F01 08:02 1\nE3 saw@LINE-B/F02 08:03 ?"_s)));
        const PlantQuery query = {.window = {.start = at("08:00"), .end = at("09:00")}, .now = at("12:00"), .slots = 1};
        const std::vector<FileColumn> machine = {{.key = "machineId"}, {.key = "defectsCount"}, {.key = "unknownCount"}, {.key = "avgDefectRate"}};
        QCOMPARE(rowsOf(*exportMachines(query, {}, machine)).size(), 3u);
        QCOMPARE(rowsOf(*exportMachines(query, MachineId(u"press-1"_s), machine)), (std::vector<std::string> {"press-1 3 0 3"}));
        const std::vector<FileColumn> line = {{.key = "lineId"}, {.key = "totalDefects"}, {.key = "eventCount"}, {.key = "defectsPercent"}};
        QCOMPARE(rowsOf(*exportLines(query, {}, line)), (std::vector<std::string> {"LINE-A 4 2 200", "LINE-B 0 1 0"}));
    }

private:
    /// All rows, each as words; @a between is called after each part but the last.
    std::vector<std::string> rowsOf(ExportSource &source, const std::function<void()> &between = [] {})
    {
        std::vector<std::string> rows;
        while (true) {
            const auto part = m_plant->ask<ExportPart>([&source](EventReader &reader) { return source.next(reader); });
            if (!part)
                return {"failed"};
            for (const std::vector<Cell> &cells : part->rows) {
                std::string row;
                for (const Cell &cell : cells)
                    row += (row.empty() ? "" : " ") + words(cell);
                rows.push_back(row);
            }
            if (part->isEnd)
                return rows;
            between();
        }
    }

    SettableClock m_clock;
    QObject m_receiver;
    std::unique_ptr<PlantFixture> m_plant;
};

QTEST_GUILESS_MAIN(tst_ExportSource)
#include "tst_exportsource.moc"
