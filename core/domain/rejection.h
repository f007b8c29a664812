// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/instant.h"
#include "core/domain/batch.h"

#include <QString>

#include <cstdint>
#include <optional>

namespace Andon {

using RejectionId = std::int64_t;

/// A refused event as the log keeps it: what was sent, why it was refused, and whether it has been
/// put right since.
struct Rejection
{
    RejectionId id = 0;
    std::uint32_t index = 0;               ///< Position in its batch, from 0.
    std::optional<QString> eventId = {};
    QString machine = {};
    QString factory = {};
    QString reason = {};                   ///< The code, such as INVALID_DURATION.
    QString message = {};
    ReceivedTime received = {};
    QString sender = {};
    QByteArray payload = {};               ///< JSON text as it was sent.
    bool resolved = false;
    bool operator==(const Rejection &) const = default;
};

/// What became of sending a refused event again.
struct RetryReport
{
    RejectionId id = 0;
    Outcome outcome = Outcome::Rejected;
    QString reason = {};                   ///< Set when it was refused again.
    QString message = {};
    bool operator==(const RetryReport &) const = default;
};

} // namespace Andon
