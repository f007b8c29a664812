// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/embedded/database.h"
#include "core/store/embedded/filterclause.h"

#include <functional>

namespace Andon {

/// Runs a query with the values of @a where and then @a more, and hands its rows on, as long as
/// @a take returns true. An error on the way is an error, not the end of the rows.
Result<void> eachRow(Database &database, const QString &text, const FilterClause &where, const QVariantList &more,
                     const std::function<bool(const QSqlQuery &)> &take);

/// The number that a query answers.
Result<std::int64_t> countOf(Database &database, const QString &text, const FilterClause &where);

/// Empties @a payload when a page has @a bytes of them already; returns how many it has now.
std::int64_t keepWithinPage(QByteArray &payload, std::int64_t bytes);

} // namespace Andon
