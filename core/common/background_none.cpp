// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/common/background.h"

namespace Andon {

void standBack() {}

} // namespace Andon
