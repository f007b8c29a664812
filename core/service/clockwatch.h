// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/batch.h"

#include <chrono>
#include <map>
#include <optional>
#include <string>

namespace Andon {

/// What speaks for this computer's clock being slow.
struct ClockDoubt
{
    std::chrono::milliseconds slow{0};   ///< By about how much, to the minute.
    int senders = 0;                     ///< How many are ahead of it by as much.
    bool operator==(const ClockDoubt &) const = default;
};

/// Looks whether it is this computer's clock that is wrong when events are refused as being in the
/// future. One line PC whose clock is ahead says nothing about ours; several that agree do: at least
/// two senders, and more than half of all that were heard in the last minutes, ahead by about the same.
/// Where a single sender brings everything (a gateway), its machines count instead, since their times
/// may be their own. One thread.
class ClockWatch
{
public:
    using Moment = std::chrono::steady_clock::time_point;

    /// A batch came, when our clock said @a now.
    void note(const Batch &batch, Instant now, Moment moment);

    /// Who has been silent for some minutes no longer counts.
    std::optional<ClockDoubt> doubt(Moment moment) const;

private:
    struct Heard
    {
        Moment moment = {};
        std::optional<std::chrono::milliseconds> ahead = {};   // of the newest event, when most were refused for it
        std::string machine = {};                              // one of those that are ahead
        bool hasOthers = false;                                // and there are more of them
    };

    std::map<std::string, Heard> m_senders;
};

} // namespace Andon
