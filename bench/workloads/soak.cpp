// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/workloads/soak.h"

#include "bench/common/failure.h"
#include "bench/common/interrupt.h"
#include "bench/common/stopwatch.h"
#include "bench/load/load.h"
#include "bench/server/client.h"
#include "bench/server/server.h"

#include <atomic>
#include <cstdio>
#include <ctime>
#include <mutex>
#include <thread>

namespace Bench {

namespace {

constexpr int batch = 100;
constexpr int repeatedPercent = 95;   // new events make the database, and with it memory, grow
constexpr std::uint64_t everyNthIsCorrected = 20;
constexpr std::uint64_t everyNthIsRubbish = 50;
constexpr std::chrono::milliseconds betweenBatches(200);
constexpr std::chrono::milliseconds betweenQuestions(250);
constexpr double megabyte = 1024.0 * 1024;

/// What all clients together got answered.
class Diary
{
public:
    explicit Diary(int seconds) : m_seconds(std::size_t(seconds)) {}

    void note(double milliseconds)
    {
        const auto second = std::size_t(m_clock.milliseconds() / 1000);
        const std::lock_guard lock(m_mutex);
        m_minute.add(milliseconds);
        m_all.add(milliseconds);
        if (second < m_seconds.size())
            ++m_seconds[second];
    }

    void fail(const std::string &why)
    {
        const std::lock_guard lock(m_mutex);
        if (m_errors++ < 5)
            std::fprintf(stderr, "wrong: %s\n", why.c_str());
    }

    Durations takeMinute()
    {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_minute, {});
    }

    /// Once no client notes any more.
    const Durations &all() const { return m_all; }
    std::uint64_t errors() const { return m_errors; }

    /// Of the first @a seconds, those in which nothing was answered.
    int stalled(int seconds) const { return int(std::count(m_seconds.begin(), m_seconds.begin() + seconds, 0)); }

private:
    const Stopwatch m_clock;
    std::mutex m_mutex;
    Durations m_minute;
    Durations m_all;
    std::vector<int> m_seconds;
    std::uint64_t m_errors = 0;
};

class Sender
{
public:
    Sender(const SoakOptions &options, int number, Diary &diary)
        : m_options(requestOptions(options, number)), m_diary(diary), m_connection(m_options.base), m_request(m_options), m_corrections(corrected(m_options))
    {
        if (!m_connection.open())
            throw Failure("cannot connect from " + m_options.base.source);
    }

    void post(std::uint64_t number)
    {
        if (number % everyNthIsRubbish == everyNthIsRubbish - 1)
            return exchange(rubbish, 400, {});
        if (number % everyNthIsCorrected == everyNthIsCorrected - 1 && m_last) {
            m_corrections.fill(*m_last);
            return exchange(std::string(m_corrections.text()), 200, {});
        }
        const int repeats = m_request.fill(number, m_last);
        exchange(std::string(m_request.text()), 200, Counts{.accepted = batch - repeats, .deduped = repeats});
        m_last = number;
    }

private:
    static inline const std::string rubbish =
        "POST /events/batch HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 5\r\n\r\n[{\"a\"";

    static RequestOptions requestOptions(const SoakOptions &options, int number)
    {
        RequestOptions request;
        request.base = options.base;
        request.base.source = "127.0.0." + std::to_string(2 + number);
        request.batch = batch;
        request.dupPercent = repeatedPercent;
        request.isUuid = true;
        request.seed = freshSeed();
        request.machines = 25;
        request.spacing = 2;
        request.firstTime = (std::int64_t(std::time(nullptr)) - 7200) * 1000;
        return request;
    }

    static RequestOptions corrected(RequestOptions request)
    {
        request.correction = 1;
        request.dupPercent = 0;
        return request;
    }

    void exchange(const std::string &text, int status, std::optional<Counts> counts)
    {
        const Stopwatch stopwatch;
        if (!m_connection.exchange(text)) {
            m_diary.fail("connection lost");
            m_connection.open();
            return;
        }
        m_diary.note(stopwatch.milliseconds());
        if (m_connection.status() != status || (counts && Counts::from(m_connection).accepted + Counts::from(m_connection).deduped + Counts::from(m_connection).updated != batch))
            m_diary.fail(std::to_string(m_connection.status()) + ' ' + m_connection.body().substr(0, 200));
        if (status != 200 && !m_connection.open())   // a refusal may end the connection
            m_diary.fail("cannot connect again");
    }

    const RequestOptions m_options;
    Diary &m_diary;
    Connection m_connection;
    LoadRequest m_request;
    LoadRequest m_corrections;
    std::optional<std::uint64_t> m_last = {};
};

void ask(const SoakOptions &options, Diary &diary, const std::atomic<bool> &isOver)
{
    const char *questions[] = {"/api/v1/stats?machineId=M-003&start=2026-01-01T00:00:00Z&end=2036-01-01T00:00:00Z",
                               "/api/v1/stats/top-defect-lines?from=2026-01-01T00:00:00Z&to=2036-01-01T00:00:00Z", "/api/v1/events?limit=100",
                               "/api/v1/rejections?limit=100", "/api/v1/aggregates", "/healthz"};
    Client client(options.base);
    for (std::size_t number = 0; !isOver; ++number) {
        try {
            const Stopwatch stopwatch;
            client.get(questions[number % std::size(questions)]);
            diary.note(stopwatch.milliseconds());
        } catch (const Failure &failure) {
            diary.fail(failure.what());
        }
        std::this_thread::sleep_for(betweenQuestions);
    }
}

double meanOf(const std::vector<double> &values, std::size_t first, std::size_t end)
{
    double sum = 0;
    for (std::size_t i = first; i < end; ++i)
        sum += values[i];
    return end > first ? sum / double(end - first) : 0;
}

} // namespace

bool soak(const SoakOptions &options)
{
    Diary diary(options.minutes * 60 + 60);
    std::atomic<bool> isOver = false;
    std::vector<std::thread> clients;
    for (int number = 0; number < options.senders; ++number)
        clients.emplace_back([&, number] {
            try {
                Sender sender(options, number, diary);
                for (std::uint64_t count = 0; !isOver; ++count) {
                    sender.post(count);
                    std::this_thread::sleep_for(betweenBatches);
                }
            } catch (const Failure &failure) {
                diary.fail(failure.what());
            }
        });
    for (int number = 0; number < 2; ++number)
        clients.emplace_back([&] { ask(options, diary, isOver); });

    std::vector<double> resident;
    for (int minute = 1; minute <= options.minutes && !isInterrupted(); ++minute) {
        for (int second = 0; second < 60 && !isInterrupted(); ++second)
            std::this_thread::sleep_for(std::chrono::seconds(1));
        const Durations answers = diary.takeMinute();
        resident.push_back(double(memoryOf(options.process).resident) / megabyte);
        std::printf("minute %3d  answers/s %.0f  p50 %.2f ms  p99 %.2f ms  slowest %.1f ms  resident %.1f MB\n", minute, double(answers.count()) / 60,
                    answers.at(.5), answers.at(.99), answers.at(1), resident.back());
        std::fflush(stdout);
    }
    isOver = true;
    for (std::thread &client : clients)
        client.join();
    const auto last = std::min<std::size_t>(5, resident.size());
    const auto warm = std::min(std::size_t(options.warmUp), resident.size());
    const double before = meanOf(resident, warm, std::min(resident.size(), warm + last));
    const double after = meanOf(resident, resident.size() - last, resident.size());
    std::printf("answers %zu  p50 %.2f ms  p99 %.2f ms  slowest %.1f ms  wrong %llu  seconds without an answer %d  resident %.1f -> %.1f MB (%+.1f %%)\n",
                diary.all().count(), diary.all().at(.5), diary.all().at(.99), diary.all().at(1), static_cast<unsigned long long>(diary.errors()),
                diary.stalled(int(resident.size()) * 60), before, after, before > 0 ? (after / before - 1) * 100 : 0.0);
    return diary.errors() == 0;
}

} // namespace Bench
