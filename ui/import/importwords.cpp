// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/importwords.h"

#include <QCoreApplication>


namespace Andon {

namespace {

struct ImportWords
{
    Q_DECLARE_TR_FUNCTIONS(Andon::ImportWords)
};

} // namespace

QString fieldText(ImportField field)
{
    switch (field) {
    case ImportField::EventId: return ImportWords::tr("Event id");
    case ImportField::EventTime: return ImportWords::tr("Event time");
    case ImportField::MachineId: return ImportWords::tr("Machine");
    case ImportField::LineId: return ImportWords::tr("Line");
    case ImportField::FactoryId: return ImportWords::tr("Factory");
    case ImportField::Duration: return ImportWords::tr("Duration");
    case ImportField::Defects: return ImportWords::tr("Defects");
    case ImportField::Client: return ImportWords::tr("Client");
    case ImportField::Metric: return ImportWords::tr("Metric");
    case ImportField::Amount: return ImportWords::tr("Amount");
    case ImportField::Timestamp: return ImportWords::tr("Time");
    }
    Q_UNREACHABLE();
}

bool isNeeded(ImportField field)
{
    switch (field) {
    case ImportField::LineId:
    case ImportField::FactoryId:
    case ImportField::Metric:
    case ImportField::Timestamp:
        return false;
    default:
        return true;
    }
}

QString orderText(TimeOrder order)
{
    switch (order) {
    case TimeOrder::YearMonthDay: return ImportWords::tr("year, month, day: 2026-01-31");
    case TimeOrder::DayMonthYear: return ImportWords::tr("day, month, year: 31.01.2026");
    case TimeOrder::MonthDayYear: return ImportWords::tr("month, day, year: 01/31/2026");
    case TimeOrder::Ambiguous: return ImportWords::tr("please choose: day first or month first?");
    case TimeOrder::UnixSeconds: return ImportWords::tr("seconds since 1970");
    case TimeOrder::UnixMilliseconds: return ImportWords::tr("milliseconds since 1970");
    case TimeOrder::UnixMicroseconds: return ImportWords::tr("microseconds since 1970");
    case TimeOrder::UnixNanoseconds: return ImportWords::tr("nanoseconds since 1970");
    case TimeOrder::ExcelDays: return ImportWords::tr("days as Excel counts them");
    }
    Q_UNREACHABLE();
}

QString unitText(DurationUnit unit)
{
    switch (unit) {
    case DurationUnit::Milliseconds: return ImportWords::tr("milliseconds");
    case DurationUnit::Seconds: return ImportWords::tr("seconds");
    case DurationUnit::Minutes: return ImportWords::tr("minutes");
    case DurationUnit::Hours: return ImportWords::tr("hours");
    case DurationUnit::Clock: return ImportWords::tr("hours, minutes and seconds: 0:01:30");
    }
    Q_UNREACHABLE();
}

QString delimiterText(char delimiter)
{
    switch (delimiter) {
    case ',': return ImportWords::tr("comma");
    case ';': return ImportWords::tr("semicolon");
    case '\t': return ImportWords::tr("tab");
    case ' ': return ImportWords::tr("space");
    default: return QString(QLatin1Char(delimiter));
    }
}

QStringList questionsText(const ImportPlan &plan)
{
    QStringList questions;
    if (plan.timeOrder == TimeOrder::Ambiguous)
        questions << ImportWords::tr("Is 03/04 the third of April or the fourth of March? The file does not tell; please choose under Times.");
    QStringList missing;
    for (const ImportField field : fieldsOf(plan.kind)) {
        if (isNeeded(field) && plan.source(field).kind == FieldSource::Kind::None)
            missing << fieldText(field);
    }
    if (!missing.isEmpty())
        questions << ImportWords::tr("No column was recognised for: %1. Please choose one, or a value for all rows.").arg(missing.join(QStringLiteral(", ")));
    // Whatever else the core may want to know.
    if (questions.isEmpty())
        questions = mustDecide(plan);
    return questions;
}

QString columnText(const FileForm &form, std::size_t column)
{
    const QString name = column < form.columns.size() ? QString::fromStdString(form.columns[column]) : QString();
    return form.hasHeader && !name.trimmed().isEmpty() ? name : ImportWords::tr("Column %1").arg(column + 1);
}

} // namespace Andon
