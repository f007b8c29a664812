// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/embedded/database.h"

#include <QStringList>

namespace Andon {

/// Works out anew what is derived from the log of readings, and says what differs: the hash of each
/// and that it stands there once, the payloads, the rollups. Sentences, at most a hundred.
Result<QStringList> verifyReadings(Database &database);

} // namespace Andon
