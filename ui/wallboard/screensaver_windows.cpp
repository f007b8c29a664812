// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wallboard/screensaver.h"

#include <windows.h>

namespace Andon {

struct ScreenSaverHold::Desktop
{
};

ScreenSaverHold::ScreenSaverHold()
{
    SetThreadExecutionState(ES_CONTINUOUS | ES_DISPLAY_REQUIRED | ES_SYSTEM_REQUIRED);
}

ScreenSaverHold::~ScreenSaverHold()
{
    SetThreadExecutionState(ES_CONTINUOUS);
}

} // namespace Andon
