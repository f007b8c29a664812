// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timing/processortimes.h"

namespace Andon {

ProcessorTimes processorTimes()
{
    return {};
}

} // namespace Andon
