// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"
#include "core/domain/batch.h"
#include "core/validation/eventrules.h"

#include <QByteArrayView>

#include <string>

namespace Andon {

/// Reads the body of a batch: a JSON array of events, or an object with such an array under
/// "events". The whole body must be RFC 8259 JSON, at most 16 levels deep, or nothing is taken:
/// then InvalidJson or InvalidBody. Elements that break a rule become refusals of the batch.
/// Keeps no state between calls but a parser's buffers, one a thread.
Result<Batch> batchFromJson(QByteArrayView body, std::string sender, Instant now, const EventRules &rules = {});

/// The same for a single element, as a retry sends it: a batch of one. InvalidBody when it is not
/// an object.
Result<Batch> batchFromJsonElement(QByteArrayView element, std::string sender, Instant now, const EventRules &rules = {});

} // namespace Andon
