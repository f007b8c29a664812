// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace Andon {

// Rewriting JSON text that is known to be well-formed. Tokens stay as they were written.

/// Without white space between tokens.
std::string compactJson(std::string_view json);

/// The compact text of an object, without its own members of this @a name. The others keep their order.
std::string compactJsonWithout(std::string_view name, std::string_view object);

} // namespace Andon
