// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/instant.h"

#include <QString>

#include <chrono>
#include <cstdint>
#include <optional>

namespace Andon {

using ImportId = std::int64_t;

/// How long an import can be undone after it began.
inline constexpr std::chrono::milliseconds undoTime = std::chrono::days(7);

enum class ImportState : std::uint8_t {
    Running,   ///< Or ended with the program, before it was done.
    Done,
    Stopped,   ///< Cancelled or failed on the way: what was stored by then stays.
    Undoing,   ///< Or begun to be undone; that can be gone on with.
    Undone,
};

/// What a store knows of a file that was imported. Counts are of what was committed.
struct ImportRecord
{
    ImportId id = 0;
    QString file = {};                     ///< Its name, with the folder.
    QString hash = {};                     ///< SHA-256 of the file, in hex.
    bool isOfReadings = false;
    ImportState state = ImportState::Running;
    Instant started = {};
    std::optional<Instant> ended = {};
    std::int64_t accepted = 0;
    std::int64_t deduped = 0;
    std::int64_t updated = 0;
    std::int64_t bad = 0;                  ///< Rows that were not taken.
    std::int64_t removed = 0;              ///< By the undoing: events or readings that went ..
    std::int64_t restored = 0;             ///< .. that say again what they said before ..
    std::int64_t kept = 0;                 ///< .. and that stay as they are, since they were corrected later.
    bool canBeUndone(Instant now) const
    {
        return state != ImportState::Undone && now - started <= undoTime;
    }
    bool operator==(const ImportRecord &) const = default;
};

/// How far an import was undone.
struct UndoStep
{
    ImportRecord record = {};
    bool isDone = false;
};

} // namespace Andon
