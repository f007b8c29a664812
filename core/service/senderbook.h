// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/instant.h"
#include "core/domain/batch.h"
#include "core/domain/reading.h"

#include <QHash>
#include <QString>

#include <cstdint>
#include <deque>
#include <mutex>
#include <optional>
#include <vector>

namespace Andon {

/// Somebody who sends, since the start of the program.
struct SenderFigures
{
    QString address = {};                   ///< Or "demo", or a file.
    QString token = {};                     ///< The name of its token; empty without one.
    Instant lastBatch = {};
    std::uint64_t batches = 0;              ///< Of events and of readings.
    std::uint64_t events = 0;               ///< Of every outcome.
    std::uint64_t readings = 0;
    std::uint64_t rejected = 0;             ///< Events and readings.

    /// How far the newest event of a batch lies ahead of its arrival; negative: behind. The median of
    /// the last batches, so that one machine of many whose clock is wrong, or a batch of old events,
    /// does not speak for all. An event cannot be younger than its arrival, so ahead is a clock that is
    /// wrong; behind may also be a line that stands still, or a sender that catches up. Empty before
    /// it sent an event.
    std::optional<std::chrono::milliseconds> clockOffset = {};
    bool operator==(const SenderFigures &) const = default;
};

/// Who sends, and what. The store's thread notes, others ask; from any thread. Of more than a thousand
/// senders the ones heard of longest ago are forgotten.
class SenderBook
{
public:
    void note(const Batch &batch, const BatchReport &report, Instant now);
    void note(const ReadingBatch &batch, const ReadingReport &report, Instant now);

    /// The one heard of last first.
    std::vector<SenderFigures> senders() const;

private:
    struct Offset
    {
        Instant noted = {};
        std::chrono::milliseconds ahead{0};
    };
    struct Entry
    {
        SenderFigures figures = {};
        std::deque<Offset> offsets = {};   ///< Of the last batches with events.
    };
    Entry &entryOf(const std::string &address, const std::string &token, Instant now);
    static void noteOffset(Entry &entry, std::chrono::milliseconds offset, Instant now);

    mutable std::mutex m_mutex;
    QHash<QString, Entry> m_senders;   ///< By address and token. Guarded.
};

} // namespace Andon
