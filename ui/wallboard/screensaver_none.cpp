// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wallboard/screensaver.h"

namespace Andon {

struct ScreenSaverHold::Desktop
{
};

ScreenSaverHold::ScreenSaverHold() = default;
ScreenSaverHold::~ScreenSaverHold() = default;

} // namespace Andon
