// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/rowreader.h"
#include "core/import/valueforms.h"

#include <array>
#include <map>

namespace Andon {

enum class ImportKind { Events, Readings };

/// What a column may mean. The first seven are of events, the others of readings.
enum class ImportField { EventId, EventTime, MachineId, LineId, FactoryId, Duration, Defects, Client, Metric, Amount, Timestamp };

/// As senders write it, such as "durationMs" and "client_id".
QString fieldName(ImportField field);
std::vector<ImportField> fieldsOf(ImportKind kind);

/// Where the value of a field comes from.
struct FieldSource
{
    enum class Kind {
        None,       ///< Nowhere: it is left out.
        Columns,    ///< From a column, or from several with a space in between (a date and a time).
        Constant,   ///< The same for each row.
        Made,       ///< An id, made from what stands in the columns: the same values give the same id.
    };
    Kind kind = Kind::None;
    std::vector<std::size_t> columns = {};   ///< By their place in FileForm::columns.
    std::string constant = {};
    bool operator==(const FieldSource &) const = default;
};

/// Everything that is chosen about a file before it is imported. Made by guessImport(), changed by a
/// person, kept as a template.
struct ImportPlan
{
    FileForm form = {};
    ImportKind kind = ImportKind::Events;
    std::map<ImportField, FieldSource> sources = {};
    char decimalMark = '.';
    TimeOrder timeOrder = TimeOrder::YearMonthDay;
    QString zone = QStringLiteral("UTC");   ///< IANA id: of times that name no offset.
    DurationUnit durationUnit = DurationUnit::Milliseconds;

    FieldSource source(ImportField field) const;
    bool operator==(const ImportPlan &) const = default;
};

/// What a person has to decide before the file can be imported, each as a sentence. Empty: nothing.
QStringList mustDecide(const ImportPlan &plan);

/// For a person, one line each: what was chosen.
QStringList summaryOf(const ImportPlan &plan);

QJsonObject toJson(const ImportPlan &plan);

/// InvalidInput, with a sentence, when it is not what toJson() writes.
Result<ImportPlan> planFromJson(const QJsonObject &json);

/// The plan of a template for a file of this form: columns are found by their names, so they may
/// stand elsewhere. InvalidInput when one that is needed is missing.
Result<ImportPlan> planForFile(const ImportPlan &plan, const FileForm &form);

} // namespace Andon
