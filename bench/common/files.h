// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string_view>

namespace Bench {

/// Throws Failure when that is not possible.
void writeFile(const std::filesystem::path &file, std::string_view text);

} // namespace Bench
