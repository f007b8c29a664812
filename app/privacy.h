// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Andon {

/// Whatever the program creates from now on, the database and what stands beside it above all, is
/// for its owner alone. On Windows a user's data folder is that already.
void keepFilesPrivate();

} // namespace Andon
