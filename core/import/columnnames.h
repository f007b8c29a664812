// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/importplan.h"

#include <span>
#include <string_view>

namespace Andon {

/// A name in small letters without what is put between words: "Status_Time (s)" is "statustimes";
/// of a member of an object within an object its own.
std::string bareName(std::string_view name);

/// The names, bare, by which a field goes in files, the likeliest first. Those of readings are the aliases that
/// senders may use.
std::vector<std::string> namesOf(ImportField field);

/// Names of a column with a time of day alone, beside one with a date.
std::span<const std::string_view> namesOfClockTimes();

} // namespace Andon
