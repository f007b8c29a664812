// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/shifts/shiftlines.h"

#include <QDateTime>
#include <QtTest>

#include <random>
#include <set>

using namespace Andon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using std::chrono::minutes;

/// One shift of one day as somebody sees it who looks at the clock on the wall every minute: it is on
/// from when the clock first shows its start or later until it first shows its end or later.
struct Watched
{
    const Shift *shift = nullptr;
    QDateTime start = {};     ///< Digits on the wall, as UTC.
    QDateTime end = {};
    std::optional<qint64> begun = {};   ///< Minutes since 1970.
    std::optional<qint64> ended = {};
};

class Watchman
{
public:
    Watchman(const ShiftPlan &plan, const QTimeZone &zone)
        : m_plan(plan), m_zone(zone)
    {
    }

    void lookAt(qint64 minute)
    {
        const QDateTime there = QDateTime::fromMSecsSinceEpoch(minute * 60'000, m_zone);
        const QDateTime wall(there.date(), there.time(), Qt::UTC);
        expectShiftsOf(there.date());
        for (Watched &watched : m_watched) {
            if (!watched.begun && wall >= watched.start)
                watched.begun = minute;
            if (!watched.ended && wall >= watched.end)
                watched.ended = minute;
        }
    }

    /// Of those that are on, the one that began last; the first of the plan where two did.
    const Watched *on(qint64 minute) const
    {
        const Watched *found = nullptr;
        for (const Watched &watched : m_watched) {
            const bool isOn = watched.begun && *watched.begun <= minute && (!watched.ended || *watched.ended > minute);
            if (isOn && (!found || *found->begun < *watched.begun))
                found = &watched;
        }
        return found;
    }

    const std::vector<Watched> &all() const { return m_watched; }

private:
    void expectShiftsOf(QDate date)
    {
        if (date == m_date)
            return;
        m_date = date;
        const bool isHoliday = std::any_of(m_plan.holidays.begin(), m_plan.holidays.end(), [date](const Holiday &holiday) { return qDateFrom(holiday.date) == date; });
        if (isHoliday || !m_seen.insert(date).second)
            return;
        for (const Shift &shift : m_plan.shifts) {
            const QDateTime start = QDateTime(date, QTime(0, 0), Qt::UTC).addSecs(shift.start.count() * 60);
            if (shift.days[std::size_t(date.dayOfWeek()) - 1])
                m_watched.push_back({.shift = &shift, .start = start, .end = start.addSecs(shift.length.count() * 60)});
        }
    }

    const ShiftPlan &m_plan;
    const QTimeZone &m_zone;
    QDate m_date;
    std::set<QDate> m_seen;
    std::vector<Watched> m_watched;
};

ShiftPlan randomPlan(std::mt19937 &random, QDate first)
{
    const auto upTo = [&random](int most) { return std::uniform_int_distribution(0, most)(random); };
    ShiftPlan plan;
    const int shifts = upTo(5);
    for (int i = 0; i < shifts; ++i) {
        Shift shift{.name = u"S%1"_s.arg(i), .start = minutes(upTo(95) * 15), .length = minutes(15 + upTo(95) * 15), .days = Weekdays(std::uint64_t(upTo(127)))};
        plan.shifts.push_back(shift);
    }
    const int holidays = upTo(4);
    for (int i = 0; i < holidays; ++i)
        plan.holidays.push_back({.date = dateFrom(first.addDays(upTo(9)))});
    return plan;
}

} // namespace

class tst_ShiftsAgainstModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Ten days around a night in which something happens to the clocks, many plans for each.
    void everyMinuteHasTheShiftThatAWatchmanSees_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QDate>("first");
        QTest::newRow("Berlin, forward") << u"Europe/Berlin"_s << QDate(2026, 3, 24);
        QTest::newRow("Berlin, back") << u"Europe/Berlin"_s << QDate(2026, 10, 20);
        QTest::newRow("Sao Paulo") << u"America/Sao_Paulo"_s << QDate(2026, 3, 24);
        QTest::newRow("Sao Paulo, forward at midnight") << u"America/Sao_Paulo"_s << QDate(2018, 10, 30);
        QTest::newRow("Sao Paulo, back at midnight") << u"America/Sao_Paulo"_s << QDate(2018, 2, 12);
        QTest::newRow("Kolkata") << u"Asia/Kolkata"_s << QDate(2026, 3, 24);
        QTest::newRow("Lord Howe, half an hour back") << u"Australia/Lord_Howe"_s << QDate(2026, 3, 31);
        QTest::newRow("UTC") << u"UTC"_s << QDate(2026, 10, 20);
    }
    void everyMinuteHasTheShiftThatAWatchmanSees()
    {
        QFETCH(QString, id);
        QFETCH(QDate, first);
        const QTimeZone zone = zoneFromId(id).value();
        std::mt19937 random(20260329);
        for (int round = 0; round < 6; ++round) {
            const ShiftPlan plan = randomPlan(random, first);
            comparePlan(plan, zone, first);
            if (QTest::currentTestFailed())
                return;
        }
    }

private:
    static void comparePlan(const ShiftPlan &plan, const QTimeZone &zone, QDate first)
    {
        const ShiftCalendar calendar(plan, zone);
        Watchman watchman(plan, zone);
        const qint64 start = first.startOfDay(Qt::UTC).toSecsSinceEpoch() / 60;
        const qint64 settled = start + 3 * 24 * 60;   // What began before the first day is not known to him.
        const qint64 end = start + 9 * 24 * 60;
        for (qint64 minute = start; minute < end + 2 * 24 * 60; ++minute)
            watchman.lookAt(minute);
        for (qint64 minute = settled; minute < end; minute += 5) {
            const auto found = calendar.at(Instant(minutes(minute)));
            const Watched *expected = watchman.on(minute);
            QCOMPARE(found.has_value(), expected != nullptr);
            if (!found)
                continue;
            QCOMPARE(found->name, expected->shift->name);
            QCOMPARE(found->window.start, Instant(minutes(*expected->begun)));
            QCOMPARE(found->window.end, Instant(minutes(*expected->ended)));
            QCOMPARE(qDateFrom(found->date), expected->start.date());
        }
        compareNeighbours(calendar, watchman, settled, end);
    }

    /// The one before and the one after, at some moments.
    static void compareNeighbours(const ShiftCalendar &calendar, const Watchman &watchman, qint64 settled, qint64 end)
    {
        for (qint64 minute = settled; minute < end - 24 * 60; minute += 437) {
            std::optional<qint64> before;
            std::optional<qint64> after;
            for (const Watched &watched : watchman.all()) {
                if (!watched.begun || watched.begun == watched.ended)
                    continue;
                if (*watched.begun < minute)
                    before = std::max(before.value_or(*watched.begun), *watched.begun);
                if (*watched.begun > minute)
                    after = std::min(after.value_or(*watched.begun), *watched.begun);
            }
            if (before)
                QCOMPARE(calendar.before(Instant(minutes(minute)))->window.start, Instant(minutes(*before)));
            if (after)
                QCOMPARE(calendar.after(Instant(minutes(minute)))->window.start, Instant(minutes(*after)));
        }
    }
};

QTEST_GUILESS_MAIN(tst_ShiftsAgainstModel)
#include "tst_shiftsagainstmodel.moc"
