// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/validation/eventrules.h"

#include "core/validation/nametext.h"

#include <array>
#include <limits>

namespace Andon {

namespace {

using TextKind = TextClaim::Kind;
using NumberKind = NumberClaim::Kind;

constexpr std::int64_t fewestDefects = -1;
constexpr std::int64_t mostDefects = std::numeric_limits<std::int32_t>::max();

bool isMissing(const TextClaim &claim)
{
    return claim.kind != TextKind::Text || trimmedName(claim.text).empty();
}

BrokenRule broken(Reason reason, std::string message)
{
    return {.reason = reason, .message = std::move(message)};
}

std::optional<BrokenRule> missingField(const EventClaim &claim)
{
    if (!claim.isObject)
        return broken(Reason::InvalidEvent, "an event must be a JSON object");
    if (isMissing(claim.eventId))
        return broken(Reason::MissingEventId, "eventId is required and must be a text that is not blank");
    if (claim.eventTime.kind == TextKind::Absent || (claim.eventTime.kind == TextKind::Text && claim.eventTime.text.empty()))
        return broken(Reason::MissingEventTime, "eventTime is required");
    if (isMissing(claim.machineId))
        return broken(Reason::MissingMachineId, "machineId is required and must be a text that is not blank");
    if (claim.durationMs.kind != NumberKind::Number)
        return broken(Reason::MissingDuration, "durationMs is required and must be a number");
    if (claim.defectCount.kind != NumberKind::Number)
        return broken(Reason::MissingDefectCount, "defectCount is required and must be a number");
    return std::nullopt;
}

std::optional<BrokenRule> unusableText(const EventClaim &claim, const EventRules &rules)
{
    const std::array fields = {
        std::pair("eventId", &claim.eventId), std::pair("machineId", &claim.machineId),
        std::pair("lineId", &claim.lineId), std::pair("factoryId", &claim.factoryId),
    };
    for (const auto &[name, field] : fields) {
        if (field->kind == TextKind::Other)
            return broken(Reason::InvalidField, std::string(name) + " must be a text or null");
        if (auto why = whyNotKept(name, field->text, rules.longestText))
            return broken(Reason::InvalidField, *std::move(why));
    }
    return std::nullopt;
}

BrokenRule inTheFuture(Instant time, Instant now, const EventRules &rules)
{
    return {.reason = Reason::FutureEventTime,
            .message = "eventTime is " + spokenText(time - now) + " ahead of the server's clock, at most " + spokenText(rules.furthestAhead) + " are allowed",
            .futureTime = time};
}

template <typename Name>
Name named(const TextClaim &claim)
{
    return Name(std::string(claim.text));
}

} // namespace

std::variant<Event, BrokenRule> validate(const EventClaim &claim, Instant now, const EventRules &rules)
{
    if (auto missing = missingField(claim))
        return *std::move(missing);
    const auto duration = claim.durationMs.whole;
    if (!duration || *duration < 0 || *duration > rules.longestDuration.count())
        return broken(Reason::InvalidDuration, "durationMs must be 0.." + std::to_string(rules.longestDuration.count()));
    const auto time = claim.eventTime.kind == TextKind::Text ? instantFromIso(claim.eventTime.text) : std::nullopt;
    if (!time)
        return broken(Reason::InvalidEventTimeFormat, "eventTime must be an ISO 8601 date-time with a zone, such as 2026-01-15T10:12:03.123Z");
    if (*time - now > rules.furthestAhead)
        return inTheFuture(*time, now, rules);
    const auto defects = claim.defectCount.whole;
    if (!defects || *defects < fewestDefects || *defects > mostDefects)
        return broken(Reason::InvalidDefectCount, "defectCount must be a whole number, -1.." + std::to_string(mostDefects));
    if (auto unusable = unusableText(claim, rules))
        return *std::move(unusable);
    return Event {
        .id = named<EventId>(claim.eventId),
        .source = {.machine = named<MachineId>(claim.machineId), .line = named<LineId>(claim.lineId), .factory = named<FactoryId>(claim.factoryId)},
        .time = *time,
        .duration = std::chrono::milliseconds(*duration),
        .defects = *defects < 0 ? std::nullopt : std::optional(int(*defects)),
    };
}

} // namespace Andon
