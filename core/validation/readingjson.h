// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"
#include "core/domain/reading.h"

#include <QByteArrayView>

#include <string>

namespace Andon {

/// Reads the body of POST /api/v1/readings or /api/events: one object, or an array of at least one
/// element. The whole body must be RFC 8259 JSON, at most 16 levels deep, or nothing is taken:
/// InvalidJson, InvalidBody, or TooLarge with more elements than ReadingBatch::elementsAllowed.
/// Elements that break a rule are part of the batch. @a now is the time of arrival.
Result<ReadingBatch> readingsFromJson(QByteArrayView body, std::string sender, Instant now);

/// Reads the body of POST /events: one object, by the fixed rules. A truthy "simulateFailure" sets
/// the batch's simulation to Always, and is left out of its payload, which is compact JSON.
Result<ReadingBatch> fixedReadingFromJson(QByteArrayView body, std::string sender, Instant now);

/// One element again, by the rules of its @a dialect, as a retry sends it; a simulateFailure in it is
/// ignored. InvalidJson or InvalidBody when it is not one object.
Result<ReadingElement> readingFromJsonElement(QByteArrayView element, ReadingDialect dialect, Instant now);

} // namespace Andon
