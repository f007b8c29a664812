// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/privacy.h"

namespace Andon {

void keepFilesPrivate()
{
}

} // namespace Andon
