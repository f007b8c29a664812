// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/importplan.h"

#include <span>

namespace Andon {

/// Whether a text is a number, a moment or a length of time rather than a name.
bool looksLikeValue(const std::string &text);

/// Whether a column of this name has a meaning, in whatever case and with whatever between its words.
bool isKnownColumnName(const std::string &name);

using SampleRows = std::span<const std::vector<std::string>>;

/// What each column means, by its name and by what stands in @a rows, and how times, numbers and durations are
/// written. @a zone is for times without an offset. What cannot be told stays open, see mustDecide().
ImportPlan guessColumns(const FileForm &form, SampleRows rows, const QString &zone);

/// The form of the times in a column; nothing where they are none.
std::optional<TimeOrder> guessTimeOrder(std::span<const std::string_view> values, bool mayBeExcelDays);

/// The unit of the lengths of time in a column, by its name or else by what stands in it.
DurationUnit guessUnit(const std::string &name, std::span<const std::string_view> values, char decimalMark);

} // namespace Andon
