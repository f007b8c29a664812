// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/common/log.h"

namespace Andon {

Q_LOGGING_CATEGORY(storeLog, "andon.store")
Q_LOGGING_CATEGORY(httpLog, "andon.http")
Q_LOGGING_CATEGORY(appLog, "andon.app")
Q_LOGGING_CATEGORY(guiTimingLog, "andon.gui.timing", QtInfoMsg)

} // namespace Andon
