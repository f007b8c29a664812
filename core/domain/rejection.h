// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/instant.h"
#include "core/common/result.h"
#include "core/domain/batch.h"
#include "core/domain/reading.h"

#include <QString>
#include <QUuid>

#include <cstdint>
#include <optional>
#include <vector>

namespace Andon {

using RejectionId = std::int64_t;

/// What a record in the log of refusals is about.
enum class RejectionKind : std::uint8_t {
    Event,             ///< A machine event that broke a rule.
    RejectedReading,   ///< A reading that could not be normalised.
    FailedReading,     ///< A reading whose write failed, or that the fixed dialect calls failed.
};

/// A refused event or reading as the log keeps it: what was sent, why it was refused, and whether
/// it has been put right since. Of a flood of events a summary stands for those of a sender, a reason,
/// a factory and a minute of arrival of which only the number was kept.
struct Rejection
{
    RejectionId id = 0;
    RejectionKind kind = RejectionKind::Event;
    std::uint32_t index = 0;               ///< Position in its request, from 0.
    std::optional<QString> eventId = {};   ///< Of a machine event, as its sender wrote it.
    QString machine = {};                  ///< Of a summary: empty, too, when they were of several.
    QString factory = {};
    std::optional<QString> client = {};    ///< Of a reading, where it was known.
    std::optional<QUuid> uid = {};         ///< Of a reading: the id that its sender was answered.
    ReadingDialect dialect = ReadingDialect::Flexible;   ///< Of a reading.
    std::optional<Instant> time = {};      ///< Of a reading: its own, else when it arrived first.
    QString reason = {};                   ///< The code, such as INVALID_DURATION.
    QString message = {};
    ReceivedTime received = {};            ///< Of a summary: when it was begun.
    QString sender = {};
    QByteArray payload = {};               ///< JSON text as it was sent; a summary has none.
    bool resolved = false;
    bool isSummary = false;
    std::int64_t count = 1;                ///< How many were refused; more than one only for a summary.
    bool operator==(const Rejection &) const = default;
};

/// AlreadyResolved or PayloadNotKept, with a sentence, for one that cannot be sent again, not even
/// changed: a summary stands for many.
Result<void> mayBeSentAgain(const Rejection &rejection);

/// What became of sending a refused event or reading again.
struct RetryReport
{
    RejectionId id = 0;
    Outcome outcome = Outcome::Rejected;
    QString reason = {};                   ///< Set when it was refused again.
    QString message = {};
    bool operator==(const RetryReport &) const = default;
};

/// How many of them became what: "accepted 12, rejected 3".
QString outcomesText(const std::vector<RetryReport> &reports);

} // namespace Andon
