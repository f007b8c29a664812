// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/reportfigures.h"
#include "tests/support/eventlines.h"
#include "tests/support/plantfixture.h"
#include "tests/support/settableclock.h"

using namespace Andon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Span = ReportPeriod::Span;

namespace {

/// Thursday, 15 January 2026, 15:30 in Berlin: the late shift is on.
constexpr auto afternoon = "2026-01-15T14:30:00Z";

const ShiftCalendar berlin(threeShifts(u"Early"_s, u"Late"_s, u"Night"_s), QTimeZone("Europe/Berlin"));

/// The early shift of that day is from 05:00 to 13:00 UTC.
const auto morning = u"E0 press-7@LINE-A/F01 04:59 9 8000ms\n"    // of the night before
                     "E1 press-7@LINE-A/F01 05:00 2 8000ms\n"
                     "E2 press-7@LINE-A/F01 06:30 0 9000ms\n"
                     "E3 press-7@LINE-A/F01 06:45 ? 30000ms\n"
                     "E4 mill-2@LINE-B/F01 12:59 3 5000ms\n"
                     "E5 mill-2@LINE-B/F02 12:59:30 1 5000ms\n"
                     "E6 mill-2@LINE-B/F01 13:00 7 5000ms\n"_s;   // of the late shift

} // namespace

class tst_ReportFigures : public QObject
{
    Q_OBJECT

    Result<ReportFigures> read(PlantFixture &plant, const ReportRequest &request, const Clock &clock)
    {
        return plant.ask<ReportFigures>([=, now = clock.nowInMilliseconds()](EventReader &reader) { return readReport(reader, request, berlin, now, warningRate); });
    }

private Q_SLOTS:
    void aShiftIsCountedFromItsFirstMomentToItsLast()
    {
        const SettableClock clock(afternoon);
        PlantFixture plant(clock);
        QVERIFY(plant.submit(batchFrom(morning)));
        const auto figures = read(plant, {.kind = ReportKind::Shift}, clock);
        QVERIFY(figures);
        QCOMPARE(figures->span.shift->name, u"Early"_s);
        QCOMPARE(figures->totals, (Totals{.events = 5, .defects = 6, .unknown = 1}));
        QCOMPARE(figures->before, (Totals{.events = 1, .defects = 9}));
        QCOMPARE(int(figures->parts.size()), 8);
        QCOMPARE(figures->part(0).totals, (Totals{.events = 1, .defects = 2}));
        QCOMPARE(figures->part(1).totals, (Totals{.events = 2, .defects = 0, .unknown = 1}));
        QCOMPARE(figures->part(7).totals, (Totals{.events = 2, .defects = 4}));
    }

    void oneFactoryIsKeptApart()
    {
        const SettableClock clock(afternoon);
        PlantFixture plant(clock);
        QVERIFY(plant.submit(batchFrom(morning)));
        const auto figures = read(plant, {.kind = ReportKind::Shift, .factory = FactoryId(u"F02"_s)}, clock);
        QVERIFY(figures);
        QCOMPARE(figures->totals, (Totals{.events = 1, .defects = 1}));
        QCOMPARE(figures->part(7).totals, (Totals{.events = 1, .defects = 1}));
    }

    void aMachineHasItsOwnFigures()
    {
        const SettableClock clock(afternoon);
        PlantFixture plant(clock);
        QVERIFY(plant.submit(batchFrom(morning)));
        const ReportRequest request{.kind = ReportKind::Machine, .period = {.span = Span::LastShift}, .machine = MachineId(u"press-7"_s)};
        const auto figures = read(plant, request, clock);
        QVERIFY(figures);
        QCOMPARE(figures->totals, (Totals{.events = 3, .defects = 2, .unknown = 1}));
        QCOMPARE(figures->before, (Totals{.events = 1, .defects = 9}));
        QCOMPARE(figures->part(7).totals, Totals());
        QCOMPARE(figures->period.cycles->median, 9s);
    }

    void aMachineNobodyKnowsIsNotFound()
    {
        const SettableClock clock(afternoon);
        PlantFixture plant(clock);
        QCOMPARE(read(plant, {.kind = ReportKind::Machine, .machine = MachineId(u"press-8"_s)}, clock).error().code, ErrorCode::NotFound);
        QCOMPARE(read(plant, {.kind = ReportKind::Machine}, clock).error().code, ErrorCode::InvalidInput);
    }

    void whatArrivedIsCountedByWhatBecameOfIt()
    {
        SettableClock clock("2026-01-15T10:00:00Z");
        PlantFixture plant(clock);
        QVERIFY(plant.submit(batchFrom(morning)));
        Batch second = batchFrom(u"E1 press-7@LINE-A/F01 05:00 2 8000ms\nE2 press-7@LINE-A/F01 06:30 5 9000ms"_s);
        second.sender = "PC-07";
        second.refusals = {{.index = 2, .machine = "press-7", .factory = "F01", .reason = Reason::InvalidDuration, .payload = "{}"},
                           {.index = 3, .machine = "press-7", .factory = "F01", .reason = Reason::InvalidDuration, .payload = "{}"}};
        second.refusedAt = {2, 3};
        QVERIFY(plant.submit(second));
        clock.set(afternoon);
        const auto figures = read(plant, {.kind = ReportKind::DataQuality, .period = {.span = Span::LastShift}}, clock);
        QVERIFY(figures);
        QCOMPARE(figures->period.arrived, (ArrivalSums{.accepted = 7, .deduped = 1, .updated = 1, .rejected = 2}));
        QCOMPARE(figures->period.refusals, (std::vector<RefusalCount>{{.sender = u"PC-07"_s, .reason = u"INVALID_DURATION"_s, .count = 2, .open = 2}}));
        QCOMPARE(figures->period.corrections, (std::vector<CorrectionCount>{{.sender = u"PC-07"_s, .count = 1}}));
        QCOMPARE(figures->part(5).arrived.all(), std::int64_t(11));   // from 10:00 on in UTC, five hours after 05:00
        QCOMPARE(figures->part(6).arrived.all(), std::int64_t(0));
    }

    void aNightOfNineHoursHasNineHours()
    {
        SettableClock clock("2026-10-25T08:00:00Z");
        PlantFixture plant(clock);
        const ReportRequest request{.kind = ReportKind::Shift, .period = *periodFromWord(u"2026-10-24T22:00/2026-10-25T06:00"_s, berlin)};
        Batch night = batchFrom(u"E1 press-7 08:00 1"_s);
        // The hour from two to three comes twice: both belong to the night.
        for (const char *time : {"2026-10-24T20:00:00Z", "2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z", "2026-10-25T04:59:59Z", "2026-10-25T05:00:00Z"}) {
            Event event = night.events.front();
            event.id = EventId(std::string(time));
            event.time = instantFromIso(time).value();
            night.events.push_back(event);
        }
        night.events.erase(night.events.begin());
        QVERIFY(plant.submit(night));
        const auto figures = read(plant, request, clock);
        QVERIFY(figures);
        QCOMPARE(int(figures->parts.size()), 9);
        QCOMPARE(figures->totals.events, std::int64_t(4));
    }

    void nothingIsSaidToBeNothing()
    {
        const SettableClock clock(afternoon);
        PlantFixture plant(clock);
        const auto figures = read(plant, {.kind = ReportKind::Shift}, clock);
        QVERIFY(figures);
        QVERIFY(figures->isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_ReportFigures)
#include "tst_reportfigures.moc"
