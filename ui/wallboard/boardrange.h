// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/feed/timerange.h"

namespace Andon {

class Settings;

/// The span of time that the wall-board shows: the window's, as long as that one reaches the present.
TimeRange boardRange(const Settings &settings);

} // namespace Andon
