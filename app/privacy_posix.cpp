// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/privacy.h"

#include <sys/stat.h>

namespace Andon {

void keepFilesPrivate()
{
    ::umask(S_IRWXG | S_IRWXO);
}

} // namespace Andon
