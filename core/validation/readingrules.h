// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/reading.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace Andon {

/// A value of a JSON object as the rules for readings look at it.
struct JsonValue
{
    enum class Kind { Null, False, True, Number, Text, Container };
    Kind kind = Kind::Null;
    std::string text = {};   ///< Of a Text its content, else the JSON text of the value.
    bool operator==(const JsonValue &) const = default;
};

/// Whether JavaScript would take it for true.
bool isTruthy(const JsonValue &value);

/// Members of a JSON object, each name once: the last value counts. Those that no rule asks for may
/// be left out.
using JsonMembers = std::vector<std::pair<std::string, JsonValue>>;

/// What was sent as a reading, before any rule was applied.
struct ReadingClaim
{
    bool isObject = false;
    JsonMembers members = {};        ///< Of the object itself.
    std::optional<JsonMembers> payload = {};   ///< Of the member "payload", when that is an object.
};

/// Which names are accepted for a field, in the order they are tried. For the window and the API
/// description, too.
std::span<const std::string_view> clientAliases();
std::span<const std::string_view> metricAliases();
std::span<const std::string_view> amountAliases();
std::span<const std::string_view> timestampAliases();

/// Whether a rule asks for a member of this name.
bool isReadingField(std::string_view name);

/// By the flexible rules: aliases, nested or flat, numbers out of texts. @a now is the time of
/// arrival, for readings without one.
std::variant<Reading, ReadingRefusal> normalizeFlexible(const ReadingClaim &claim, Instant now);

/// By the fixed rules: {"source","payload":{"metric","amount","timestamp"}}.
std::variant<Reading, ReadingRefusal> normalizeFixed(const ReadingClaim &claim, Instant now);

} // namespace Andon
