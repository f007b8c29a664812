// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"

namespace Andon {

/// Why events are refused.
enum class StoreTrouble { None, NotReady, DiskFull, ReadOnly, Locked, Damaged, Other };

/// None where the error is the answer to one request and the next one may be stored.
StoreTrouble troubleOf(ErrorCode code);

/// What happened to the database at @a place, why, and what to do, in English for the log and for details.
QString troubleSentence(StoreTrouble trouble, const QString &place, const QString &detail);

} // namespace Andon
