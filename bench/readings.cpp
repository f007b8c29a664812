// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How long questions about readings take once there are many.
//
//   readings --base 127.0.0.1:8092 [--readings 1000000] [--questions 200] [--hours 2160]
//
// Fills an empty Andon with readings of 50 clients and 4 metrics over 90 days, or so many hours, in
// requests of 1000, and then asks each question on one connection, one after the other. What was
// stored and its sum are compared with what was sent, and so is the total that each list answers. Exit status: 0 all answers were
// right, 1 one was not, 2 an option that cannot be used.
#include "bench/connection.h"
#include "bench/mix.h"

#include <chrono>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <vector>

namespace {

using Stopwatch = std::chrono::steady_clock;

constexpr int clients = 50;
constexpr int metrics = 4;
constexpr std::int64_t firstSecond = 1'767'225'600;   // 1 January 2026

struct Options
{
    Base base = {};
    std::int64_t readings = 1'000'000;
    int questions = 200;
    std::int64_t hours = 90 * 24;
};

std::string timeText(std::int64_t second)
{
    const auto time = std::time_t(second);
    std::tm parts;
    gmtime_r(&time, &parts);
    char text[40];
    std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%S", &parts);
    return text;
}

class Bench
{
public:
    explicit Bench(const Options &options) : m_options(options), m_connection(options.base) {}

    int run()
    {
        if (!m_connection.open())
            return fail("cannot connect");
        if (!fill())
            return 1;
        std::printf("  %-58s %10s %10s\n", "question", "p50 ms", "p99 ms");
        // Odd ends, so that whole hours, and minutes, are not enough.
        const std::int64_t seconds = m_options.hours * 3600;
        std::string window = "from=";
        window.append(timeText(firstSecond + seconds / 37)).append(".500Z&to=");
        window.append(timeText(firstSecond + seconds - seconds / 13)).append(".250Z");
        const std::pair<const char *, std::string> questions[] = {
            {"totals of everything", "/api/v1/aggregates"},
            {"totals of everything by client and metric", "/api/v1/aggregates?groupBy=both"},
            {"totals of nine tenths of the time, odd ends", "/api/v1/aggregates?" + window},
            {"the same by client and metric", "/api/v1/aggregates?groupBy=both&" + window},
            {"the same of one client", "/api/v1/aggregates?clientId=press-7&" + window},
            {"newest 100", "/api/v1/readings"},
            {"newest 100 of one client", "/api/v1/readings?clientId=press-7"},
            {"newest 100 of one metric, odd ends", "/api/v1/readings?metric=power_kw&" + window},
            {"100 from the middle", "/api/v1/readings?skip=" + std::to_string(m_options.readings / 2)},
            {"100 of one metric from its middle", "/api/v1/readings?metric=power_kw&skip=" + std::to_string(m_options.readings / 8)},
            {"the last 100", "/api/v1/readings?skip=" + std::to_string(std::max<std::int64_t>(m_options.readings - 100, 0))},
            {"no match: one client's rejected", "/api/v1/readings?status=rejected&clientId=press-7"},
        };
        for (const auto &[name, target] : questions) {
            if (!ask(name, target))
                return 1;
        }
        return 0;
    }

private:
    int fail(const std::string &why)
    {
        std::fprintf(stderr, "readings: %s\n", why.c_str());
        return 1;
    }

    bool exchange(const std::string &head, const std::string &body)
    {
        std::string request = head;
        request.append(" HTTP/1.1\r\nHost: ").append(m_options.base.host).append(":").append(std::to_string(m_options.base.port));
        request.append("\r\nContent-Type: application/json\r\nContent-Length: ").append(std::to_string(body.size()));
        request.append("\r\n\r\n").append(body);
        if (m_connection.exchange(request) && m_connection.status() == 200)
            return true;
        std::fprintf(stderr, "readings: %s was answered with %d: %s\n", head.c_str(), m_connection.status(), m_connection.body().substr(0, 300).c_str());
        return false;
    }

    bool fill()
    {
        constexpr std::int64_t together = 1000;
        const auto start = Stopwatch::now();
        for (std::int64_t first = 0; first < m_options.readings; first += together) {
            std::string body = "[";
            const std::int64_t end = std::min(first + together, m_options.readings);
            for (std::int64_t number = first; number < end; ++number) {
                body += number == first ? "" : ",";
                body += reading(number);
            }
            body += ']';
            if (!exchange("POST /api/v1/readings", body))
                return false;
            if (m_connection.count("processed") != end - first || m_connection.count("failed") != 0) {
                fail("not all of a request was processed");
                return false;
            }
        }
        const double took = std::chrono::duration<double>(Stopwatch::now() - start).count();
        std::printf("  %lld readings stored in requests of %lld: %.0f a second\n\n", static_cast<long long>(m_options.readings),
                    static_cast<long long>(together), double(m_options.readings) / took);
        if (!exchange("GET /api/v1/aggregates", {}))
            return false;
        if (m_connection.count("totalCount") != m_options.readings || m_connection.count("totalAmount") != m_sum) {
            fail("the totals differ from what was sent: " + m_connection.body());
            return false;
        }
        return true;
    }

    /// About in order of time, as a plant sends; each differs from all others.
    std::string reading(std::int64_t number)
    {
        const std::uint64_t random = mix(std::uint64_t(number));
        const std::int64_t second = firstSecond + number * m_options.hours * 3600 / m_options.readings;
        const int amount = int(random % 5000);
        m_sum += amount;
        char text[256];
        static const char *const names[metrics] = {"power_kw", "temperature", "pressure", "parts"};
        std::snprintf(text, sizeof text, R"({"source":"press-%d","payload":{"metric":"%s","amount":%d,"timestamp":"%s.%03lldZ"}})",
                      int((random >> 20) % clients), names[(random >> 40) % metrics], amount, timeText(second).c_str(),
                      static_cast<long long>(number % 1000));
        return text;
    }

    bool ask(const char *name, const std::string &target)
    {
        std::vector<double> milliseconds;
        for (int i = 0; i < m_options.questions; ++i) {
            const auto start = Stopwatch::now();
            if (!exchange("GET " + target, {}))
                return false;
            milliseconds.push_back(std::chrono::duration<double, std::milli>(Stopwatch::now() - start).count());
        }
        if (target.starts_with("/api/v1/readings") && target.find("skip=") != std::string::npos && target.find("metric") == std::string::npos
            && m_connection.count("total") != m_options.readings) {
            fail(target + " answered another total than what was sent");
            return false;
        }
        std::sort(milliseconds.begin(), milliseconds.end());
        const auto at = [&](double share) { return milliseconds[std::size_t(double(milliseconds.size() - 1) * share)]; };
        std::printf("  %-58s %10.2f %10.2f\n", name, at(0.5), at(0.99));
        return true;
    }

    const Options m_options;
    Connection m_connection;
    std::int64_t m_sum = 0;
};

bool parse(int count, char **arguments, Options &options)
{
    for (int i = 1; i + 1 < count; i += 2) {
        const std::string name = arguments[i];
        const std::string value = arguments[i + 1];
        if (name == "--base") {
            options.base = Base::from(value);
        } else if (name == "--readings" && std::atoll(value.c_str()) > 0) {
            options.readings = std::atoll(value.c_str());
        } else if (name == "--questions" && std::atoi(value.c_str()) > 0) {
            options.questions = std::atoi(value.c_str());
        } else if (name == "--hours" && std::atoll(value.c_str()) > 0) {
            options.hours = std::atoll(value.c_str());
        } else {
            return false;
        }
    }
    return count % 2 == 1;
}

} // namespace

int main(int count, char **arguments)
{
    Options options;
    if (!parse(count, arguments, options)) {
        std::fprintf(stderr, "usage: readings --base 127.0.0.1:8092 [--readings 1000000] [--questions 200] [--hours 2160]\n");
        return 2;
    }
    return Bench(options).run();
}
