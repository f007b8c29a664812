// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/access/accesstoken.h"
#include "core/common/result.h"

namespace Andon {

/// The tokens of a file: one a line, then optionally a name and scopes ("ingest", "read", "admin",
/// or several with commas between; without them a token may do everything). `#` begins a comment.
/// InvalidInput with a sentence that names the line when the file cannot be read or used.
Result<std::vector<AccessToken>> tokensFromFile(const QString &file);

} // namespace Andon
