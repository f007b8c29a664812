// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/importguess.h"

#include "core/import/columnguess.h"
#include "core/import/formguess.h"

namespace Andon {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t rowsGuessedFrom = 5'000;
constexpr std::size_t bytesGuessedFrom = 4 * 1024 * 1024;

/// The columns are read as the template says, and found by their names.
Result<ImportPlan> planByTemplate(const QString &file, const ImportTemplates &templates, const QString &name)
{
    const auto kept = templates.load(name);
    if (!kept)
        return kept;
    const auto guess = guessImport(file, kept->form, kept->zone);
    return guess ? planForFile(*kept, guess->plan.form) : Result<ImportPlan>(guess.error());
}

Result<ImportPlan> planByGuess(const QString &file, const QString &zone)
{
    auto guess = guessImport(file, zone);
    return guess ? Result<ImportPlan>(std::move(guess->plan)) : Result<ImportPlan>(guess.error());
}

} // namespace

Result<ImportGuess> guessImport(const QString &file, const QString &zone, const ImportLimits &limits)
{
    const auto form = guessForm(file, limits);
    if (!form)
        return form.error();
    return guessImport(file, *form, zone, limits);
}

Result<ImportGuess> guessImport(const QString &file, const FileForm &form, const QString &zone, const ImportLimits &limits)
{
    const auto bytes = ByteSource::open(file, limits);
    if (!bytes)
        return bytes.error();
    const auto reader = readRows(**bytes, form, limits);
    if (!reader)
        return Error {reader.error().code, u"The file %1 cannot be imported. %2"_s.arg(file, reader.error().detail)};
    std::vector<std::vector<std::string>> rows;
    std::size_t size = 0;
    while (rows.size() < rowsGuessedFrom && size < bytesGuessedFrom) {
        const auto row = (*reader)->next();
        if (!row && rows.empty())
            return row.error();
        if (!row || !*row)
            break;
        size += (*row)->raw.size();
        if ((*row)->problem.empty())
            rows.emplace_back((*row)->fields.begin(), (*row)->fields.end());
    }
    FileForm known = form;
    if (!(*reader)->columns().empty())
        known.columns = (*reader)->columns();
    ImportGuess guess{.plan = guessColumns(known, rows, zone)};
    rows.resize(std::min(rows.size(), rowsShown));
    guess.preview = {.columns = known.columns, .rows = std::move(rows)};
    return guess;
}

Result<ImportPlan> choosePlan(const QString &file, const ImportTemplates &templates, const QString &templateName, const QString &zone)
{
    auto plan = templateName.isEmpty() ? planByGuess(file, zone) : planByTemplate(file, templates, templateName);
    if (!plan)
        return plan;
    const QStringList questions = mustDecide(*plan);
    if (questions.isEmpty())
        return plan;
    const QString hint = templateName.isEmpty() ? u" Decide it in a template, and name that with --template or, for a folder, in the settings."_s : QString();
    return Error {ErrorCode::InvalidInput, u"%1: %2%3"_s.arg(file, questions.join(u' '), hint)};
}

} // namespace Andon
