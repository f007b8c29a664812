// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/instant.h"

#include <QString>

#include <chrono>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace Andon {

/// JSON text, such as what a sender sent. In a JSON file it stands as the value it is, elsewhere as text.
struct JsonText
{
    std::string utf8 = {};
    bool operator==(const JsonText &) const = default;
};

/// What stands in one cell of a file: nothing, yes or no, a text in UTF-8, a whole number, a decimal, a
/// moment (an Instant will do), how long something took, or JSON.
using Cell = std::variant<std::monostate, bool, std::string, std::int64_t, double, ReceivedTime, std::chrono::milliseconds, JsonText>;

inline Cell textCell(const QString &text) { return text.toStdString(); }

/// What a column holds. A cell may hold nothing, or a text where there is no value of this kind.
enum class CellKind { Text, Whole, Decimal, Time, Duration, Truth, Json };

struct FileColumn
{
    std::string key = {};        ///< For programs: "machineId". Durations have "durationMs".
    QString title = {};          ///< For people, in their language: "Machine". Without a unit.
    CellKind kind = CellKind::Text;
    bool operator==(const FileColumn &) const = default;
};

} // namespace Andon
