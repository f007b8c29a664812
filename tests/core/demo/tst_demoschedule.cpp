// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/demoschedule.h"
#include "core/stats/figures.h"

#include <QtTest>

#include <algorithm>
#include <functional>
#include <map>
#include <set>

using namespace Andon;
using namespace std::chrono_literals;

namespace {

constexpr std::uint64_t seed = 8092;
constexpr auto invalidDuration = -1ms;

DemoSchedule scheduleFrom(Instant start) { return DemoSchedule(seed, start, demoMachines(seed)); }

/// What a store holds in the end: what breaks a rule is refused, the last word on an id counts.
std::map<EventId, Event> stored(const std::vector<DemoReport> &reports, Instant now)
{
    std::map<EventId, Event> events;
    for (const DemoReport &report : reports) {
        if (report.event.duration >= 0ms && report.event.time <= now + 15min)
            events[report.event.id] = report.event;
    }
    return events;
}

std::map<std::string, double> ratesIn(const Window &window, const std::map<EventId, Event> &events)
{
    std::map<std::string, std::int64_t> defects;
    for (const auto &[id, event] : events) {
        if (window.contains(event.time))
            defects[event.source.machine.utf8] += event.defects.value_or(0);
    }
    std::map<std::string, double> rates;
    for (const auto &[machine, count] : defects)
        rates[machine] = defectsPerHour(count, window);
    return rates;
}

std::set<std::string> inWarning(const std::map<std::string, double> &rates)
{
    std::set<std::string> machines;
    for (const auto &[machine, rate] : rates) {
        if (healthFromRate(rate) == Health::Warning)
            machines.insert(machine);
    }
    return machines;
}

const std::set<std::string> troubled{"M-106", "M-117", "M-122", "M-139"};

} // namespace

class TestDemoSchedule : public QObject
{
    Q_OBJECT

private:
    const Instant start = *instantFromIso("2026-01-15T10:12:03Z");
    const Window lastDay{start - 24h, start};
    const std::vector<DemoReport> day = scheduleFrom(start).sentIn(lastDay);

private Q_SLOTS:
    void thePlantHas48MachinesOn8LinesAndOneBeingSetUp()
    {
        std::map<std::string, int> machinesOnLine;
        const std::vector<DemoMachine> machines = demoMachines(seed);
        for (const DemoMachine &machine : machines) {
            if (machine.role != DemoRole::ClockAhead)
                ++machinesOnLine[machine.source.line.utf8];
        }
        QCOMPARE(machines.size(), std::size_t(49));
        QCOMPARE(machinesOnLine.size(), std::size_t(8));
        for (const auto &[line, count] : machinesOnLine)
            QCOMPARE(count, 6);
        QCOMPARE(machines.front().source.machine, MachineId(std::string("M-101")));
    }

    void theSamePlantSaysTheSameAgain()
    {
        QCOMPARE(scheduleFrom(start).sentIn(lastDay), day);
        QVERIFY(DemoSchedule(seed + 1, start, demoMachines(seed)).sentIn(lastDay) != day);
    }

    void neighbouringWindowsMakeUpTheWhole()
    {
        const DemoSchedule schedule = scheduleFrom(start);
        std::vector<DemoReport> pieces;
        Instant from = start - 3h;
        for (const auto length : {1ms, 1999ms, 600'000ms, 3'599'999ms, 6'598'001ms}) {
            std::ranges::copy(schedule.sentIn({from, from + length}), std::back_inserter(pieces));
            from += length;
        }
        QCOMPARE(from, start);
        QCOMPARE(pieces, schedule.sentIn({start - 3h, start}));
    }

    void reportsComeInOrderOfSending()
    {
        QVERIFY(std::ranges::is_sorted(day, std::less(), &DemoReport::sent));
        QVERIFY(std::ranges::all_of(day, [this](const DemoReport &report) { return lastDay.contains(report.sent); }));
    }

    void aDemoStartedAgainRepeatsWhatItSentBefore()
    {
        const Instant later = start + 40min;
        const auto before = stored(day, start);
        const auto after = stored(scheduleFrom(later).sentIn({later - 24h, later}), later);
        const Window both{start - 23h, start - 1h};
        for (const auto &[id, event] : before) {
            if (both.contains(event.time) && event.source.machine.utf8 != "M-133")
                QVERIFY2(after.contains(id) && after.at(id) == event, id.utf8.c_str());
        }
    }

    void aDayIsBusyButFitsIntoSeconds()
    {
        QVERIFY2(day.size() > 50'000 && day.size() < 110'000, qPrintable(QString::number(day.size())));
    }

    void everyMachineButTheNewOneIsHeardAndIdsAreItsOwn()
    {
        std::set<std::string> machines;
        for (const auto &[id, event] : stored(day, start)) {
            machines.insert(event.source.machine.utf8);
            QVERIFY(id.utf8.starts_with(event.source.machine.utf8 + "-"));
        }
        QCOMPARE(machines.size(), std::size_t(48));
        QVERIFY(!machines.contains("M-149"));
    }

    void overADayFourMachinesAreInWarning_data()
    {
        QTest::addColumn<QString>("now");
        for (const char *now : {"2026-01-15T00:00:00Z", "2026-01-15T05:59:59Z", "2026-03-29T12:30:00Z",
                                "2026-11-21T23:10:07Z"})
            QTest::newRow(now) << QString::fromLatin1(now);
    }

    void overADayFourMachinesAreInWarning()
    {
        QFETCH(const QString, now);
        const Instant end = *instantFromIso(now.toStdString());
        const auto events = stored(scheduleFrom(end).sentIn({end - 24h, end}), end);
        QCOMPARE(inWarning(ratesIn({end - 24h, end}, events)), troubled);
        QCOMPARE(inWarning(ratesIn({end - 8h, end}, events)), troubled);
        QVERIFY(inWarning(ratesIn({end - 1h, end}, events)).size() <= 7);
    }

    void oneMachineGetsWorseFromQuarterToQuarter()
    {
        const auto events = stored(day, start);
        double worst = 0;
        for (auto from = start - 24h; from < start; from += 6h) {
            const double rate = ratesIn({from, from + 6h}, events).at("M-117");
            QVERIFY2(rate > worst, qPrintable(QString::number(rate)));
            worst = rate;
        }
        QVERIFY(worst > 6);
    }

    void oneMachineFellSilent25MinutesBeforeTheStart()
    {
        Instant last = {};
        for (const DemoReport &report : scheduleFrom(start).sentIn({start - 2h, start + 2h})) {
            if (report.event.source.machine.utf8 == "M-133")
                last = std::max(last, report.event.time);
        }
        QVERIFY(last < start - 25min);
        QVERIFY(last > start - 35min);
    }

    void everythingOfThePcWithTheWrongClockIsInTheFuture()
    {
        std::map<std::int64_t, int> perMinute;
        for (const DemoReport &report : scheduleFrom(start).sentIn({start - 24h, start + 2h})) {
            if (report.event.source.machine.utf8 != "M-149")
                continue;
            QVERIFY(report.event.time > std::max(report.sent, start) + 15min);
            ++perMinute[report.sent.time_since_epoch() / 60s];
        }
        QVERIFY(perMinute.size() > 60);
        for (const auto &[minute, count] : perMinute)
            QVERIFY2(count <= 8, qPrintable(QString::number(count)));
    }

    void aFewEventsAreRepeatedCorrectedUnknownLateOrGarbled()
    {
        std::map<EventId, Event> first;
        int repeated = 0, corrected = 0, unknown = 0, late = 0, garbled = 0;
        for (const DemoReport &report : day) {
            const auto [known, isNew] = first.try_emplace(report.event.id, report.event);
            repeated += !isNew && known->second == report.event;
            corrected += !isNew && known->second.defects != report.event.defects;
            unknown += isNew && !report.event.defects;
            late += isNew && report.sent - report.event.time > 4min;
            garbled += isNew && report.event.duration == invalidDuration;
        }
        const double all = double(first.size());
        const auto isAbout = [all](int count, double share) {
            return count > all * share / 2 && count < all * share * 2;
        };
        QVERIFY(isAbout(repeated, 0.03));
        QVERIFY(isAbout(corrected, 0.005));
        QVERIFY(isAbout(unknown, 0.02));
        QVERIFY(isAbout(late, 0.01));
        QVERIFY(isAbout(garbled, 0.0005));
    }

    void cyclesOfAMachineDoNotOverlap()
    {
        std::map<std::string, std::vector<Event>> byMachine;
        for (const auto &[id, event] : stored(day, start))
            byMachine[event.source.machine.utf8].push_back(event);
        for (auto &[machine, events] : byMachine) {
            std::ranges::sort(events, std::less(), &Event::time);
            for (std::size_t i = 1; i < events.size(); ++i)
                QVERIFY2(events[i].time - events[i].duration >= events[i - 1].time, events[i].id.utf8.c_str());
        }
    }
};

QTEST_GUILESS_MAIN(TestDemoSchedule)
#include "tst_demoschedule.moc"
