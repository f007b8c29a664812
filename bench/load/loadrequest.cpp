// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/load/loadrequest.h"

#include "bench/mix.h"

#include <cstdio>
#include <cstring>

namespace Bench {

LoadRequest::LoadRequest(const RequestOptions &options)
    : m_options(options), m_seed(mix(options.seed)), m_fresh(options.batch - options.batch * options.dupPercent / 100)
{
    std::string body = "[";
    for (int slot = 0; slot < options.batch; ++slot) {
        body += slot ? "," : "";
        appendEvent(body, slot);
    }
    body += "]";
    m_text = "POST " + options.path + " HTTP/1.1\r\nHost: " + options.base.host + ":" + std::to_string(options.base.port)
        + "\r\nContent-Type: application/json\r\nConnection: keep-alive\r\n"
        + (options.token.empty() ? "" : "Authorization: Bearer " + options.token + "\r\n")
        + "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n";
    const std::size_t head = m_text.size();
    for (auto *places : {&m_idAt, &m_timeAt})
        for (std::size_t &place : *places)
            place += head;
    m_text += body;
}

int LoadRequest::fill(std::uint64_t number, std::optional<std::uint64_t> earlier)
{
    const auto batch = std::uint64_t(m_options.batch);
    for (int slot = 0; slot < m_options.batch; ++slot) {
        const bool isRepeat = earlier && slot >= m_fresh;
        setEvent(slot, isRepeat ? *earlier * batch + std::uint64_t(source(slot)) : number * batch + std::uint64_t(slot));
    }
    return earlier ? m_options.batch - m_fresh : 0;
}

void LoadRequest::setEvent(int slot, std::uint64_t event)
{
    putId(m_text.data() + m_idAt[std::size_t(slot)], event);
    m_moment.write(m_text.data() + m_timeAt[std::size_t(slot)], m_options.timeOf(event));
}

void LoadRequest::appendEvent(std::string &body, int slot)
{
    const std::uint64_t random = mix(m_seed ^ std::uint64_t(source(slot)) * 77);
    const int machine = int(random % std::uint64_t(m_options.machines));
    body += "{\"eventId\":\"";
    m_idAt.push_back(body.size());
    body.append(m_options.isUuid ? 36 : 20, '0');
    body += "\",\"eventTime\":\"";
    m_timeAt.push_back(body.size());
    body.append(MomentText::width, '0');
    const int defects = (random >> 40) % 10 == 0 ? int((random >> 50) % 5) - 1 : 0;
    char rest[256];
    std::snprintf(rest, sizeof rest,
                  "Z\",\"machineId\":\"M-%04d\",\"lineId\":\"LINE-%03d\",\"factoryId\":\"F%02d\",\"durationMs\":%d,"
                  "\"defectCount\":%d}",
                  machine, machine / 10, machine / 40, 1000 + int((random >> 20) % 9000), defects + m_options.correction);
    body += rest;
}

void LoadRequest::putId(char *place, std::uint64_t event) const
{
    if (!m_options.isUuid) {
        char id[32];
        std::snprintf(id, sizeof id, "E-%06x-%011llu", unsigned(m_seed & 0xffffff),
                      static_cast<unsigned long long>(event % 100'000'000'000));
        std::memcpy(place, id, 20);
        return;
    }
    static const char hex[] = "0123456789abcdef";
    std::uint64_t high = mix(m_seed + event);
    std::uint64_t low = mix(high ^ m_seed);
    for (int i = 0; i < 36; ++i) {
        if (i == 8 || i == 13 || i == 18 || i == 23) {
            place[i] = '-';
            continue;
        }
        std::uint64_t &word = i < 18 ? high : low;
        // The version and the variant of a random UUID.
        place[i] = i == 14 ? '4' : hex[i == 19 ? 8 | (word & 3) : word & 15];
        word >>= 4;
    }
}

} // namespace Bench
