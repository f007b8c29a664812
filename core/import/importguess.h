// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/importplan.h"
#include "core/import/importtemplates.h"

namespace Andon {

/// The first rows of a file, for a person to look at.
struct Preview
{
    std::vector<std::string> columns = {};
    std::vector<std::vector<std::string>> rows = {};   ///< Those that could be read.
};

/// Everything that can be told about a file from its beginning.
struct ImportGuess
{
    ImportPlan plan = {};
    Preview preview = {};   ///< Its first rowsShown rows.
};

inline constexpr std::size_t rowsShown = 100;

/// Looks at the first rows of @a file, whatever its size. @a zone is taken for times without an offset.
/// InvalidInput or NotFound, with a sentence, when nothing in it can be imported.
Result<ImportGuess> guessImport(const QString &file, const QString &zone, const ImportLimits &limits = {});

/// The first rows as they are with another form, and what its columns mean then.
Result<ImportGuess> guessImport(const QString &file, const FileForm &form, const QString &zone, const ImportLimits &limits = {});

/// The plan by which a file is imported while nobody is asked: that of the template of this name or, without one, what is
/// guessed. InvalidInput, with a sentence, when something has to be decided.
Result<ImportPlan> choosePlan(const QString &file, const ImportTemplates &templates, const QString &templateName, const QString &zone);

} // namespace Andon
