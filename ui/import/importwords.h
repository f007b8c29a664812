// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/importplan.h"

namespace Andon {

// How the import speaks of what it guessed and what a person chooses.

/// "Event id", "Duration".
QString fieldText(ImportField field);

/// Whether a row without it is refused.
bool isNeeded(ImportField field);

/// "day, month, year: 31.01.2026".
QString orderText(TimeOrder order);

/// "seconds", "hours, minutes and seconds".
QString unitText(DurationUnit unit);

/// "comma", "tab"; the character itself for those that have no word.
QString delimiterText(char delimiter);

/// What a person has to decide before the plan can be used, one sentence each. Nothing left out that mustDecide() names.
QStringList questionsText(const ImportPlan &plan);

/// The name of a column as a person knows it: of the header, or "Column 3".
QString columnText(const FileForm &form, std::size_t column);

} // namespace Andon
