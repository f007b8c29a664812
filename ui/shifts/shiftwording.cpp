// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shifts/shiftwording.h"

#include "ui/style/plantzone.h"
#include "ui/style/wording.h"

#include <QCoreApplication>
#include <QLocale>

namespace Andon {

namespace {

using Kind = ShiftFinding::Kind;
using std::chrono::minutes;

constexpr int gapsSaid = 3;
constexpr minutes wholeDay = std::chrono::days(1);

/// So long after its end nobody takes a shift for one of another day.
constexpr minutes hardlyOver = std::chrono::hours(12);

struct ShiftWording
{
    Q_DECLARE_TR_FUNCTIONS(ShiftWording)
};

QString shortClockText(Instant moment)
{
    return clockText(moment).left(5);
}

QString comingText(const ShiftWindow &shift, Instant now)
{
    const QString clock = shortClockText(shift.window.start);
    const auto ahead = shift.date - dateAt(now, plantZone());
    if (ahead == std::chrono::days(0))
        return QStringLiteral("%1, %2").arg(shift.name, clock);
    if (ahead == std::chrono::days(1))
        return ShiftWording::tr("%1, tomorrow %2").arg(shift.name, clock);
    return QStringLiteral("%1, %2").arg(shift.name, dayAndTimeText(shift.window.start, now));
}

/// "Mon 22:00 – Tue 06:00".
QString spanText(const WeekSpan &span)
{
    const auto moment = [](minutes at, bool isEnd) {
        // An end at midnight is said of the day that ends.
        const bool isMidnight = isEnd && at % wholeDay == minutes(0);
        const auto day = int((isMidnight ? at - minutes(1) : at) / wholeDay) % 7;
        return QStringLiteral("%1 %2").arg(weekdayText(day), isMidnight ? QStringLiteral("24:00") : timeOfDayText(at % wholeDay));
    };
    return QStringLiteral("%1 – %2").arg(moment(span.start, false), moment(span.start + span.length, true));
}

QString breakText(const Shift &shift, std::size_t index)
{
    return breaksText({shift.breaks.at(index)});
}

QString findingText(const ShiftFinding &finding, const ShiftPlan &plan)
{
    const auto shift = [&plan](std::size_t index) -> const Shift & { return plan.shifts.at(index); };
    switch (finding.kind) {
    case Kind::NoDays: return ShiftWording::tr("%1 is on no day of the week.").arg(shift(finding.shift).name);
    case Kind::SameName: return ShiftWording::tr("Two shifts are called %1.").arg(shift(finding.shift).name);
    case Kind::BreakOutside:
        return ShiftWording::tr("The break %1 is not inside of %2.").arg(breakText(shift(finding.shift), finding.other), shift(finding.shift).name);
    case Kind::BreaksOverlap:
        return ShiftWording::tr("The break %1 of %2 overlaps another one.").arg(breakText(shift(finding.shift), finding.other), shift(finding.shift).name);
    case Kind::Overlap:
        return ShiftWording::tr("%1 and %2 overlap: %3, %n time(s) a week. The one that starts later counts.", nullptr, finding.times)
            .arg(shift(finding.other).name, shift(finding.shift).name, spanText(finding.span));
    case Kind::Gap: return {};
    }
    Q_UNREACHABLE();
}

} // namespace

QString shiftText(const ShiftWindow &shift, Instant now)
{
    const QString hours = QStringLiteral("%1 – %2").arg(shortClockText(shift.window.start), shortClockText(shift.window.end));
    if (now - shift.window.end < hardlyOver)
        return QStringLiteral("%1 %2").arg(shift.name, hours);
    const QString date = QLocale().toString(qDateFrom(shift.date), ShiftWording::tr("d MMM", "date without year, as QLocale writes it"));
    return QStringLiteral("%1 %2, %3").arg(shift.name, date, hours);
}

QString rangeText(const ShownRange &range, Instant now)
{
    if (!range.shift)
        return windowText(range.window);
    const QString shown = shiftText(*range.shift, now);
    if (range.isShiftOn || !range.next)
        return shown;
    return ShiftWording::tr("No shift now; next: %1  ·  %2").arg(comingText(*range.next, now), shown);
}

QString exactRangeText(const ShownRange &range)
{
    const QString window = QStringLiteral("%1 – %2").arg(exactText(range.window.start), exactText(range.window.end));
    if (!range.shift)
        return window;
    return ShiftWording::tr("%1. Planned in this shift without breaks: %2").arg(window, durationText(range.shift->plannedTime()));
}

QString hoursText(std::chrono::milliseconds planned)
{
    const auto minutes = std::chrono::floor<std::chrono::minutes>(planned).count();
    const QString hours = ShiftWording::tr("%1 h").arg(numberText(minutes / 60));
    return minutes % 60 == 0 ? hours : ShiftWording::tr("%1 %2 min", "hours, with their unit, and minutes").arg(hours).arg(minutes % 60);
}

QString weekdayText(int day)
{
    return QLocale().standaloneDayName(day + 1, QLocale::ShortFormat);
}

QString fullWeekdayText(int day)
{
    return QLocale().standaloneDayName(day + 1, QLocale::LongFormat);
}

QStringList findingTexts(const ShiftPlan &plan)
{
    QStringList sentences;
    for (const ShiftFinding &finding : findingsOf(plan)) {
        if (finding.kind != Kind::Gap)
            sentences << findingText(finding, plan);
    }
    return sentences;
}

QString gapsText(const ShiftPlan &plan)
{
    QStringList gaps;
    for (const ShiftFinding &finding : findingsOf(plan)) {
        if (finding.kind == Kind::Gap)
            gaps << spanText(finding.span);
    }
    if (gaps.isEmpty())
        return {};
    const int more = int(gaps.size()) - gapsSaid;
    const QString said = QStringList(gaps.mid(0, gapsSaid)).join(QStringLiteral(", "));
    return more <= 0 ? ShiftWording::tr("Without a shift: %1.").arg(said)
                     : ShiftWording::tr("Without a shift: %1 and %n more time(s) a week.", nullptr, more).arg(said);
}

QString settingFaultText(const SettingFault &fault)
{
    return ShiftWording::tr("The setting %1 is “%2”, which cannot be read; it was passed over.").arg(fault.key, fault.value);
}

} // namespace Andon
