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

    void aMachineNotInUseStandsLastAndIsNotSilent()
    {
        const Window window = {.start = at("10:00"), .end = at("12:00")};
        const MachineNotes notes = {
            {{FactoryId(u"F01"_s), MachineId(u"spare"_s)}, {.isInUse = false, .used = HandMark {.who = u"anna"_s, .when = at("07:00")}}},
            {{FactoryId(u"F02"_s), MachineId(u"silent"_s)}, {.isInUse = false}},   // of another factory
            {{FactoryId(u"F01"_s), MachineId(u"bad"_s)}, {.text = u"odd noise"_s}},
        };
        const std::vector<SourceFigures> sources = {
            source("spare", "A", {{.events = 5, .defects = 90}, {}}, {at("10:30")}),
            source("silent", "A", {{.events = 5}, {}}, {at("10:30")}),
            source("bad", "A", {{.events = 5, .defects = 9}, {}}, {at("11:59")}),
        };
        const auto machines = machineFigures(sources, {.window = window, .now = at("12:00"), .slot = 1h, .notes = &notes});
        QStringList order;
        for (const MachineFigures &machine : machines)
            order << u"%1 %2"_s.arg(machine.machine.toString()).arg(int(machine.health));
        QCOMPARE(order, (QStringList{u"bad 1"_s, u"silent 2"_s, u"spare 3"_s}));
        QCOMPARE(silentMachines(machines), 1);
        QCOMPARE(machines.back().since, at("07:00"));
    }

    void sinceWhenIsToldFromTheWindow_data()
    {
        QTest::addColumn<QString>("defects");   // of each of eight slots of half an hour, from 08:00; the limit is 2 an hour
        QTest::addColumn<QString>("since");
        const auto row = [](const char *name, const char *defects, const char *since) { QTest::newRow(name) << QString::fromLatin1(defects) << QString::fromLatin1(since); };
        row("from the beginning", "11111111", "08:00");
        row("since the slot that went over", "00000099", "11:00");
        row("since a slot that went over with the one before it", "00901111", "10:30");
        row("the newest run counts", "90000009", "11:30");
        row("a run that is over still says since when", "00900000", "09:00");
        row("healthy", "00000001", "");
    }
    void sinceWhenIsToldFromTheWindow()
    {
        QFETCH(QString, defects);
        QFETCH(QString, since);
        std::vector<Totals> trend;
        for (const QChar digit : defects)
            trend.push_back({.events = 5, .defects = digit.digitValue()});
        const StateRules rules = {.window = {.start = at("08:00"), .end = at("12:00")}, .now = at("12:00"), .slot = 30min};
        const auto machines = machineFigures(std::vector {source("M-1", "A", trend, {at("11:59")})}, rules);
        QCOMPARE(machines.front().since, since.isEmpty() ? std::nullopt : std::optional(at(since.toStdString())));
    }

    void aSilentMachineIsSoSinceItsLastEvent()
    {
        const StateRules rules = {.window = {.start = at("10:00"), .end = at("12:00")}, .now = at("12:00"), .slot = 1h};
        const auto machines = machineFigures(std::vector {source("M-1", "A", {{}, {}}, {at("09:10"), at("09:00")})}, rules);
        QCOMPARE(machines.front().health, Health::NoData);
        QCOMPARE(machines.front().since, at("09:10"));
        QCOMPARE(machines.front().usualGap, std::optional<std::chrono::milliseconds>(10min));
    }

    void theScreenMayHaveALimitOfItsOwn()
    {
        const std::vector sources = {source("M-1", "A", {{.events = 5, .defects = 9}, {}}, {at("11:59")})};
        const auto healthAt = [&](double limit) {
            return machineFigures(sources, {.window = {.start = at("10:00"), .end = at("12:00")}, .now = at("12:00"), .limit = limit, .slot = 1h}).front().health;
        };
        QCOMPARE(healthAt(4.5), Health::Warning);
        QCOMPARE(healthAt(4.6), Health::Healthy);
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
        std::vector<SourceFigures> compared = sources;
        compared[0].before = {.events = 4, .defects = 2};
        compared[2].before = {.events = 3, .unknown = 1};
        const auto lines = lineFigures(compared);
        QCOMPARE(lines.size(), 2u);
        QCOMPARE(lines[1].before, (Totals {.events = 7, .defects = 2, .unknown = 1}));
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
