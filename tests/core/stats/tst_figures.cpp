// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/plantfigures.h"
#include "tests/support/eventlines.h"

#include <QtTest>

using namespace Andon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

SourceFigures source(const char *machine, const char *line, std::vector<Totals> trend, std::vector<Instant> newest, const char *factory = "F01")
{
    return {.source = {.machine = MachineId(std::string(machine)), .line = LineId(std::string(line)), .factory = FactoryId(std::string(factory))},
            .trend = std::move(trend), .newestTimes = std::move(newest)};
}

} // namespace

class tst_Figures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRateOfTwoIsAWarning()
    {
        const Window hour = {.start = at("08:00"), .end = at("09:00")};
        QCOMPARE(healthFromRate(defectsPerHour(1, hour)), Health::Healthy);
        QCOMPARE(healthFromRate(defectsPerHour(2, hour)), Health::Warning);
        // 1.9999.. an hour is still healthy, although it is written 2.00.
        const Window longer = {.start = at("08:00"), .end = at("09:00") + std::chrono::milliseconds(1)};
        QCOMPARE(defectsPerHourRounded(2, longer), 2.0);
        QCOMPARE(healthFromRate(defectsPerHour(2, longer)), Health::Healthy);
        QCOMPARE(defectsPerHour(7, {.start = at("09:00"), .end = at("08:00")}), 0.0);
        QCOMPARE(defectsPerHour(7, {.start = at("09:00"), .end = at("09:00")}), 0.0);
    }

    void percentagesAreRoundedHalfUp_data()
    {
        QTest::addColumn<qint64>("part");
        QTest::addColumn<qint64>("whole");
        QTest::addColumn<double>("percent");
        QTest::newRow("as in the contract") << qint64(125) << qint64(1500) << 8.33;
        QTest::newRow("half goes up") << qint64(1) << qint64(20'000) << 0.01;
        QTest::newRow("half goes up where doubles would not") << qint64(201) << qint64(20'000) << 1.01;
        QTest::newRow("just under half goes down") << qint64(20'099) << qint64(2'000'000) << 1.0;
        QTest::newRow("above a hundred") << qint64(7) << qint64(3) << 233.33;
        QTest::newRow("nothing of nothing") << qint64(0) << qint64(0) << 0.0;
        QTest::newRow("enormous") << qint64(9'000'000'000'000'000'000) << qint64(9'000'000'000'000'000'000) << 100.0;
    }
    void percentagesAreRoundedHalfUp()
    {
        QFETCH(qint64, part);
        QFETCH(qint64, whole);
        QFETCH(double, percent);
        QCOMPARE(percentRounded(part, whole), percent);
    }

    void aMachineIsSilentAfterFiveUsualGaps()
    {
        const auto silence = [](std::vector<Instant> times) { return silentAfter(usualGap(std::move(times))); };
        QCOMPARE(silence({}), 2min);
        QCOMPARE(silence({at("08:00")}), 2min);
        QCOMPARE(silence({at("08:00"), at("08:00")}), 2min);
        QCOMPARE(silence({at("08:00"), at("08:10"), at("08:20")}), 50min);
        // One long break among many short gaps is not usual.
        QCOMPARE(silence({at("08:00"), at("11:00"), at("11:01"), at("11:02"), at("11:03")}), 5min);
    }

    void machinesStandWorstFirst()
    {
        const Window window = {.start = at("10:00"), .end = at("12:00")};
        const std::vector<Instant> fresh = {at("11:59"), at("11:58")};
        const std::vector<SourceFigures> sources = {
            source("calm", "A", {{.events = 5, .defects = 1}, {.events = 5}}, fresh),
            source("bad", "A", {{.events = 5, .defects = 6}, {.events = 5, .defects = 1}}, fresh),
            source("worse", "B", {{.events = 5, .defects = 9}, {.events = 5}}, fresh),
            source("silent", "B", {{.events = 5, .defects = 90}, {}}, {at("10:30"), at("10:29")}),
            source("moved", "A", {{.events = 2, .defects = 1}, {}}, {at("10:10")}),
            source("moved", "B", {{}, {.events = 3, .unknown = 1}}, {at("11:59"), at("11:58")}),
            source("corrected away", "A", {{}, {}}, {}),
        };
        QStringList order;
        for (const MachineFigures &machine : machineFigures(sources, {.window = window, .now = at("12:00"), .slot = 1h}))
            order << u"%1 %2 %3 %4"_s.arg(machine.machine.toString(), machine.line.toString()).arg(int(machine.health)).arg(machine.defectsPerHour);
        QCOMPARE(order, (QStringList{u"worse B 1 4.5"_s, u"bad A 1 3.5"_s, u"silent B 2 45"_s, u"calm A 0 0.5"_s, u"moved B 0 0.5"_s}));
        // In a window of the past nobody is silent, but whoever sent nothing.
        const auto past = machineFigures(sources, {.window = window, .now = at("18:00"), .slot = 1h});
        QCOMPARE(past.front().machine.toString(), u"silent"_s);
        QCOMPARE(past.front().health, Health::Warning);
    }

    void linesAddUpTheirMachines()
    {
        const std::vector<SourceFigures> sources = {
            source("M-1", "A", {{.events = 5, .defects = 1}, {.events = 5}}, {at("11:00")}),
            source("M-2", "A", {{.events = 1, .defects = 2, .unknown = 1}, {}}, {at("11:00")}),
            source("M-3", "A", {{.events = 1}, {}}, {at("11:00")}, "F02"),
            source("M-4", "", {{.events = 1, .defects = 7}, {}}, {at("11:00")}),
            source("M-5", "C", {{}, {}}, {at("03:00")}),
        };
        const auto lines = lineFigures(sources);
        QCOMPARE(lines.size(), 2u);
        QCOMPARE(lines[0].line.toString(), u"M-4"_s);
        QCOMPARE(lines[0].factory.toString(), u"F01"_s);
        QCOMPARE(lines[1].totals, (Totals {.events = 12, .defects = 3, .unknown = 1}));
        QCOMPARE(lines[1].machines, 3);
        QVERIFY(lines[1].factory.isEmpty());
        QCOMPARE(lines[1].trend[0], (Totals {.events = 7, .defects = 3, .unknown = 1}));
        QCOMPARE(totalOf(sources), (Totals {.events = 13, .defects = 10, .unknown = 1}));
    }
};

QTEST_GUILESS_MAIN(tst_Figures)
#include "tst_figures.moc"
