// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/importplan.h"

#include <QJsonArray>

#include <algorithm>

namespace Andon {

using namespace Qt::StringLiterals;

namespace {

using Kind = FieldSource::Kind;

constexpr std::array names = {"eventId", "eventTime", "machineId", "lineId", "factoryId", "durationMs", "defectCount", "client_id", "metric", "amount", "timestamp"};

bool isSet(const FieldSource &source)
{
    return source.kind != Kind::None;
}

QString columnNames(const ImportPlan &plan, const FieldSource &source)
{
    QStringList columns;
    for (const std::size_t column : source.columns)
        columns << (column < plan.form.columns.size() ? QString::fromStdString(plan.form.columns[column]) : u"column %1"_s.arg(column + 1));
    return columns.join(u" and "_s);
}

QString sourceWords(const ImportPlan &plan, const FieldSource &source)
{
    switch (source.kind) {
    case Kind::None: return u"left out"_s;
    case Kind::Columns: return u"from %1"_s.arg(columnNames(plan, source));
    case Kind::Constant: return u"always \"%1\""_s.arg(QString::fromStdString(source.constant));
    case Kind::Made: return u"made from %1"_s.arg(columnNames(plan, source));
    }
    return {};
}

constexpr std::array kinds = {"none", "columns", "constant", "made"};

Result<FieldSource> sourceFromJson(const QJsonObject &json, std::size_t columns)
{
    const auto known = std::find(kinds.begin(), kinds.end(), json.value("from"_L1).toString().toStdString());
    if (known == kinds.end())
        return Error {ErrorCode::InvalidInput, u"The template does not say where a field comes from."_s};
    FieldSource source{.kind = Kind(known - kinds.begin()), .constant = json.value("constant"_L1).toString().toStdString()};
    for (const QJsonValue &column : json.value("columns"_L1).toArray()) {
        const int number = column.toInt(-1);
        if (number < 0 || std::size_t(number) >= columns)
            return Error {ErrorCode::InvalidInput, u"The template names a column that it does not have."_s};
        source.columns.push_back(std::size_t(number));
    }
    return source;
}

QString timeQuestion(const ImportPlan &plan)
{
    return u"The dates in %1 can be read as day/month or as month/day. Which of the two has to be decided."_s.arg(
        columnNames(plan, plan.source(plan.kind == ImportKind::Events ? ImportField::EventTime : ImportField::Timestamp)));
}

} // namespace

QString fieldName(ImportField field)
{
    return QString::fromLatin1(names[std::size_t(field)]);
}

std::vector<ImportField> fieldsOf(ImportKind kind)
{
    using enum ImportField;
    if (kind == ImportKind::Events)
        return {EventId, EventTime, MachineId, LineId, FactoryId, Duration, Defects};
    return {Client, Metric, Amount, Timestamp};
}

FieldSource ImportPlan::source(ImportField field) const
{
    const auto found = sources.find(field);
    return found == sources.end() ? FieldSource() : found->second;
}

QStringList mustDecide(const ImportPlan &plan)
{
    QStringList questions;
    if (plan.timeOrder == TimeOrder::Ambiguous)
        questions << timeQuestion(plan);
    const std::vector<ImportField> needed = plan.kind == ImportKind::Events
        ? std::vector{ImportField::EventId, ImportField::EventTime, ImportField::MachineId, ImportField::Duration, ImportField::Defects}
        : std::vector{ImportField::Client, ImportField::Amount};
    for (const ImportField field : needed) {
        if (!isSet(plan.source(field)))
            questions << u"No column was recognised as %1. Which one it is, or what holds for all rows, has to be decided."_s.arg(fieldName(field));
    }
    if (!zoneFromId(plan.zone))
        questions << u"The time zone \"%1\" is not known. Which one the times are of has to be decided."_s.arg(plan.zone);
    return questions;
}

QStringList summaryOf(const ImportPlan &plan)
{
    QStringList lines;
    const QString delimiter = plan.form.delimiter == '\t' ? u"tab"_s : QString(QLatin1Char(plan.form.delimiter));
    if (plan.form.kind == FileKind::Separated)
        lines << u"%1, delimiter %2, decimal mark %3, %4"_s.arg(plan.form.encoding, delimiter, QString(QLatin1Char(plan.decimalMark)), plan.form.hasHeader ? u"with a header"_s : u"without a header"_s);
    else
        lines << u"%1, %2"_s.arg(plan.form.encoding, plan.form.kind == FileKind::JsonArray ? u"a JSON array"_s : u"a JSON object on each line"_s);
    for (const ImportField field : fieldsOf(plan.kind))
        lines << u"%1: %2"_s.arg(fieldName(field), sourceWords(plan, plan.source(field)));
    lines << u"times: %1, those without an offset of %2"_s.arg(orderWord(plan.timeOrder), plan.zone);
    if (plan.kind == ImportKind::Events && plan.source(ImportField::Duration).kind == Kind::Columns)
        lines << u"durations: %1"_s.arg(unitWord(plan.durationUnit));
    return lines;
}

QJsonObject toJson(const ImportPlan &plan)
{
    QJsonObject fields;
    for (const auto &[field, source] : plan.sources) {
        QJsonArray columns;
        for (const std::size_t column : source.columns)
            columns << qint64(column);
        fields.insert(fieldName(field), QJsonObject{{u"from"_s, QString::fromLatin1(kinds[std::size_t(source.kind)])}, {u"columns"_s, columns}, {u"constant"_s, QString::fromStdString(source.constant)}});
    }
    return {{u"version"_s, 1}, {u"form"_s, toJson(plan.form)}, {u"kind"_s, plan.kind == ImportKind::Events ? u"events"_s : u"readings"_s}, {u"fields"_s, fields},
            {u"decimalMark"_s, QString(QLatin1Char(plan.decimalMark))}, {u"timeOrder"_s, orderWord(plan.timeOrder)}, {u"zone"_s, plan.zone}, {u"durationUnit"_s, unitWord(plan.durationUnit)}};
}

Result<ImportPlan> planFromJson(const QJsonObject &json)
{
    const auto form = formFromJson(json.value("form"_L1).toObject());
    if (!form)
        return form.error();
    ImportPlan plan{.form = *form};
    const QString kind = json.value("kind"_L1).toString();
    const auto order = orderFromWord(json.value("timeOrder"_L1).toString());
    const auto unit = unitFromWord(json.value("durationUnit"_L1).toString());
    if (json.value("version"_L1).toInt() != 1 || (kind != "events"_L1 && kind != "readings"_L1) || !order || !unit)
        return Error {ErrorCode::InvalidInput, u"It is not a template of this version of Andon."_s};
    plan.kind = kind == "events"_L1 ? ImportKind::Events : ImportKind::Readings;
    plan.decimalMark = json.value("decimalMark"_L1).toString() == ","_L1 ? ',' : '.';
    plan.timeOrder = *order;
    plan.durationUnit = *unit;
    plan.zone = json.value("zone"_L1).toString();
    const QJsonObject fields = json.value("fields"_L1).toObject();
    for (std::size_t i = 0; i < names.size(); ++i) {
        const QJsonValue field = fields.value(QLatin1StringView(names[i]));
        if (!field.isObject())
            continue;
        const auto source = sourceFromJson(field.toObject(), plan.form.columns.size());
        if (!source)
            return source.error();
        plan.sources.emplace(ImportField(i), *source);
    }
    return plan;
}

Result<ImportPlan> planForFile(const ImportPlan &plan, const FileForm &form)
{
    ImportPlan fitted = plan;
    const bool isByName = form.hasHeader || form.kind != FileKind::Separated;
    fitted.form = form;
    for (auto &[field, source] : fitted.sources) {
        for (std::size_t &column : source.columns) {
            if (!isByName && column < form.columns.size())
                continue;
            const std::string name = column < plan.form.columns.size() ? plan.form.columns[column] : std::string();
            const auto found = std::find(form.columns.begin(), form.columns.end(), name);
            if (found == form.columns.end())
                return Error {ErrorCode::InvalidInput, u"The template takes %1 from the column \"%2\", which the file does not have."_s.arg(fieldName(field), QString::fromStdString(name))};
            column = std::size_t(found - form.columns.begin());
        }
    }
    return fitted;
}

} // namespace Andon
