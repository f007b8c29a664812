// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/commandline.h"

namespace Andon {

/// Imports the files of --import into a database that no Andon has open: progress on standard error, the four
/// numbers of each file on standard output. Returns the exit status: 0; 1 when rows were bad or a file was not read
/// to its end; 2 when nothing could be done.
int importFiles(const CommandLine &line);

} // namespace Andon
