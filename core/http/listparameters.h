// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/queryparameters.h"
#include "core/store/eventstore.h"

namespace Andon {

/// A filter on a name, when one is given.
template <typename Name>
std::optional<Name> nameFrom(QueryParameters &query, std::string_view parameter)
{
    const auto text = query.text(parameter);
    return text ? std::optional(Name(*text)) : std::nullopt;
}

/// `limit`, 1 to 1000, and `skip`.
Page pageFrom(QueryParameters &query);

/// `clientId`, `metric` and the span, `from` and `to` or `startDate` and `endDate`.
ReadingFilter readingFilterFrom(QueryParameters &query);

} // namespace Andon
