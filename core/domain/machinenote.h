// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/event.h"

#include <optional>

namespace Andon {

/// Who did something by hand, and when.
struct HandMark
{
    QString who = {};      ///< "desktop anna".
    Instant when = {};
    bool operator==(const HandMark &) const = default;
};

/// What people said of a machine. Machines are told apart by name and factory.
struct MachineNote
{
    static constexpr qsizetype longestText = 2000;

    MachineId machine = {};
    FactoryId factory = {};
    QString text = {};                        ///< Empty when nobody wrote anything.
    std::optional<HandMark> written = {};     ///< The text, also when it was emptied.
    bool isInUse = true;                      ///< One that is not is expected to be silent.
    std::optional<HandMark> used = {};        ///< The last change of isInUse.
    bool operator==(const MachineNote &) const = default;
};

/// A change of such a note by hand; empty members stay as they are.
struct MachineChange
{
    MachineId machine = {};
    FactoryId factory = {};
    std::optional<QString> text = {};
    std::optional<bool> isInUse = {};
    QString who = {};
};

/// The note with the change in it.
MachineNote changed(MachineNote note, const MachineChange &change, Instant now);

} // namespace Andon
