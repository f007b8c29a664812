// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/reportscheduler.h"

#include "core/settings/settings.h"
#include "ui/reports/reportfile.h"
#include "ui/reports/reportplant.h"
#include "ui/reports/reportwording.h"
#include "ui/shifts/plantcalendar.h"

#include <QDir>
#include <QUuid>

#include <algorithm>

namespace Andon {

namespace {

constexpr std::chrono::seconds betweenLooks{10};

} // namespace

ReportScheduler::ReportScheduler(IngestService &ingest, Settings &settings, QObject *parent)
    : QObject(parent)
    , m_ingest(ingest)
    , m_settings(settings)
    , m_schedules(schedulesFrom(settings.get(Settings::ReportSchedules)))
    , m_ticks(this)
{
    m_ticks.setInterval(betweenLooks);
    connect(&m_ticks, &QTimer::timeout, this, &ReportScheduler::look);
    m_ticks.start();
    QTimer::singleShot(0, this, &ReportScheduler::look);
}

ReportScheduler::~ReportScheduler()
{
    waitForReports();
}

bool ReportScheduler::hasAny(const Settings &settings)
{
    return !schedulesFrom(settings.get(Settings::ReportSchedules)).empty();
}

std::optional<Instant> ReportScheduler::next(const ReportSchedule &schedule) const
{
    return nextDue(schedule, m_ingest.clock().nowInMilliseconds(), PlantCalendar::from(m_settings));
}

void ReportScheduler::add(ReportSchedule schedule)
{
    schedule.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    schedule.since = m_ingest.clock().nowInMilliseconds();
    m_schedules.push_back(std::move(schedule));
    save();
}

void ReportScheduler::remove(const QString &id)
{
    std::erase_if(m_schedules, [&id](const ReportSchedule &schedule) { return schedule.id == id; });
    save();
}

void ReportScheduler::runNow(const QString &id)
{
    const ReportSchedule *schedule = find(id);
    if (!schedule || isRunning(id))
        return;
    const Instant now = m_ingest.clock().nowInMilliseconds();
    run(*schedule, lastDue(*schedule, now, PlantCalendar::from(m_settings)).value_or(now));
}

void ReportScheduler::look()
{
    if (m_schedules.empty())
        return;
    const ShiftCalendar calendar = PlantCalendar::from(m_settings);
    const Instant now = m_ingest.clock().nowInMilliseconds();
    for (const ReportSchedule &schedule : m_schedules) {
        if (const auto due = dueRun(schedule, now, calendar); due && !isRunning(schedule.id))
            run(schedule, *due);
    }
}

void ReportScheduler::run(const ReportSchedule &schedule, Instant due)
{
    m_running.insert(schedule.id);
    const ReportPlant plant = reportPlantFrom(m_settings, PlantCalendar::from(m_settings));
    const Instant now = m_ingest.clock().nowInMilliseconds();
    m_ingest.ask<ReportPagesPointer>([request = requestOf(schedule, due), plant, now](EventReader &reader) { return makeReport(reader, request, plant, now); }, this,
                                     [this, id = schedule.id, due](const Result<ReportPagesPointer> &pages) { write(id, due, pages); });
    Q_EMIT changed();
}

void ReportScheduler::write(const QString &id, Instant due, const Result<ReportPagesPointer> &pages)
{
    const ReportSchedule *schedule = find(id);
    // While the index is made anew nothing can be said yet; the next look asks again.
    if (!pages && (pages.error().code == ErrorCode::Busy || pages.error().code == ErrorCode::Closing)) {
        m_running.erase(id);
        return;
    }
    if (!pages || !schedule)
        return finish(id, due, pages ? Result<QString>(QString()) : Result<QString>(pages.error()), false);
    const QString name = (*pages)->content().fileName + QLatin1Char('.') + reportFormatWord(schedule->format);
    writeReportLater(*pages, QDir(schedule->folder).filePath(name), schedule->format, this, [this, id, due](const Result<QString> &file) { finish(id, due, file, true); });
}

void ReportScheduler::finish(const QString &id, Instant due, const Result<QString> &file, bool isWritten)
{
    m_running.erase(id);
    ReportSchedule *schedule = find(id);
    if (!schedule)
        return;
    schedule->lastRun = std::max(due, schedule->lastRun.value_or(due));
    schedule->lastTrouble = file ? QString() : reportErrorText(file.error(), isWritten ? schedule->folder : QString());
    if (file)
        schedule->lastFile = *file;
    const ReportSchedule finished = *schedule;
    save();
    if (!file)
        Q_EMIT failed(finished, finished.lastTrouble);
}

ReportSchedule *ReportScheduler::find(const QString &id)
{
    const auto found = std::find_if(m_schedules.begin(), m_schedules.end(), [&id](const ReportSchedule &schedule) { return schedule.id == id; });
    return found == m_schedules.end() ? nullptr : &*found;
}

void ReportScheduler::save()
{
    m_settings.set(Settings::ReportSchedules, schedulesText(m_schedules));
    Q_EMIT changed();
}

} // namespace Andon
