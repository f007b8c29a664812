// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/reason.h"

#include <array>
#include <utility>

namespace Andon {

namespace {

using namespace std::string_view_literals;

constexpr std::array words = {
    std::pair(Reason::InvalidEvent, "INVALID_EVENT"sv),
    std::pair(Reason::MissingEventId, "MISSING_EVENT_ID"sv),
    std::pair(Reason::MissingEventTime, "MISSING_EVENT_TIME"sv),
    std::pair(Reason::MissingMachineId, "MISSING_MACHINE_ID"sv),
    std::pair(Reason::MissingDuration, "MISSING_DURATION"sv),
    std::pair(Reason::MissingDefectCount, "MISSING_DEFECT_COUNT"sv),
    std::pair(Reason::InvalidDuration, "INVALID_DURATION"sv),
    std::pair(Reason::InvalidEventTimeFormat, "INVALID_EVENT_TIME_FORMAT"sv),
    std::pair(Reason::FutureEventTime, "FUTURE_EVENT_TIME"sv),
    std::pair(Reason::InvalidDefectCount, "INVALID_DEFECT_COUNT"sv),
    std::pair(Reason::InvalidField, "INVALID_FIELD"sv),
};

} // namespace

std::string_view reasonCode(Reason reason)
{
    return words[std::size_t(reason)].second;
}

std::optional<Reason> reasonFromCode(std::string_view code)
{
    for (const auto &[reason, word] : words) {
        if (word == code)
            return reason;
    }
    return std::nullopt;
}

} // namespace Andon
