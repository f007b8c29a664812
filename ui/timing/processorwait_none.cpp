// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timing/processorwait.h"

namespace Andon {

std::chrono::nanoseconds processorWait()
{
    return {};
}

} // namespace Andon
