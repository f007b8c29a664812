// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shutdownsignals.h"

#include <QSocketNotifier>

namespace Andon {

ShutdownSignals::ShutdownSignals() = default;
ShutdownSignals::~ShutdownSignals() = default;

} // namespace Andon
