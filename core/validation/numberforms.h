// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace Andon {

// Numbers out of texts, as JavaScript reads them. Negative zero becomes zero.

/// A number token of JSON. Beyond the range of a double it is infinite or zero.
double numberFromToken(std::string_view token);

/// What is left of a text such as "$1,200.50" without everything but digits, `.` and `-`, read as
/// far as it is a decimal, as parseFloat() does: "1-2" is 1, "--5" is nothing. Nothing either when
/// it is not finite.
std::optional<double> amountInText(std::string_view text);

/// The whole of a text, as Number() does: "", " 12.5 ", "1e3", "0x1F". Nothing when it is none or
/// not finite.
std::optional<double> numberFromText(std::string_view text);

} // namespace Andon
