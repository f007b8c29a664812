// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/importplan.h"

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

} // namespace Andon
