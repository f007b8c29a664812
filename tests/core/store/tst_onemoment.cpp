// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/embedded/embeddedbackend.h"
#include "core/store/embedded/verify/verify.h"

#include <QTemporaryDir>
#include <QtTest>

#include <atomic>
#include <future>
#include <random>
#include <thread>

using namespace Andon;
using namespace Qt::StringLiterals;

namespace {

constexpr int machines = 10;
constexpr int batches = 900;
constexpr int readers = 3;

const Instant begin = std::chrono::sys_days(std::chrono::year(2026) / std::chrono::January / 15);
const Window everything = {.start = begin - std::chrono::days(400), .end = begin + std::chrono::days(400)};

/// Each batch has one event of each machine.
Batch freshBatch(int number)
{
    Batch batch = {.sender = "writer"};
    for (int i = 0; i < machines; ++i) {
        batch.events.push_back({.id = EventId(u"E-%1-%2"_s.arg(number).arg(i)),
                                .source = {.machine = MachineId(u"M-%1"_s.arg(i)), .line = LineId(u"L-%1"_s.arg(i / 3))},
                                .time = begin + std::chrono::minutes(number * 7) + std::chrono::milliseconds(i), .defects = 1});
    }
    return batch;
}

/// The same events, each of the next machine and some days earlier.
Batch correctedBatch(int number)
{
    Batch batch = freshBatch(number);
    for (std::size_t i = 0; i < batch.events.size(); ++i) {
        const std::size_t next = (i + 1) % batch.events.size();
        batch.events[i].source = {.machine = MachineId(u"M-%1"_s.arg(next)), .line = LineId(u"L-%1"_s.arg(next / 3))};
        batch.events[i].time -= std::chrono::days(1 + number % 50);
    }
    return batch;
}

} // namespace

/// One writes, some read, all at once: each answer is of one moment, between two batches, and not of
/// one before the question. Also what ThreadSanitizer looks at.
class tst_OneMoment : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyAnswerLiesBetweenTwoBatches()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"plant.db"_s);
        const SystemClock clock;
        {
            // So small that runs, slices, segments and merges come all the time.
            const auto backend = EmbeddedBackend::open(file, clock, Database::Path::Direct,
                                                       {.index = {.changesOfRun = 150, .entriesOfSlice = 20},
                                                        .directory = {.idsOfSegment = 300, .segmentsMerged = 3, .bytesOfSlice = 200}}).value();
            std::atomic<int> fresh = 0;
            std::atomic<bool> isDone = false;
            std::atomic<int> answers = 0;
            std::vector<std::string> faults(readers);
            std::promise<void> opened;
            const std::shared_future<void> isOpen = opened.get_future();
            std::vector<std::thread> threads;
            for (int i = 0; i < readers; ++i) {
                threads.emplace_back([&, i, isOpen] {
                    isOpen.wait();
                    const auto reader = backend->openReader().value();
                    std::mt19937 dice{unsigned(i)};
                    while (!isDone && faults[std::size_t(i)].empty()) {
                        faults[std::size_t(i)] = faultOf(*reader, fresh, dice);
                        ++answers;
                    }
                });
            }
            std::string fault;
            std::thread writer([&] {
                const auto store = backend->openStore().value();
                opened.set_value();
                std::mt19937 dice(99);
                for (int number = 0; number < batches && fault.empty(); ++number) {
                    if (!take(*store, freshBatch(number), &BatchReport::accepted))
                        fault = "a batch was not new";
                    fresh = number + 1;
                    if (number % 3 == 2 && !take(*store, correctedBatch(int(dice() % unsigned(number))), nullptr))
                        fault = "a correction was not taken";
                    if (number % 7 == 6 && !store->keepUp(number % 2 ? EventStore::Hurry::Everything : EventStore::Hurry::InQuiet))
                        fault = "nothing could be written out";
                }
                isDone = true;
            });
            writer.join();
            for (std::thread &thread : threads)
                thread.join();
            QCOMPARE(fault, std::string());
            for (const std::string &ofReader : faults)
                QCOMPARE(ofReader, std::string());
            QVERIFY(answers > 50);
        }
        QCOMPARE(verify(file).value().findings, QStringList());
    }

private:
    static bool take(EventStore &store, Batch batch, std::uint64_t BatchReport::*allOf)
    {
        const auto reports = store.ingest({.batches = {std::make_shared<const Batch>(std::move(batch))}});
        return reports && (!allOf || reports->batches.front().*allOf == std::uint64_t(machines));
    }

    /// What is wrong with an answer; nothing when all is well.
    static std::string faultOf(EventReader &reader, const std::atomic<int> &fresh, std::mt19937 &dice)
    {
        const int before = fresh;
        const auto check = [&](std::int64_t events, const char *question) {
            const std::int64_t least = std::int64_t(before) * machines;
            return events % machines == 0 && events >= least ? std::string() : std::string(question) + " gave " + std::to_string(events);
        };
        switch (dice() % 5) {
        case 0: {
            const auto lines = reader.topLines(std::nullopt, everything, 1000);
            if (!lines)
                return lines.error().detail.toStdString();
            std::int64_t events = 0;
            std::int64_t defects = 0;
            for (const TopLine &line : *lines) {
                events += line.events;
                defects += line.defects;
            }
            return events == defects ? check(events, "top lines") : "defects of the lines";
        }
        case 1: {
            const auto listing = reader.events({}, {.limit = 20, .skip = std::int64_t(dice() % 200)});
            if (!listing)
                return listing.error().detail.toStdString();
            return check(listing->total, "the list");
        }
        case 2: {
            const auto listing = reader.events({.from = everything.start, .to = everything.end}, {.limit = 1000});
            if (!listing)
                return listing.error().detail.toStdString();
            if (std::int64_t(listing->items.size()) != std::min<std::int64_t>(1000, listing->total))
                return "the list has " + std::to_string(listing->items.size()) + " of " + std::to_string(listing->total);
            return check(listing->total, "the list of a window");
        }
        case 3: {
            const auto figures = reader.plant({.window = everything, .now = everything.end});
            if (!figures)
                return figures.error().detail.toStdString();
            return figures->totals.events == figures->eventsEver ? check(figures->eventsEver, "the plant") : "the plant at two moments";
        }
        default: {
            const int number = before > 0 ? int(dice() % unsigned(before)) : 0;
            const auto listing = reader.events({.id = EventId(u"E-%1-3"_s.arg(number))}, {});
            if (!listing)
                return listing.error().detail.toStdString();
            return before == 0 || listing->total == 1 ? std::string() : "an id that was stored is not found";
        }
        }
    }
};

QTEST_GUILESS_MAIN(tst_OneMoment)
#include "tst_onemoment.moc"
