// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/readings/readingsanswer.h"

namespace Andon {

ReadingFilter filterOf(const ReadingsQuestion &question)
{
    ReadingFilter filter{.status = question.status,
                         .from = question.window.start,
                         .to = question.window.end - std::chrono::milliseconds(1)};   // the end of a filter belongs to it
    if (!question.client.isEmpty())
        filter.client = ClientId(question.client);
    if (!question.metric.isEmpty())
        filter.metric = MetricId(question.metric);
    return filter;
}

Result<ReadingsAnswer> answerTo(const ReadingsQuestion &question, EventReader &reader)
{
    ReadingsAnswer answer;
    const ReadingFilter filter = filterOf(question);
    auto totals = reader.readingTotals(filter, question.status ? ReadingGrouping::None : question.grouping);
    if (!totals)
        return totals.error();
    answer.counts = totals->counts;
    answer.groups = std::move(totals->groups);
    if (answer.found() == 0) {
        const auto newest = reader.readings({}, Page{.limit = 1}, ReadingOrder::NewestTime);
        if (!newest)
            return newest.error();
        if (!newest->items.empty())
            answer.newest = newest->items.front().reading.time;
        return answer;
    }
    if (question.status) {
        auto list = reader.readings(filter, Page{.limit = question.limit}, ReadingOrder::NewestTime);
        if (!list)
            return list.error();
        answer.list = *std::move(list);
    }
    return answer;
}

} // namespace Andon
