// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/reportwording.h"

#include "core/shifts/shiftsettings.h"
#include "ui/shifts/shiftwording.h"
#include "ui/style/plantzone.h"
#include "ui/style/wording.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>

namespace Andon {

namespace {

/// The context of the translations.
struct ReportWording
{
    Q_DECLARE_TR_FUNCTIONS(ReportWording)
};

QDateTime local(Instant moment)
{
    return QDateTime::fromMSecsSinceEpoch(moment.time_since_epoch().count(), plantZone());
}

QString dayText(Date day)
{
    return QLocale().toString(qDateFrom(day), ReportWording::tr("ddd d MMM yyyy", "date with its day of the week, as QLocale writes it"));
}

QString fullText(Instant moment)
{
    const QDateTime time = local(moment);
    return QLocale().toString(time.date(), ReportWording::tr("d MMM yyyy", "date, as QLocale writes it")) + time.toString(u" HH:mm");
}

QString dayAndClock(Instant moment)
{
    return dayText(dateAt(moment, plantZone())) + local(moment).toString(u" HH:mm");
}

/// A name in which there is nothing that a file system takes for something else.
QString withoutPunctuation(QString text)
{
    static const QRegularExpression odd(QStringLiteral("[\\x00-\\x1f/\\\\:*?\"<>|]+"));
    return text.replace(odd, QStringLiteral("-")).simplified();
}

} // namespace

QString reportName(ReportKind kind)
{
    switch (kind) {
    case ReportKind::Shift: return ReportWording::tr("Shift");
    case ReportKind::Day: return ReportWording::tr("Day");
    case ReportKind::Week: return ReportWording::tr("Week");
    case ReportKind::Machine: return ReportWording::tr("Machine");
    case ReportKind::LineQuality: return ReportWording::tr("Line quality");
    case ReportKind::DataQuality: return ReportWording::tr("Data quality");
    }
    Q_UNREACHABLE();
}

QString reportTitle(ReportKind kind)
{
    switch (kind) {
    case ReportKind::Shift: return ReportWording::tr("Shift report");
    case ReportKind::Day: return ReportWording::tr("Day report");
    case ReportKind::Week: return ReportWording::tr("Week report");
    case ReportKind::Machine: return ReportWording::tr("Machine report");
    case ReportKind::LineQuality: return ReportWording::tr("Line quality report");
    case ReportKind::DataQuality: return ReportWording::tr("Data quality report");
    }
    Q_UNREACHABLE();
}

QString spanName(ReportPeriod::Span span)
{
    using Span = ReportPeriod::Span;
    switch (span) {
    case Span::LastShift: return ReportWording::tr("Last shift");
    case Span::ThisShift: return ReportWording::tr("This shift");
    case Span::Yesterday: return ReportWording::tr("Yesterday");
    case Span::Today: return ReportWording::tr("Today");
    case Span::LastWeek: return ReportWording::tr("Last week");
    case Span::ThisWeek: return ReportWording::tr("This week");
    case Span::Custom: return ReportWording::tr("Other days…");
    }
    Q_UNREACHABLE();
}

QString spanText(const ReportSpan &span)
{
    const QString length = QStringLiteral(" (%1)").arg(hoursText(span.window.length()));
    if (span.shift)
        return QStringLiteral("%1, %2, %3").arg(span.shift->name, dayText(span.shift->date), windowText(span.window)) + length;
    const QString window = QStringLiteral("%1 – %2").arg(fullText(span.window.start), fullText(span.window.end));
    if (!span.firstDay)
        return window + length;
    if (*span.firstDay == *span.lastDay)
        return QStringLiteral("%1, %2").arg(dayText(*span.firstDay), windowText(span.window)) + length;
    return QStringLiteral("%1 – %2").arg(dayAndClock(span.window.start), dayAndClock(span.window.end));
}

QString partMomentText(Instant moment)
{
    const QDateTime time = local(moment);
    return QLocale().toString(time.date(), ReportWording::tr("ddd d MMM", "date with its day of the week and without year, as QLocale writes it")) + time.toString(u" HH:mm");
}

QString partLabel(const ReportPart &part)
{
    switch (part.kind) {
    case ReportPart::Kind::Hour: return local(part.window.start).toString(u"HH:mm");
    case ReportPart::Kind::Shift: return part.shift;
    case ReportPart::Kind::Day:
    case ReportPart::Kind::Weeks: return QLocale().toString(qDateFrom(part.day), ReportWording::tr("d MMM", "date without year, as QLocale writes it"));
    }
    Q_UNREACHABLE();
}

QString reportFileName(const ReportRequest &request, const ReportSpan &span)
{
    QStringList parts{reportTitle(request.kind)};
    if (request.machine)
        parts << request.machine->toString();
    if (request.factory && !request.factory->isEmpty())
        parts << request.factory->toString();
    const auto iso = [](Date day) { return qDateFrom(day).toString(Qt::ISODate); };
    if (span.shift)
        parts << iso(span.shift->date) << span.shift->name;
    else if (span.firstDay)
        parts << (*span.firstDay == *span.lastDay ? iso(*span.firstDay) : QStringLiteral("%1 – %2").arg(iso(*span.firstDay), iso(*span.lastDay)));
    else
        parts << QStringLiteral("%1 – %2").arg(local(span.window.start).toString(u"yyyy-MM-dd HHmm"), local(span.window.end).toString(u"yyyy-MM-dd HHmm"));
    return withoutPunctuation(parts.join(QLatin1Char(' ')));
}

QString reportCellText(const ReportValue &value, const ReportColumn &column)
{
    if (const auto *text = std::get_if<QString>(&value))
        return *text;
    if (const auto *count = std::get_if<std::int64_t>(&value))
        return numberText(*count);
    if (const auto *number = std::get_if<double>(&value))
        return decimalText(*number, column.decimals);
    if (const auto *moment = std::get_if<Instant>(&value))
        return partMomentText(*moment);
    if (const auto *duration = std::get_if<std::chrono::milliseconds>(&value))
        return hoursText(*duration);
    return nothingText();
}

QString paceText(const ReportSchedule &schedule)
{
    switch (schedule.pace) {
    case ReportSchedule::Pace::ShiftEnd: return ReportWording::tr("At every shift end");
    case ReportSchedule::Pace::Daily: return ReportWording::tr("Every day at %1").arg(timeOfDayText(schedule.at));
    case ReportSchedule::Pace::Weekly: return ReportWording::tr("Every Monday at %1").arg(timeOfDayText(schedule.at));
    }
    Q_UNREACHABLE();
}

QString reportErrorText(const Error &error, const QString &folder)
{
    switch (error.code) {
    case ErrorCode::NotFound:
        return folder.isEmpty() ? ReportWording::tr("This machine has never sent anything. Check its name.") : ReportWording::tr("There is no folder %1. Make it, or choose another one.").arg(folder);
    case ErrorCode::Forbidden: return ReportWording::tr("The file could not be written: %1 Choose another folder, or allow writing to this one.").arg(error.detail);
    case ErrorCode::DiskFull: return ReportWording::tr("The disk is full. No report was written; make room and try again.");
    case ErrorCode::Storage: return ReportWording::tr("The report could not be made: %1").arg(error.detail);
    case ErrorCode::InvalidInput: return ReportWording::tr("Choose a machine first. A machine report is about one machine.");
    default: return errorText(error);
    }
}

QString scopeText(const ReportRequest &request)
{
    const QString factory = !request.factory ? QString()
        : request.factory->isEmpty()         ? ReportWording::tr("without a factory")
                                             : ReportWording::tr("factory %1").arg(request.factory->toString());
    if (request.machine)
        return ReportWording::tr("Machine %1").arg(request.machine->toString()) + (factory.isEmpty() ? QString() : QStringLiteral(", ") + factory);
    return factory.isEmpty() ? ReportWording::tr("All factories") : factory.left(1).toUpper() + factory.mid(1);
}

} // namespace Andon
