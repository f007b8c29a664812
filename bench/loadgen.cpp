// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The load: plain blocking sockets, one thread for each connection.
//
//   loadgen --base 127.0.0.1:8092 [--path /api/v1/events/batch] [--connections 8] [--batch 1000] [--seconds 10]
//           [--uuid] [--dup-percent P] [--machines M] [--token T] [--seed N]
//
// Each connection keeps one ready-made JSON body and patches only the eventId and eventTime fields,
// whose width is fixed, so that making a batch costs far less than sending it. With --dup-percent,
// that share of the events of each batch repeats, byte for byte, events this connection has already
// had acknowledged. Every answer must be 2xx and report exactly the expected counts; anything else
// is an error. Exit status: 0 no errors, 1 errors, 2 an option that cannot be used.
#include "bench/connection.h"
#include "bench/mix.h"

#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <span>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace {

using Stopwatch = std::chrono::steady_clock;

struct Options
{
    Base base = {};
    std::string path = "/api/v1/events/batch";
    std::string token;
    int connections = 1;
    int batch = 1000;
    int dupPercent = 0;
    int machines = 200;
    double seconds = 10;
    bool uuid = false;
    std::uint64_t seed = std::uint64_t(std::time(nullptr)) * 1000003 + std::uint64_t(getpid());
};

struct Tally
{
    std::vector<double> milliseconds;
    std::uint64_t accepted = 0;
    std::uint64_t deduped = 0;
    std::uint64_t batches = 0;
    std::uint64_t errors = 0;
    std::string firstError;

    void fail(std::string why)
    {
        if (errors++ == 0)
            firstError = std::move(why);
    }

    void add(const Tally &other)
    {
        milliseconds.insert(milliseconds.end(), other.milliseconds.begin(), other.milliseconds.end());
        accepted += other.accepted;
        deduped += other.deduped;
        batches += other.batches;
        errors += other.errors;
        if (firstError.empty())
            firstError = other.firstError;
    }
};

/// The request that is sent again and again, and where its ids and times stand.
class Request
{
public:
    Request(const Options &options, int connection)
        : m_options(options), m_connection(connection), m_seed(mix(options.seed + std::uint64_t(connection))),
          m_fresh(options.batch - options.batch * options.dupPercent / 100),
          m_firstSecond(std::time(nullptr) - 2 * 86400)
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

    /// Makes it the request for batch @a number; returns how many of its events are repeats.
    int fill(std::uint64_t number)
    {
        char now[20] = {};
        char then[20] = {};
        const std::uint64_t window = std::min<std::uint64_t>(number, 16);
        const std::uint64_t earlier = number ? number - 1 - mix(number ^ m_seed) % window : 0;
        putTime(now, number);
        putTime(then, earlier);
        for (int slot = 0; slot < m_options.batch; ++slot) {
            const bool isRepeat = number > 0 && slot >= m_fresh;
            putId(m_text.data() + m_idAt[std::size_t(slot)], isRepeat ? earlier : number,
                  isRepeat ? source(slot) : slot);
            std::memcpy(m_text.data() + m_timeAt[std::size_t(slot)], isRepeat ? then : now, 19);
        }
        return number ? m_options.batch - m_fresh : 0;
    }

    std::string_view text() const { return m_text; }

private:
    /// A repeat stands in a slot from m_fresh on and copies the event of this slot of an earlier batch.
    int source(int slot) const { return slot < m_fresh ? slot : (slot - m_fresh) % m_fresh; }

    void appendEvent(std::string &body, int slot)
    {
        const std::uint64_t random = mix(m_seed ^ std::uint64_t(source(slot)) * 77);
        const int machine = int(random % std::uint64_t(m_options.machines));
        body += "{\"eventId\":\"";
        m_idAt.push_back(body.size());
        body.append(m_options.uuid ? 36 : 20, '0');
        body += "\",\"eventTime\":\"";
        m_timeAt.push_back(body.size());
        char rest[256];
        std::snprintf(rest, sizeof rest,
                      "2026-01-15T10:12:03.%03dZ\",\"machineId\":\"M-%04d\",\"lineId\":\"LINE-%03d\","
                      "\"factoryId\":\"F%02d\",\"durationMs\":%d,\"defectCount\":%d}",
                      source(slot) % 1000, machine, machine / 10, machine / 40, 1000 + int((random >> 20) % 9000),
                      (random >> 40) % 10 == 0 ? int((random >> 50) % 5) - 1 : 0);
        body += rest;
    }

    void putId(char *place, std::uint64_t number, int slot) const
    {
        static const char hex[] = "0123456789abcdef";
        if (!m_options.uuid) {
            char id[32];
            const std::uint64_t event = number * std::uint64_t(m_options.batch) + std::uint64_t(slot);
            std::snprintf(id, sizeof id, "E-%04x%02x-%011llu", unsigned(m_seed & 0xffff),
                          unsigned(m_connection & 0xff), static_cast<unsigned long long>(event));
            std::memcpy(place, id, 20);
            return;
        }
        std::uint64_t high = mix(m_seed + number * 1000003 + std::uint64_t(slot));
        std::uint64_t low = mix(high ^ m_seed);
        for (int i = 0; i < 36; ++i) {
            if (i == 8 || i == 13 || i == 18 || i == 23) {
                place[i] = '-';
                continue;
            }
            std::uint64_t &word = i < 18 ? high : low;
            place[i] = i == 14 ? '4' : hex[word & 15];
            word >>= 4;
        }
    }

    /// One second of event time for each batch.
    void putTime(char *place, std::uint64_t number) const
    {
        const std::time_t second = m_firstSecond + std::time_t(number);
        std::tm parts;
        gmtime_r(&second, &parts);
        char text[32];
        std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%S", &parts);
        std::memcpy(place, text, 19);
    }

    const Options &m_options;
    const int m_connection;
    const std::uint64_t m_seed;
    const int m_fresh;
    const std::time_t m_firstSecond;
    std::string m_text;
    std::vector<std::size_t> m_idAt;
    std::vector<std::size_t> m_timeAt;
};

/// One client: posts batch after batch until @a end.
void post(const Options &options, int index, Stopwatch::time_point end, Tally &tally)
{
    Request request(options, index);
    Connection connection(options.base);
    if (!connection.open())
        return tally.fail("cannot connect");
    for (std::uint64_t number = 0; Stopwatch::now() < end; ++number) {
        const int repeats = request.fill(number);
        const auto start = Stopwatch::now();
        if (!connection.exchange(request.text())) {
            tally.fail("connection lost");
            if (!connection.open())
                return;
            continue;
        }
        tally.milliseconds.push_back(std::chrono::duration<double, std::milli>(Stopwatch::now() - start).count());
        ++tally.batches;
        const long accepted = connection.count("accepted");
        const long deduped = connection.count("deduped");
        if (connection.status() / 100 != 2 || accepted != options.batch - repeats || deduped != repeats
            || connection.count("updated") != 0 || connection.count("rejected") != 0) {
            tally.fail("status " + std::to_string(connection.status()) + ", body " + connection.body().substr(0, 200));
        } else {
            tally.accepted += std::uint64_t(accepted);
            tally.deduped += std::uint64_t(deduped);
        }
    }
}

[[noreturn]] void refuse(const char *sentence, const char *option)
{
    std::fprintf(stderr, "%s %s\n", sentence, option);
    std::exit(2);
}

Options optionsFrom(std::span<char *> arguments)
{
    Options options;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string_view key = arguments[i];
        const auto value = [&]() -> const char * {
            if (i + 1 >= arguments.size())
                refuse("a value is missing after", arguments[i]);
            return arguments[++i];
        };
        if (key == "--base") {
            options.base = Base::from(value());
        } else if (key == "--path") {
            options.path = value();
        } else if (key == "--token") {
            options.token = value();
        } else if (key == "--connections") {
            options.connections = std::clamp(std::atoi(value()), 1, 256);
        } else if (key == "--batch") {
            options.batch = std::max(1, std::atoi(value()));
        } else if (key == "--seconds") {
            options.seconds = std::atof(value());
        } else if (key == "--dup-percent") {
            options.dupPercent = std::clamp(std::atoi(value()), 0, 99);
        } else if (key == "--machines") {
            options.machines = std::max(1, std::atoi(value()));
        } else if (key == "--seed") {
            options.seed = std::strtoull(value(), nullptr, 10);
        } else if (key == "--uuid") {
            options.uuid = true;
        } else {
            refuse("unknown option", arguments[i]);
        }
    }
    return options;
}

void print(Tally &sum, double seconds)
{
    std::ranges::sort(sum.milliseconds);
    const auto percentile = [&](double share) {
        const std::size_t size = sum.milliseconds.size();
        return size == 0 ? 0 : sum.milliseconds[std::min(size - 1, std::size_t(share * double(size)))];
    };
    const auto whole = [](std::uint64_t number) { return static_cast<unsigned long long>(number); };
    std::printf("events/s %.0f  batches/s %.1f  p50 %.2f ms  p95 %.2f ms  p99 %.2f ms  max %.2f ms  "
                "accepted %llu  deduped %llu  batches %llu  errors %llu\n",
                double(sum.accepted + sum.deduped) / seconds, double(sum.batches) / seconds, percentile(.5),
                percentile(.95), percentile(.99), percentile(1), whole(sum.accepted), whole(sum.deduped),
                whole(sum.batches), whole(sum.errors));
    if (sum.errors)
        std::printf("first error: %s\n", sum.firstError.c_str());
}

} // namespace

int main(int argc, char **argv)
{
    const Options options = optionsFrom(std::span(argv + 1, std::size_t(argc - 1)));
    const auto start = Stopwatch::now();
    const auto length = std::chrono::duration<double>(options.seconds);
    const auto end = start + std::chrono::duration_cast<Stopwatch::duration>(length);

    std::vector<Tally> tallies(std::size_t(options.connections));
    std::vector<std::thread> clients;
    for (int i = 0; i < options.connections; ++i)
        clients.emplace_back([&, i] { post(options, i, end, tallies[std::size_t(i)]); });
    for (std::thread &client : clients)
        client.join();

    Tally sum;
    for (const Tally &tally : tallies)
        sum.add(tally);
    print(sum, std::chrono::duration<double>(Stopwatch::now() - start).count());
    return sum.errors ? 1 : 0;
}
