// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reportcommand.h"

#include "app/application.h"
#include "ui/reports/reportfile.h"
#include "ui/reports/reportplant.h"
#include "ui/shifts/plantcalendar.h"
#include "ui/style/style.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QFile>
#include <QFileInfo>

#include <cstdio>

namespace Andon {

using namespace Qt::StringLiterals;

namespace {

int fail(int status, const QString &sentence)
{
    std::fprintf(stderr, "andon: %s\n", qUtf8Printable(sentence));
    return status;
}

Error unusable(const QString &sentence)
{
    return {ErrorCode::InvalidInput, sentence};
}

Result<ReportRequest> requestFrom(const CommandLine &line, const ShiftCalendar &calendar)
{
    const auto kind = reportFromWord(line.report);
    if (!kind)
        return unusable(u"--report knows no \"%1\". There are shift, day, week, machine, line and data."_s.arg(line.report));
    if ((*kind == ReportKind::Machine) == line.reportMachine.isEmpty())
        return unusable(line.reportMachine.isEmpty() ? u"--report machine needs --machine MACHINE."_s : u"--machine belongs to --report machine."_s);
    ReportRequest request{.kind = *kind, .period = usualPeriod(*kind)};
    if (!line.reportPeriod.isEmpty()) {
        const auto period = periodFromWord(line.reportPeriod, calendar);
        if (!period) {
            return unusable(u"--period takes last-shift, this-shift, yesterday, today, last-week, this-week or FROM/TO such as 2026-01-12/2026-01-18; \"%1\" is none of them."_s
                                .arg(line.reportPeriod));
        }
        request.period = *period;
    }
    if (!line.reportFactory.isEmpty())
        request.factory = FactoryId(line.reportFactory);
    if (!line.reportMachine.isEmpty())
        request.machine = MachineId(line.reportMachine);
    return request;
}

/// Waits for the answer of a reader.
Result<ReportPagesPointer> read(IngestService &ingest, const ReportRequest &request, const ReportPlant &plant)
{
    std::optional<Result<ReportPagesPointer>> outcome;
    QObject receiver;
    QEventLoop waiting;
    const Instant now = ingest.clock().nowInMilliseconds();
    ingest.ask<ReportPagesPointer>([request, plant, now](EventReader &reader) { return makeReport(reader, request, plant, now); }, &receiver,
                                   [&](const Result<ReportPagesPointer> &pages) {
                                       outcome.emplace(pages);
                                       waiting.quit();
                                   });
    if (!outcome)
        waiting.exec();
    return *outcome;
}

} // namespace

int makeReport(const CommandLine &line)
{
    const auto format = reportFormatFromWord(QFileInfo(line.reportOutput).suffix());
    if (!format)
        return fail(ExitCouldNotStart, u"--output takes a file whose name ends in .pdf, .xlsx or .csv; \"%1\" does not."_s.arg(line.reportOutput));
    Settings settings;
    loadTranslation(*QCoreApplication::instance(), settings.get(Settings::LookLanguage));
    const PlantCalendar calendar(settings);
    const auto request = requestFrom(line, calendar.calendar());
    if (!request)
        return fail(ExitCouldNotStart, request.error().detail);
    const QString database = line.databaseFile();
    if (!QFile::exists(database))
        return fail(ExitCouldNotStart, u"There is no database %1."_s.arg(database));
    const SystemClock clock;
    const auto backend = EmbeddedBackend::open(database, clock);
    if (!backend) {
        const bool isHeld = backend.error().code == ErrorCode::InUse;
        return fail(ExitCouldNotStart, isHeld ? backend.error().detail + u" Or make the report there: on the page Reports, or by a schedule."_s : backend.error().detail);
    }
    IngestService ingest(**backend, clock);
    if (const auto started = ingest.start(); !started)
        return fail(ExitCouldNotStart, started.error().detail);
    const auto pages = read(ingest, *request, reportPlantFrom(settings, calendar.calendar()));
    if (!pages)
        return fail(pages.error().code == ErrorCode::NotFound ? ExitCouldNotStart : ExitFailed, pages.error().detail);
    if (const auto written = writeReportFile(**pages, line.reportOutput, *format); !written)
        return fail(ExitFailed, written.error().detail);
    std::printf("%s\n", qUtf8Printable(QFileInfo(line.reportOutput).absoluteFilePath()));
    return ExitClean;
}

} // namespace Andon
