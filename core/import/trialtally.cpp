// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/trialtally.h"

#include <unordered_map>

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace Andon {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t entriesInMemory = 1'000'000;   // 24 MB

/// Never 0.
std::uint64_t hashOf(std::string_view text)
{
    return XXH3_64bits(text.data(), text.size()) | 1;
}

/// Everything but the id.
std::uint64_t payloadOf(const Event &event, std::string &scratch)
{
    scratch.clear();
    for (const std::string *name : {&event.source.machine.utf8, &event.source.line.utf8, &event.source.factory.utf8})
        scratch.append(*name) += '\0';
    for (const std::int64_t number : {std::int64_t(event.time.time_since_epoch().count()), std::int64_t(event.duration.count()), std::int64_t(event.defects.value_or(-1))})
        scratch.append(reinterpret_cast<const char *>(&number), sizeof number);
    return hashOf(scratch);
}

Error noRoom(const QTemporaryFile &file)
{
    return {ErrorCode::DiskFull, u"The check needs room in the folder for temporary files: %1."_s.arg(file.errorString())};
}

} // namespace

Result<void> TrialTally::add(const Event &event, const std::optional<StoredEvent> &stored)
{
    const std::uint64_t payload = payloadOf(event, m_scratch);
    return add({.id = hashOf(event.id.utf8), .payload = payload, .stored = stored ? payloadOf(stored->event, m_scratch) : 0});
}

Result<void> TrialTally::add(std::string_view identity, bool isStored)
{
    const std::uint64_t hash = hashOf(identity);
    return add({.id = hash, .payload = hash, .stored = isStored ? hash : 0});
}

Result<void> TrialTally::add(Entry entry)
{
    m_shelves[(entry.id >> 32) % shelves].entries.push_back(entry);
    return ++m_inMemory < entriesInMemory ? Result<void>() : spill();
}

Result<void> TrialTally::spill()
{
    if (!m_file) {
        m_file = std::make_unique<QTemporaryFile>();
        if (!m_file->open())
            return noRoom(*m_file);
    }
    for (Shelf &shelf : m_shelves) {
        const qint64 size = qint64(shelf.entries.size() * sizeof(Entry));
        shelf.spilled.emplace_back(m_file->pos(), shelf.entries.size());
        if (m_file->write(reinterpret_cast<const char *>(shelf.entries.data()), size) != size)
            return noRoom(*m_file);
        shelf.entries.clear();
    }
    m_inMemory = 0;
    return {};
}

Result<TrialCounts> TrialTally::counts()
{
    TrialCounts counts;
    for (Shelf &shelf : m_shelves) {
        if (auto counted = count(shelf, counts); !counted)
            return counted.error();
    }
    return counts;
}

Result<void> TrialTally::count(Shelf &shelf, TrialCounts &counts)
{
    std::unordered_map<std::uint64_t, std::uint64_t> present;   // payload by id
    const auto judge = [&](const std::vector<Entry> &entries) {
        for (const Entry &entry : entries) {
            std::uint64_t &payload = present.try_emplace(entry.id, entry.stored).first->second;
            ++(payload == 0 ? counts.accepted : payload == entry.payload ? counts.deduped : counts.updated);
            payload = entry.payload;
        }
    };
    std::vector<Entry> entries;
    for (const auto &[place, size] : shelf.spilled) {
        entries.resize(size);
        const qint64 bytes = qint64(size * sizeof(Entry));
        if (!m_file->seek(place) || m_file->read(reinterpret_cast<char *>(entries.data()), bytes) != bytes)
            return noRoom(*m_file);
        judge(entries);
    }
    judge(shelf.entries);
    return {};
}

} // namespace Andon
