// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/embedded/writeback.h"

namespace Andon {

void writeBackInParts(const char *) {}

} // namespace Andon
