// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export/exportsource.h"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace Andon {

/// All rows that a table stands for, where it shows only those that were loaded: how they are read from the store.
struct WholeList
{
    /// By the column of the model: its key in the source, and what it holds. The title is the table's.
    std::vector<FileColumn> columns = {};

    /// Reads these of the columns, in this order.
    std::function<std::shared_ptr<ExportSource>(const std::vector<FileColumn> &columns)> open = {};

    std::optional<std::int64_t> rows = {};   ///< How many there are, where that is known.
};

} // namespace Andon
