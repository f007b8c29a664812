// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/reportschedule.h"

#include "core/shifts/shiftsettings.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Andon {

using namespace Qt::StringLiterals;
using std::chrono::days;
using Pace = ReportSchedule::Pace;

namespace {

constexpr days furthest{366};
constexpr std::array paceWords = {u"shift-end", u"daily", u"weekly"};

/// When it runs on a day, in any order.
std::vector<Instant> dueOn(Date date, const ReportSchedule &schedule, const ShiftCalendar &calendar)
{
    if (schedule.pace == Pace::ShiftEnd) {
        std::vector<Instant> due;
        for (const ShiftWindow &shift : calendar.startingOn(date))
            due.push_back(shift.window.end + ReportSchedule::settling);
        return due;
    }
    if (schedule.pace == Pace::Weekly && std::chrono::weekday(date) != std::chrono::Monday)
        return {};
    return {std::max(firstInstantAt(date + schedule.at, calendar.zone()), dayStart(date, calendar))};
}

Instant instantFrom(const QJsonValue &value)
{
    return instantFromIso(value.toString().toStdString()).value_or(Instant());
}

QJsonValue jsonOf(Instant instant)
{
    return QString::fromStdString(isoText(instant));
}

QJsonObject jsonOf(const ReportSchedule &schedule)
{
    QJsonObject json{{u"id"_s, schedule.id}, {u"report"_s, reportWord(schedule.kind)}, {u"pace"_s, QString::fromUtf16(paceWords[std::size_t(schedule.pace)])},
                     {u"at"_s, timeOfDayText(schedule.at)}, {u"format"_s, reportFormatWord(schedule.format)}, {u"folder"_s, schedule.folder},
                     {u"since"_s, jsonOf(schedule.since)}, {u"lastFile"_s, schedule.lastFile}, {u"lastTrouble"_s, schedule.lastTrouble}};
    if (schedule.factory)
        json.insert(u"factory"_s, schedule.factory->toString());
    if (schedule.machine)
        json.insert(u"machine"_s, schedule.machine->toString());
    if (schedule.lastRun)
        json.insert(u"lastRun"_s, jsonOf(*schedule.lastRun));
    return json;
}

std::optional<ReportSchedule> scheduleFrom(const QJsonObject &json)
{
    const auto kind = reportFromWord(json.value(u"report"_s).toString());
    const auto format = reportFormatFromWord(json.value(u"format"_s).toString());
    const auto pace = std::find(paceWords.begin(), paceWords.end(), json.value(u"pace"_s).toString());
    ReportSchedule schedule{.id = json.value(u"id"_s).toString(), .folder = json.value(u"folder"_s).toString()};
    if (!kind || !format || pace == paceWords.end() || schedule.id.isEmpty() || schedule.folder.isEmpty())
        return std::nullopt;
    schedule.kind = *kind;
    schedule.format = *format;
    schedule.pace = Pace(pace - paceWords.begin());
    schedule.at = timeOfDayFrom(json.value(u"at"_s).toString()).value_or(std::chrono::minutes(0));
    schedule.since = instantFrom(json.value(u"since"_s));
    schedule.lastFile = json.value(u"lastFile"_s).toString();
    schedule.lastTrouble = json.value(u"lastTrouble"_s).toString();
    if (const QJsonValue factory = json.value(u"factory"_s); factory.isString())
        schedule.factory = FactoryId(factory.toString());
    if (const QJsonValue machine = json.value(u"machine"_s); machine.isString())
        schedule.machine = MachineId(machine.toString());
    if (json.contains(u"lastRun"_s))
        schedule.lastRun = instantFrom(json.value(u"lastRun"_s));
    return schedule;
}

} // namespace

QString reportFormatWord(ReportFormat format)
{
    switch (format) {
    case ReportFormat::Pdf: return u"pdf"_s;
    case ReportFormat::Xlsx: return u"xlsx"_s;
    case ReportFormat::Csv: return u"csv"_s;
    }
    Q_UNREACHABLE();
}

std::optional<ReportFormat> reportFormatFromWord(const QString &word)
{
    for (const ReportFormat format : {ReportFormat::Pdf, ReportFormat::Xlsx, ReportFormat::Csv}) {
        if (word.compare(reportFormatWord(format), Qt::CaseInsensitive) == 0)
            return format;
    }
    return std::nullopt;
}

std::optional<Instant> lastDue(const ReportSchedule &schedule, Instant now, const ShiftCalendar &calendar)
{
    const Date today = dateAt(now, calendar.zone());
    for (Date date = today; date >= today - furthest; date -= days(1)) {
        std::optional<Instant> last;
        // A shift of the day before may end after one of this day did.
        for (const Date day : {date, date - days(1)}) {
            for (const Instant due : dueOn(day, schedule, calendar)) {
                if (due <= now && (!last || due > *last))
                    last = due;
            }
        }
        if (last)
            return last;
    }
    return std::nullopt;
}

std::optional<Instant> nextDue(const ReportSchedule &schedule, Instant now, const ShiftCalendar &calendar)
{
    const Date today = dateAt(now, calendar.zone());
    for (Date date = today - days(1); date <= today + furthest; date += days(1)) {
        std::optional<Instant> next;
        for (const Date day : {date, date + days(1)}) {
            for (const Instant due : dueOn(day, schedule, calendar)) {
                if (due > now && (!next || due < *next))
                    next = due;
            }
        }
        if (next)
            return next;
    }
    return std::nullopt;
}

std::optional<Instant> dueRun(const ReportSchedule &schedule, Instant now, const ShiftCalendar &calendar)
{
    const auto due = lastDue(schedule, now, calendar);
    if (!due || *due <= std::max(schedule.since, schedule.lastRun.value_or(schedule.since)))
        return std::nullopt;
    return due;
}

ReportRequest requestOf(const ReportSchedule &schedule, Instant due)
{
    ReportRequest request{.kind = schedule.kind, .factory = schedule.factory, .machine = schedule.machine, .asOf = due};
    switch (schedule.pace) {
    case Pace::ShiftEnd: request.period.span = ReportPeriod::Span::LastShift; break;
    case Pace::Daily: request.period.span = ReportPeriod::Span::Yesterday; break;
    case Pace::Weekly: request.period.span = ReportPeriod::Span::LastWeek; break;
    }
    return request;
}

QString schedulesText(const std::vector<ReportSchedule> &schedules)
{
    QJsonArray all;
    for (const ReportSchedule &schedule : schedules)
        all.append(jsonOf(schedule));
    return QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact));
}

std::vector<ReportSchedule> schedulesFrom(const QString &text)
{
    std::vector<ReportSchedule> schedules;
    for (const QJsonValue &each : QJsonDocument::fromJson(text.toUtf8()).array()) {
        if (auto schedule = scheduleFrom(each.toObject()))
            schedules.push_back(*std::move(schedule));
    }
    return schedules;
}

} // namespace Andon
