// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/common/failure.h"
#include "bench/common/stopwatch.h"
#include "bench/load/momenttext.h"
#include "bench/mix.h"
#include "bench/server/client.h"
#include "bench/workloads/readingsbench.h"
#include "bench/workloads/workload.h"

#include <algorithm>
#include <cstdio>
#include <vector>

namespace Bench {

namespace {

constexpr int clients = 50;
constexpr int metrics = 4;
constexpr std::int64_t firstSecond = 1'767'225'600;   // 1 January 2026

std::string spanText(std::int64_t hours)
{
    return hours % 24 == 0 ? std::to_string(hours / 24) + " days" : std::to_string(hours) + " h";
}

/// Fills an empty Andon with readings and asks about them.
class ReadingsBench
{
public:
    ReadingsBench(const ReadingsOptions &options, Report &report)
        : m_options(options), m_report(report), m_client(options.base),
          m_workload("readings " + spanText(options.hours))
    {
    }

    void run()
    {
        m_report.begin(1, m_workload + ", " + textOf(double(m_options.readings)) + " of them");
        fill();
        // Odd ends, so that whole hours, and minutes, are not enough.
        const std::int64_t seconds = m_options.hours * 3600;
        const std::string window = "from=" + MomentText::of((firstSecond + seconds / 37) * 1000 + 500)
            + "&to=" + MomentText::of((firstSecond + seconds - seconds / 13) * 1000 + 250);
        const std::int64_t count = m_options.readings;
        const std::pair<const char *, std::string> questions[] = {
            {"totals of everything", "/api/v1/aggregates"},
            {"totals by client and metric", "/api/v1/aggregates?groupBy=both"},
            {"totals of nine tenths, odd ends", "/api/v1/aggregates?" + window},
            {"the same by client and metric", "/api/v1/aggregates?groupBy=both&" + window},
            {"the same of one client", "/api/v1/aggregates?clientId=press-7&" + window},
            {"newest 100", "/api/v1/readings"},
            {"newest 100 of one client", "/api/v1/readings?clientId=press-7"},
            {"newest 100 of one metric, odd ends", "/api/v1/readings?metric=power_kw&" + window},
            {"100 from the middle", "/api/v1/readings?skip=" + std::to_string(count / 2)},
            {"100 of one metric from its middle", "/api/v1/readings?metric=power_kw&skip=" + std::to_string(count / 8)},
            {"the last 100", "/api/v1/readings?skip=" + std::to_string(std::max<std::int64_t>(count - 100, 0))},
            {"no match: one client's rejected", "/api/v1/readings?status=rejected&clientId=press-7"},
        };
        for (const auto &[name, target] : questions)
            ask(name, target);
    }

private:
    void fill()
    {
        constexpr std::int64_t together = 1000;
        const Stopwatch stopwatch;
        for (std::int64_t first = 0; first < m_options.readings; first += together) {
            std::string body = "[";
            const std::int64_t end = std::min(first + together, m_options.readings);
            for (std::int64_t number = first; number < end; ++number) {
                body += number == first ? "" : ",";
                body += reading(number);
            }
            body += ']';
            m_client.post("/api/v1/readings", body);
            if (m_client.answer().count("processed") != end - first || m_client.answer().count("failed") != 0)
                throw Failure("not all readings of a request were processed");
        }
        m_report.add({m_workload, "readings/s, in requests of 1000", double(m_options.readings) / stopwatch.seconds()});
        m_client.get("/api/v1/aggregates");
        if (m_client.answer().count("totalCount") != m_options.readings || m_client.answer().count("totalAmount") != m_sum)
            throw Failure("the totals differ from what was sent: " + m_client.answer().body());
    }

    /// About in order of time, as a plant sends; each differs from all others.
    std::string reading(std::int64_t number)
    {
        const std::uint64_t random = mix(std::uint64_t(number));
        const std::int64_t second = firstSecond + number * m_options.hours * 3600 / m_options.readings;
        const int amount = int(random % 5000);
        m_sum += amount;
        static const char *const names[metrics] = {"power_kw", "temperature", "pressure", "parts"};
        char text[256];
        std::snprintf(text, sizeof text, R"({"source":"press-%d","payload":{"metric":"%s","amount":%d,"timestamp":"%s"}})",
                      int((random >> 20) % clients), names[(random >> 40) % metrics], amount,
                      MomentText::of(second * 1000 + number % 1000).c_str());
        return text;
    }

    void ask(const std::string &name, const std::string &target)
    {
        const Durations durations = m_client.ask(m_options.questions, 60, [&](int) { return target; });
        const bool listsAll = target.starts_with("/api/v1/readings?skip=");
        if (listsAll && m_client.answer().count("total") != m_options.readings)
            throw Failure(target + " answered another total than what was sent");
        m_report.add({m_workload, name + ", p50 ms", durations.at(0.5)});
        m_report.add({m_workload, name + ", p99 ms", durations.at(0.99)});
    }

    const ReadingsOptions m_options;
    Report &m_report;
    Client m_client;
    const std::string m_workload;
    std::int64_t m_sum = 0;
};

} // namespace

void askAboutReadings(const ReadingsOptions &options, Report &report)
{
    ReadingsBench(options, report).run();
}

void measureReadings(const Setting &setting, Report &report)
{
    for (const int hours : {90 * 24, 1}) {
        FreshServer server(setting);
        ReadingsOptions options{.base = server.base(), .hours = hours};
        if (setting.isQuick) {
            options.readings = 50'000;
            options.questions = 30;
        }
        askAboutReadings(options, report);
        server.stop();
    }
}

} // namespace Bench
