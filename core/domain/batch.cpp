// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/batch.h"

#include <array>

namespace Andon {

std::string_view outcomeWord(Outcome outcome)
{
    static constexpr std::array<std::string_view, 4> words = {"accepted", "deduped", "updated", "rejected"};
    return words[std::size_t(outcome)];
}

std::size_t Batch::bytes() const
{
    std::size_t sum = refusedAt.size() * sizeof(std::uint32_t);
    for (const Event &event : events) {
        const Source &source = event.source;
        sum += sizeof(Event) + event.id.utf8.size() + source.machine.utf8.size() + source.line.utf8.size() + source.factory.utf8.size();
    }
    for (const Refusal &refusal : refusals) {
        sum += sizeof(Refusal) + refusal.payload.size() + refusal.message.size() + refusal.machine.size() + refusal.factory.size()
            + refusal.eventId.value_or(std::string()).size();
    }
    return sum;
}

} // namespace Andon
