// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/limit/keydirectory.h"
#include "bench/sampleevent.h"

#include <sqlite3.h>

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace Bench {

/// How the yardstick keeps events.
enum class Design {
    Log,    ///< Appended in order of arrival, ids in memory; the time index in packed chunks, written behind.
    Rows,   ///< The same, with the time index as one row an event.
    Plain,  ///< Text primary key and two secondary indexes, INSERT .. ON CONFLICT.
    Bare,   ///< Append only: nothing deduplicated, nothing derived.
};

/// The least that takes events durably, each once: raw sqlite3, WAL and synchronous=FULL, a transaction a batch.
/// What SQLite refuses throws Failure.
class LimitStore
{
public:
    LimitStore(const std::string &file, Design design);
    LimitStore(const LimitStore &) = delete;
    LimitStore &operator=(const LimitStore &) = delete;
    ~LimitStore();

    /// Returns how many were new.
    std::size_t ingest(std::span<const Event> batch);

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
    void createPlain();
    void createLog();
    void derive(const Event &event, std::uint64_t hash, std::int64_t row);
    /// The derived tables follow the log, a bounded amount in each transaction.
    void writeSlice(std::size_t budget);
    void writeRollups();
    void writeRow(const IndexEntry &entry);
    /// All entries of one source in this run, their times relative to the first.
    void writeChunk();
    void write(sqlite3_stmt *statement, std::initializer_list<std::int64_t> values);

    void check(int code);
    void run(const char *sql);
    void step(sqlite3_stmt *statement);
    sqlite3_stmt *prepare(const char *sql);
    void close();

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

} // namespace Bench
