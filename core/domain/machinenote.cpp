// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/machinenote.h"

namespace Andon {

MachineNote changed(MachineNote note, const MachineChange &change, Instant now)
{
    const HandMark mark = {.who = change.who, .when = now};
    note.machine = change.machine;
    note.factory = change.factory;
    if (change.text) {
        // A database cuts text at a NUL.
        note.text = QString(*change.text).remove(QChar(u'\0')).left(MachineNote::longestText).trimmed();
        note.written = mark;
    }
    if (change.isInUse) {
        note.isInUse = *change.isInUse;
        note.used = mark;
    }
    return note;
}

} // namespace Andon
