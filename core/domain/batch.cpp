// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/batch.h"

#include <algorithm>
#include <array>

namespace Andon {

std::string_view outcomeWord(Outcome outcome)
{
    static constexpr std::array<std::string_view, 4> words = {"accepted", "deduped", "updated", "rejected"};
    return words[std::size_t(outcome)];
}

namespace {

/// Bytes; no name that Andon takes is longer.
constexpr std::size_t longestNameKept = 4'000;

std::string_view nameIn(std::string_view text)
{
    return text.size() > longestNameKept ? std::string_view() : text;
}

} // namespace

void addRefusals(std::vector<RefusalSum> &sums, Reason reason, std::string_view factory, std::string_view machine, std::uint64_t count)
{
    factory = nameIn(factory);
    machine = nameIn(machine);
    std::size_t ofReason = 0;
    const auto isItsOwn = [&](const RefusalSum &sum) {
        ofReason += sum.reason == reason && !sum.factory.empty();
        return sum.reason == reason && sum.factory == factory;
    };
    auto sum = std::find_if(sums.begin(), sums.end(), isItsOwn);
    if (sum == sums.end() && !factory.empty() && ofReason >= factoriesApart)
        return addRefusals(sums, reason, {}, machine, count);
    if (sum == sums.end())
        sum = sums.insert(sum, {.reason = reason, .factory = std::string(factory), .machine = std::string(machine)});
    else if (sum->machine != machine)
        sum->machine.clear();
    sum->count += count;
}

std::string senderName(const std::string &sender, const std::string &token)
{
    return token.empty() ? sender : token + " at " + sender;
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
    for (const RefusalSum &refusals : omitted)
        sum += sizeof(RefusalSum) + refusals.factory.size() + refusals.machine.size();
    return sum;
}

} // namespace Andon
