// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/listparameters.h"

namespace Andon {

namespace {

constexpr std::int64_t longestPage = 1000;

} // namespace

Page pageFrom(QueryParameters &query)
{
    Page page;
    page.limit = query.whole("limit", page.limit, 1);
    page.skip = query.whole("skip", page.skip, 0);
    if (page.limit > longestPage)
        query.refuse("limit", "must be at most 1000");
    return page;
}

ReadingFilter readingFilterFrom(QueryParameters &query)
{
    return {.client = nameFrom<ClientId>(query, "clientId"),
            .metric = nameFrom<MetricId>(query, "metric"),
            .from = query.instantInAnyForm({"from", "startDate"}),
            .to = query.instantInAnyForm({"to", "endDate"})};
}

} // namespace Andon
