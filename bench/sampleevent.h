// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/mix.h"

#include <cstdint>
#include <cstdio>
#include <cstring>
#include <string_view>

/// As flat as an event can be, so that the yardstick measures the database and nothing else.
struct Event
{
    char id[40];
    int idLength;
    int source;
    int duration;
    int defects;
    std::int64_t time;
};

inline std::uint64_t hashOf(std::string_view text)
{
    std::uint64_t hash = text.size() * 0x9E3779B97F4A7C15;
    std::uint64_t word = 0;
    for (; text.size() >= 8; text.remove_prefix(8)) {
        std::memcpy(&word, text.data(), 8);
        hash = mix(hash ^ word);
    }
    word = 0;
    std::memcpy(&word, text.data(), text.size());
    return mix(hash ^ word) | 1;  // 0 marks an empty slot.
}

inline void makeEvent(Event &event, std::uint64_t number, bool sequential)
{
    const std::uint64_t random = mix(number * 2 + 1);
    const std::uint64_t high = mix(number ^ 0xABCDEF12345);
    const std::uint64_t low = mix(high ^ number);
    event.idLength = sequential
        ? std::snprintf(event.id, sizeof event.id, "E-%llu", static_cast<unsigned long long>(number))
        : std::snprintf(event.id, sizeof event.id, "%08x-%04x-4%03x-%04x-%012llx", unsigned(high >> 32),
                        unsigned(high >> 16) & 0xffff, unsigned(high) & 0xfff, unsigned(low >> 50) | 0x8000,
                        static_cast<unsigned long long>(low & 0xffffffffffff));
    event.source = int(random % 200);
    // 100 events a second, each up to a minute late.
    event.time = 1700000000000 + std::int64_t(number) * 10 + std::int64_t((random >> 20) % 60000);
    event.duration = int((random >> 33) % 20000);
    event.defects = (random >> 50) % 8 == 0 ? int((random >> 55) % 5) - 1 : 0;
}
