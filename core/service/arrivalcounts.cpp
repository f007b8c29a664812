// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/arrivalcounts.h"

namespace Andon {

void ArrivalCounts::add(const Batch &batch, const BatchReport &report)
{
    ++batches;
    events[std::size_t(Outcome::Accepted)] += report.accepted;
    events[std::size_t(Outcome::Deduped)] += report.deduped;
    events[std::size_t(Outcome::Updated)] += report.updated;
    events[std::size_t(Outcome::Rejected)] += report.rejected;
    for (const Refusal &refusal : batch.refusals)
        ++refused[std::size_t(refusal.reason)];
    for (const RefusalSum &omitted : batch.omitted)
        refused[std::size_t(omitted.reason)] += omitted.count;
}

void ArrivalCounts::add(const ReadingReport &report)
{
    ++readingBatches;
    failedReadings += report.hasFailed ? 1 : 0;
    for (const ReadingResult &result : report.results) {
        switch (result.status) {
        case ReadingStatus::Processed: ++(result.isDuplicate ? repeatedReadings : newReadings); break;
        case ReadingStatus::Rejected: ++rejectedReadings; break;
        case ReadingStatus::Failed: ++failedReadings; break;
        }
    }
}

} // namespace Andon
