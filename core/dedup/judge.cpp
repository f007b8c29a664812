// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dedup/judge.h"

namespace Andon {

Outcome judge(const Event &incoming, ReceivedTime receivedAt, const std::optional<StoredEvent> &stored)
{
    if (!stored)
        return Outcome::Accepted;
    if (stored->event == incoming)
        return Outcome::Deduped;
    // The machine's clock may be hours off, so arrival decides which report is the later one.
    return receivedAt > stored->received ? Outcome::Updated : Outcome::Deduped;
}

} // namespace Andon
