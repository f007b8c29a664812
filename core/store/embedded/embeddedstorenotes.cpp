// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How an EmbeddedStore keeps what people say of machines.
#include "core/store/embedded/embeddedstore.h"
#include "core/store/embedded/notestable.h"

namespace Andon {

Result<MachineNote> EmbeddedStore::change(const MachineChange &change, Instant now)
{
    MachineNote note;
    auto done = inTransaction([&]() -> Result<void> {
        auto written = changeNote(m_database, change, now);
        if (!written)
            return written.error();
        note = *std::move(written);
        return {};
    });
    if (!done)
        return done.error();
    return note;
}

} // namespace Andon
