// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/rejection.h"
#include "core/store/embedded/database.h"

#include <string>
#include <string_view>

class QSqlQuery;

namespace Andon {

/// The columns that rejectionFromRow() reads, in their order.
QString rejectionColumns();

/// The row a query stands on.
Rejection rejectionFromRow(const QSqlQuery &query);

/// The rejection with this id; NotFound when there is none.
Result<Rejection> rejectionWithId(Database &database, RejectionId id);

/// A refused text as a column can hold it: what no database keeps becomes U+FFFD. The payload
/// keeps what was really sent.
std::string storableText(std::string_view text);

} // namespace Andon
