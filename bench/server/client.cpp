// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/server/client.h"

#include "bench/common/failure.h"
#include "bench/common/interrupt.h"
#include "bench/common/stopwatch.h"

namespace Bench {

Client::Client(const Base &base) : m_base(base), m_connection(base)
{
    if (!m_connection.open())
        throw Failure("cannot connect to " + base.host + ":" + std::to_string(base.port));
}

std::uint64_t Client::sumOf(const std::string &key) const
{
    const std::string body = m_connection.body();
    const std::string mark = '"' + key + "\":";
    std::uint64_t sum = 0;
    for (std::size_t at = body.find(mark); at != std::string::npos; at = body.find(mark, at + 1))
        sum += std::strtoull(body.c_str() + at + mark.size(), nullptr, 10);
    return sum;
}

Durations Client::ask(int count, double seconds, const std::function<std::string(int)> &target)
{
    Durations durations;
    const Stopwatch whole;
    for (int number = 0; number < count && (number == 0 || whole.seconds() < seconds); ++number) {
        const std::string question = target(number);
        const Stopwatch stopwatch;
        get(question);
        durations.add(stopwatch.milliseconds());
    }
    return durations;
}

void Client::exchange(const std::string &head, const std::string &body)
{
    endIfInterrupted();
    std::string request = head + " HTTP/1.1\r\nHost: " + m_base.host + ":" + std::to_string(m_base.port) + "\r\n";
    if (!body.empty())
        request += "Content-Type: application/json\r\nContent-Length: " + std::to_string(body.size()) + "\r\n";
    request.append("\r\n").append(body);
    const bool isAnswered = m_connection.exchange(request);
    endIfInterrupted();
    if (!isAnswered)
        throw Failure(head + " was not answered");
    if (m_connection.status() != 200) {
        throw Failure(head + " was answered with " + std::to_string(m_connection.status()) + ": "
                      + m_connection.body().substr(0, 300));
    }
}

} // namespace Bench
