// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/limit/limitstore.h"

#include "bench/common/failure.h"

#include <algorithm>
#include <cstdlib>

namespace Bench {

LimitStore::LimitStore(const std::string &file, Design design) : m_design(design)
{
    try {
        const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
        check(sqlite3_open_v2(file.c_str(), &m_db, flags, nullptr));
        run("PRAGMA journal_mode=WAL");
        run("PRAGMA synchronous=FULL");
        run("PRAGMA cache_size=-65536");
        run("PRAGMA wal_autocheckpoint=2000");
        design == Design::Plain ? createPlain() : createLog();
        m_begin = prepare("BEGIN IMMEDIATE");
        m_commit = prepare("COMMIT");
    } catch (...) {
        close();
        throw;
    }
}

LimitStore::~LimitStore()
{
    close();
}

std::size_t LimitStore::ingest(std::span<const Event> batch)
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

void LimitStore::createPlain()
{
    run("CREATE TABLE events(id TEXT PRIMARY KEY, source INT, time INT, duration INT, defects INT, received INT)");
    run("CREATE INDEX by_source ON events(source, time)");
    run("CREATE INDEX by_line ON events(source / 40, source / 10, time)");
    m_insert = prepare("INSERT INTO events VALUES(?,?,?,?,?,?) ON CONFLICT DO NOTHING");
}

void LimitStore::createLog()
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

void LimitStore::derive(const Event &event, std::uint64_t hash, std::int64_t row)
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

void LimitStore::writeSlice(std::size_t budget)
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

void LimitStore::writeRollups()
{
    for (const std::uint64_t key : m_dirty) {
        Rollup &rollup = m_rollups[key];
        rollup.isDirty = false;
        write(m_rollup, {std::int64_t(key >> 32), std::int64_t(key & 0xffffffff), rollup.events, rollup.defects,
                         rollup.unknown, rollup.duration});
    }
    m_dirty.clear();
}

void LimitStore::writeRow(const IndexEntry &entry)
{
    write(m_index, {entry.source, entry.time, entry.row, entry.defects});
}

void LimitStore::writeChunk()
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

void LimitStore::write(sqlite3_stmt *statement, std::initializer_list<std::int64_t> values)
{
    int position = 0;
    for (const std::int64_t value : values)
        sqlite3_bind_int64(statement, ++position, value);
    step(statement);
}

void LimitStore::check(int code)
{
    if (code != SQLITE_OK && code != SQLITE_DONE && code != SQLITE_ROW)
        throw Failure(std::string("the yardstick's SQLite: ") + sqlite3_errmsg(m_db));
}

void LimitStore::run(const char *sql)
{
    check(sqlite3_exec(m_db, sql, nullptr, nullptr, nullptr));
}

void LimitStore::step(sqlite3_stmt *statement)
{
    check(sqlite3_step(statement));
    sqlite3_reset(statement);
}

sqlite3_stmt *LimitStore::prepare(const char *sql)
{
    sqlite3_stmt *statement = nullptr;
    check(sqlite3_prepare_v3(m_db, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr));
    return statement;
}

void LimitStore::close()
{
    for (sqlite3_stmt *statement : {m_insert, m_index, m_rollup, m_begin, m_commit})
        sqlite3_finalize(statement);
    sqlite3_close(m_db);
}

} // namespace Bench
