// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The yardstick for durable ingest: how fast can this machine take events through the raw sqlite3
// C API, WAL + synchronous=FULL, one transaction per batch, every event deduplicated by its id?
//
//   sqlite_limit [EVENTS=1000000] [BATCH=1000] [--file PATH] [--seq] [--rows | --plain | --bare]
//
// Default schema ("log"): events appended in arrival order; ids looked up in a RAM directory
// (64-bit hash -> row); the (source, time) index and the hour rollups kept in RAM for the newest
// 65,536 events, then sorted and written in slices inside the same transactions, the index as one
// packed chunk per source and run. --rows: the index as one row per event. --plain: text primary
// key and two secondary indexes, INSERT .. ON CONFLICT. --bare: append only, no dedupe, nothing
// derived. Ids are UUIDs, with --seq "E-123". Making the events is not timed, all else is.
#include "bench/sampleevent.h"

#include <sqlite3.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace {

using Stopwatch = std::chrono::steady_clock;

/// Id hash -> row number, in 256 shards so that no single step of growing is long.
class KeyDirectory
{
public:
    std::uint32_t find(std::uint64_t hash) const
    {
        const Shard &shard = m_shards[hash >> 56];
        for (std::size_t i = hash & shard.mask; shard.hash[i]; i = (i + 1) & shard.mask) {
            if (shard.hash[i] == hash)
                return shard.row[i];
        }
        return 0;
    }

    void insert(std::uint64_t hash, std::uint32_t row)
    {
        Shard &shard = m_shards[hash >> 56];
        if (++shard.used * 10 > shard.hash.size() * 7)
            grow(shard);
        put(shard, hash, row);
    }

private:
    struct Shard
    {
        std::vector<std::uint64_t> hash = std::vector<std::uint64_t>(1024);
        std::vector<std::uint32_t> row = std::vector<std::uint32_t>(1024);
        std::size_t mask = 1023;
        std::size_t used = 0;
    };

    static void grow(Shard &shard)
    {
        const std::size_t size = shard.hash.size() * 2;
        Shard bigger{std::vector<std::uint64_t>(size), std::vector<std::uint32_t>(size), size - 1, shard.used};
        for (std::size_t i = 0; i < shard.hash.size(); ++i) {
            if (shard.hash[i])
                put(bigger, shard.hash[i], shard.row[i]);
        }
        shard = std::move(bigger);
    }

    static void put(Shard &shard, std::uint64_t hash, std::uint32_t row)
    {
        std::size_t i = hash & shard.mask;
        while (shard.hash[i])
            i = (i + 1) & shard.mask;
        shard.hash[i] = hash;
        shard.row[i] = row;
    }

    std::array<Shard, 256> m_shards;
};

enum class Design { Log, Rows, Plain, Bare };

class Store
{
public:
    Store(const std::string &file, Design design) : m_design(design)
    {
        const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
        check(sqlite3_open_v2(file.c_str(), &m_db, flags, nullptr));
        run("PRAGMA journal_mode=WAL");
        run("PRAGMA synchronous=FULL");
        run("PRAGMA cache_size=-65536");
        run("PRAGMA wal_autocheckpoint=2000");
        design == Design::Plain ? createPlain() : createLog();
        m_begin = prepare("BEGIN IMMEDIATE");
        m_commit = prepare("COMMIT");
    }

    Store(const Store &) = delete;
    Store &operator=(const Store &) = delete;

    ~Store()
    {
        for (sqlite3_stmt *statement : {m_insert, m_index, m_rollup, m_begin, m_commit})
            sqlite3_finalize(statement);
        sqlite3_close(m_db);
    }

    /// Returns how many were new.
    std::size_t ingest(std::span<const Event> batch)
    {
        std::size_t fresh = 0;
        step(m_begin);
        for (const Event &event : batch) {
            std::uint64_t hash = 0;
            if (isDeriving()) {
                hash = hashOf({event.id, std::size_t(event.idLength)});
                if (m_keys.find(hash))
                    continue;  // A repeat: a real store now compares payloads; the generator makes none.
            }
            sqlite3_bind_text(m_insert, 1, event.id, event.idLength, SQLITE_STATIC);
            sqlite3_bind_int(m_insert, 2, event.source);
            sqlite3_bind_int64(m_insert, 3, event.time);
            sqlite3_bind_int(m_insert, 4, event.duration);
            sqlite3_bind_int(m_insert, 5, event.defects);
            sqlite3_bind_int64(m_insert, 6, event.time + 100);
            step(m_insert);
            fresh += std::size_t(sqlite3_changes(m_db));
            if (isDeriving())
                derive(event, hash, ++m_rows);
        }
        if (isDeriving())
            writeSlice(2 * batch.size());
        step(m_commit);
        return fresh;
    }

private:
    struct IndexEntry
    {
        int source;
        int defects;
        std::int64_t time;
        std::int64_t row;
    };

    struct PackedEntry
    {
        std::uint32_t time;
        std::uint32_t row;
    };

    struct Rollup
    {
        std::int64_t events = 0;
        std::int64_t defects = 0;
        std::int64_t unknown = 0;
        std::int64_t duration = 0;
        bool isDirty = false;
    };

    bool isDeriving() const { return m_design == Design::Log || m_design == Design::Rows; }

    void createPlain()
    {
        run("CREATE TABLE events(id TEXT PRIMARY KEY, source INT, time INT, duration INT, defects INT, received INT)");
        run("CREATE INDEX by_source ON events(source, time)");
        run("CREATE INDEX by_line ON events(source / 40, source / 10, time)");
        m_insert = prepare("INSERT INTO events VALUES(?,?,?,?,?,?) ON CONFLICT DO NOTHING");
    }

    void createLog()
    {
        run("CREATE TABLE events(seq INTEGER PRIMARY KEY, id TEXT, source INT, time INT, duration INT, defects INT, "
            "received INT)");
        run("CREATE TABLE by_source(source INT, time INT, seq INT, defects INT, PRIMARY KEY(source, time, seq)) "
            "WITHOUT ROWID");
        run("CREATE TABLE chunk(source INT, first INT, seq INT, last INT, entries BLOB, "
            "PRIMARY KEY(source, first, seq)) WITHOUT ROWID");
        run("CREATE TABLE rollup(source INT, hour INT, events INT, defects INT, unknown INT, duration INT, "
            "PRIMARY KEY(source, hour)) WITHOUT ROWID");
        m_insert = prepare("INSERT INTO events(id, source, time, duration, defects, received) VALUES(?,?,?,?,?,?)");
        m_index = prepare(m_design == Design::Rows ? "INSERT INTO by_source VALUES(?,?,?,?)"
                                                   : "INSERT INTO chunk VALUES(?,?,?,?,?)");
        m_rollup = prepare("REPLACE INTO rollup VALUES(?,?,?,?,?,?)");
    }

    void derive(const Event &event, std::uint64_t hash, std::int64_t row)
    {
        m_keys.insert(hash, std::uint32_t(row));
        m_newest.push_back({event.source, event.defects, event.time, row});
        const std::uint64_t key = std::uint64_t(event.source) << 32 | std::uint64_t(event.time / 3600000);
        Rollup &rollup = m_rollups[key];
        ++rollup.events;
        (event.defects < 0 ? rollup.unknown : rollup.defects) += std::abs(event.defects);
        rollup.duration += event.duration;
        if (!rollup.isDirty)
            m_dirty.push_back(key);
        rollup.isDirty = true;
    }

    /// The derived tables follow the log, a bounded amount in each transaction.
    void writeSlice(std::size_t budget)
    {
        if (m_written == m_writing.size() && m_newest.size() >= 65536) {
            m_writing.clear();
            m_writing.swap(m_newest);
            m_written = 0;
            std::ranges::sort(m_writing, [](const IndexEntry &a, const IndexEntry &b) {
                return a.source != b.source ? a.source < b.source : a.time != b.time ? a.time < b.time : a.row < b.row;
            });
            writeRollups();
        }
        const std::size_t end = std::min(m_writing.size(), m_written + budget);
        while (m_written < end)
            m_design == Design::Rows ? writeRow(m_writing[m_written++]) : writeChunk();
    }

    void writeRollups()
    {
        for (const std::uint64_t key : m_dirty) {
            Rollup &rollup = m_rollups[key];
            rollup.isDirty = false;
            write(m_rollup, {std::int64_t(key >> 32), std::int64_t(key & 0xffffffff), rollup.events, rollup.defects,
                             rollup.unknown, rollup.duration});
        }
        m_dirty.clear();
    }

    void writeRow(const IndexEntry &entry) { write(m_index, {entry.source, entry.time, entry.row, entry.defects}); }

    /// All entries of one source in this run, their times relative to the first.
    void writeChunk()
    {
        const IndexEntry &first = m_writing[m_written];
        m_packed.clear();
        while (m_written < m_writing.size() && m_writing[m_written].source == first.source && m_packed.size() < 512) {
            const IndexEntry &entry = m_writing[m_written++];
            m_packed.push_back({std::uint32_t(entry.time - first.time), std::uint32_t(entry.row)});
        }
        sqlite3_bind_blob(m_index, 5, m_packed.data(), int(m_packed.size() * sizeof(PackedEntry)), SQLITE_STATIC);
        write(m_index, {first.source, first.time, first.row, first.time + m_packed.back().time});
    }

    void write(sqlite3_stmt *statement, std::initializer_list<std::int64_t> values)
    {
        int position = 0;
        for (const std::int64_t value : values)
            sqlite3_bind_int64(statement, ++position, value);
        step(statement);
    }

    void check(int code)
    {
        if (code == SQLITE_OK || code == SQLITE_DONE || code == SQLITE_ROW)
            return;
        std::fprintf(stderr, "sqlite: %s\n", sqlite3_errmsg(m_db));
        std::exit(1);
    }

    void run(const char *sql) { check(sqlite3_exec(m_db, sql, nullptr, nullptr, nullptr)); }

    void step(sqlite3_stmt *statement)
    {
        check(sqlite3_step(statement));
        sqlite3_reset(statement);
    }

    sqlite3_stmt *prepare(const char *sql)
    {
        sqlite3_stmt *statement = nullptr;
        check(sqlite3_prepare_v3(m_db, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr));
        return statement;
    }

    const Design m_design;
    sqlite3 *m_db = nullptr;
    sqlite3_stmt *m_insert = nullptr;
    sqlite3_stmt *m_index = nullptr;
    sqlite3_stmt *m_rollup = nullptr;
    sqlite3_stmt *m_begin = nullptr;
    sqlite3_stmt *m_commit = nullptr;
    std::int64_t m_rows = 0;
    KeyDirectory m_keys;
    std::vector<IndexEntry> m_newest;
    std::vector<IndexEntry> m_writing;
    std::size_t m_written = 0;
    std::vector<PackedEntry> m_packed;
    std::unordered_map<std::uint64_t, Rollup> m_rollups;
    std::vector<std::uint64_t> m_dirty;
};

struct Options
{
    std::uint64_t events = 1000000;
    std::uint64_t batch = 1000;
    std::string file = "/tmp/sqlite_limit." + std::to_string(getpid()) + ".db";
    Design design = Design::Log;
    bool sequential = false;
};

Options optionsFrom(std::span<char *> arguments)
{
    Options options;
    std::vector<std::uint64_t> numbers;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string_view argument = arguments[i];
        if (argument == "--file" && i + 1 < arguments.size()) {
            options.file = arguments[++i];
        } else if (argument == "--seq") {
            options.sequential = true;
        } else if (argument == "--rows") {
            options.design = Design::Rows;
        } else if (argument == "--plain") {
            options.design = Design::Plain;
        } else if (argument == "--bare") {
            options.design = Design::Bare;
        } else if (std::isdigit(static_cast<unsigned char>(argument[0])) && numbers.size() < 2) {
            numbers.push_back(std::max<std::uint64_t>(1, std::strtoull(arguments[i], nullptr, 10)));
        } else {
            std::fprintf(stderr, "unknown option %s\n", arguments[i]);
            std::exit(2);
        }
    }
    if (!numbers.empty())
        options.events = numbers[0];
    if (numbers.size() > 1)
        options.batch = numbers[1];
    return options;
}

void removeDatabase(const std::string &file)
{
    for (const char *suffix : {"", "-wal", "-shm"})
        unlink((file + suffix).c_str());
}

void print(std::vector<double> milliseconds, std::uint64_t batch, std::uint64_t fresh)
{
    const auto rate = [&](std::size_t from, std::size_t to) {
        double sum = 0;
        for (std::size_t i = from; i < to; ++i)
            sum += milliseconds[i];
        return double(batch) * double(to - from) / sum * 1000;
    };
    const std::size_t tenth = std::max<std::size_t>(1, milliseconds.size() / 10);
    const double all = rate(0, milliseconds.size());
    const double first = rate(0, tenth);
    const double last = rate(milliseconds.size() - tenth, milliseconds.size());
    std::ranges::sort(milliseconds);
    std::printf("events/s %.0f  first tenth %.0f  last tenth %.0f  batch p50 %.2f ms  p99 %.2f ms  max %.2f ms  "
                "new %llu\n",
                all, first, last, milliseconds[milliseconds.size() / 2], milliseconds[milliseconds.size() * 99 / 100],
                milliseconds.back(), static_cast<unsigned long long>(fresh));
}

} // namespace

int main(int argc, char **argv)
{
    const Options options = optionsFrom(std::span(argv + 1, std::size_t(argc - 1)));
    sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    removeDatabase(options.file);

    std::vector<double> milliseconds;
    std::uint64_t fresh = 0;
    {
        Store store(options.file, options.design);
        std::vector<Event> events(options.batch);
        for (std::uint64_t n = 0; n < options.events; n += options.batch) {
            for (std::uint64_t i = 0; i < options.batch; ++i)
                makeEvent(events[i], n + i, options.sequential);
            const auto start = Stopwatch::now();
            fresh += store.ingest(events);
            milliseconds.push_back(std::chrono::duration<double, std::milli>(Stopwatch::now() - start).count());
        }
    }
    removeDatabase(options.file);
    print(milliseconds, options.batch, fresh);
    return fresh == milliseconds.size() * options.batch ? 0 : 1;
}
