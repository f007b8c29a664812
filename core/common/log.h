// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

namespace Andon {

Q_DECLARE_LOGGING_CATEGORY(storeLog)   ///< andon.store
Q_DECLARE_LOGGING_CATEGORY(httpLog)    ///< andon.http
Q_DECLARE_LOGGING_CATEGORY(appLog)     ///< andon.app
Q_DECLARE_LOGGING_CATEGORY(guiTimingLog)   ///< andon.gui.timing; silent unless asked for.

} // namespace Andon
