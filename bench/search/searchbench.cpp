// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How quickly events are found: fills a database, or takes one that is there, and asks for the first
// page of each of some filters, for places deep in the list and for whole searches.
#include "bench/mix.h"
#include "core/query/filtertext.h"
#include "core/store/embedded/embeddedbackend.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <cstdio>
#include <map>

using namespace Andon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int repeats = 20;
constexpr int machines = 200;
constexpr int linesOfPlant = 20;
constexpr int factories = 5;
constexpr std::uint64_t batchSize = 1000;
constexpr std::size_t batchesTogether = 20;

using Moment = std::chrono::steady_clock::time_point;

double millisecondsSince(Moment start)
{
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

QString numbered(const char *format, std::uint64_t number)
{
    return QString::asprintf(format, static_cast<unsigned long long>(number));
}

/// One in eight has defects or an unknown number of them, one in a hundred is some minutes late.
Event eventWith(std::uint64_t number, Instant time)
{
    const std::uint64_t dice = mix(number);
    const std::uint64_t machine = dice % machines;
    Event event = {.id = EventId(numbered("E-%llu", number)), .time = time, .duration = std::chrono::milliseconds(dice >> 33 & 0x3fff)};
    event.source = {.machine = MachineId(numbered("M-%03llu", machine)), .line = LineId(numbered("LINE-%02llu", machine % linesOfPlant)),
                    .factory = FactoryId(numbered("F%02llu", machine % factories))};
    const int defects = (dice >> 50) % 8 == 0 ? int((dice >> 55) % 6) - 1 : 0;
    event.defects = defects < 0 ? std::nullopt : std::optional(defects);
    if ((dice >> 20) % 100 == 0)
        event.time -= std::chrono::milliseconds((dice >> 8) % 1'800'000);
    return event;
}

Result<void> fill(EventStore &store, std::uint64_t events, Instant end, std::chrono::milliseconds span)
{
    for (std::uint64_t first = 0; first < events;) {
        Arrivals arrivals;
        for (std::size_t i = 0; i < batchesTogether && first < events; ++i, first += batchSize) {
            auto batch = std::make_shared<Batch>();
            batch->sender = "bench";
            for (std::uint64_t number = first; number < std::min(events, first + batchSize); ++number)
                batch->events.push_back(eventWith(number, end - span + span * std::int64_t(number) / std::int64_t(events)));
            // One in a thousand is corrected.
            if (!batch->events.empty()) {
                batch->events.push_back(batch->events.front());
                batch->events.back().duration += 1ms;
            }
            arrivals.batches.push_back(std::move(batch));
        }
        if (const auto stored = store.ingest(arrivals); !stored)
            return stored.error();
        for (auto left = store.keepUp(EventStore::Hurry::InQuiet); left && *left == EventStore::Left::Now;)
            left = store.keepUp(EventStore::Hurry::InQuiet);
    }
    for (auto left = store.keepUp(EventStore::Hurry::Everything); left && *left != EventStore::Left::Nothing;)
        left = store.keepUp(EventStore::Hurry::Everything);
    return {};
}

/// Middle and longest of some times, in milliseconds.
void print(const QString &what, std::vector<double> times, const QString &note)
{
    std::sort(times.begin(), times.end());
    std::printf("%-52s %8.2f %8.2f   %s\n", qPrintable(what), times[times.size() / 2], times.back(), qPrintable(note));
}

void measurePage(EventReader &reader, const QString &filter, const SearchStep &step, const QString &note)
{
    const EventQuery query = FilterText(filter).query();
    std::vector<double> times;
    std::size_t found = 0;
    for (int i = 0; i < repeats; ++i) {
        const Moment start = std::chrono::steady_clock::now();
        const auto slice = reader.search(query, step);
        times.push_back(millisecondsSince(start));
        found = slice ? slice->events.size() : 0;
    }
    print((filter.isEmpty() ? u"(no filter)"_s : filter) + note, times, u"%1 found"_s.arg(found));
}

/// Step by step to the end; the times are those of the steps.
void measureWhole(EventReader &reader, const QString &filter)
{
    const EventQuery query = FilterText(filter).query();
    SearchStep step = {.limit = INT64_MAX, .onlyCount = true};
    std::vector<double> times;
    std::int64_t found = 0;
    const Moment start = std::chrono::steady_clock::now();
    for (bool isEnd = false; !isEnd;) {
        const Moment begin = std::chrono::steady_clock::now();
        const auto slice = reader.search(query, step);
        times.push_back(millisecondsSince(begin));
        if (!slice)
            break;
        found += slice->found;
        isEnd = slice->isEnd;
        step.from = slice->reached;
    }
    const auto steps = times.size();
    print(filter + u" counted to the end"_s, times, u"%1 found in %2 steps, %3 s"_s.arg(found).arg(steps).arg(millisecondsSince(start) / 1000, 0, 'f', 2));
}

void measure(EventReader &reader, std::int64_t events)
{
    std::printf("%-52s %8s %8s\n", "milliseconds", "p50", "max");
    for (const auto &filter : {u""_s, u"machine:M-017"_s, u"machine:M-0*"_s, u"-machine:M-0*"_s, u"line:LINE-03,LINE-04"_s, u"factory:F02"_s, u"M-1"_s, u"id:E-4711"_s,
                               u"E-4711"_s, u"machine:nobody"_s, u"defects>0"_s, u"machine:M-017 defects>3"_s, u"corrected"_s, u"late>10m"_s})
        measurePage(reader, filter, {}, {});
    for (const std::int64_t share : {10, 50, 99})
        measurePage(reader, {}, {.skip = events * share / 100}, u", from %1 % on"_s.arg(share));
    std::vector<double> times;
    EventQuery odd = FilterText(u"machine:M-0*"_s).query();
    odd.window = Window {Instant(1ms), Instant::max()};
    for (int i = 0; i < repeats; ++i) {
        const Moment start = std::chrono::steady_clock::now();
        (void)reader.count(odd);
        times.push_back(millisecondsSince(start));
    }
    print(u"quick count"_s, times, {});
    for (const auto &filter : {u"defects>3"_s, u"corrected"_s, u"late>29m"_s})
        measureWhole(reader, filter);
}

} // namespace

int main(int count, char **words)
{
    const QCoreApplication app(count, words);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Fills a database unless it is there, and measures how quickly events are found in it."_s);
    parser.addHelpOption();
    parser.addOptions({{u"file"_s, u"The database."_s, u"file"_s, u"search.db"_s}, {u"events"_s, u"How many."_s, u"count"_s, u"10000000"_s},
                       {u"days"_s, u"Over how many days."_s, u"days"_s, u"90"_s}});
    parser.process(app);
    const SystemClock clock;
    const QString file = parser.value(u"file"_s);
    const auto backend = EmbeddedBackend::open(file, clock);
    if (!backend) {
        std::fprintf(stderr, "%s\n", qPrintable(backend.error().detail));
        return 1;
    }
    const auto store = (*backend)->openStore();
    if (!store) {
        std::fprintf(stderr, "%s\n", qPrintable(store.error().detail));
        return 1;
    }
    const Moment start = std::chrono::steady_clock::now();
    if ((*store)->size().value().events == 0) {
        const auto filled = fill(**store, parser.value(u"events"_s).toULongLong(), clock.nowInMilliseconds(), std::chrono::hours(24) * parser.value(u"days"_s).toInt());
        if (!filled) {
            std::fprintf(stderr, "%s\n", qPrintable(filled.error().detail));
            return 1;
        }
        std::printf("filled in %.1f s\n", millisecondsSince(start) / 1000);
    }
    const auto reader = (*backend)->openReader();
    if (!reader)
        return 1;
    measure(**reader, (*store)->size().value().events);
    return 0;
}
