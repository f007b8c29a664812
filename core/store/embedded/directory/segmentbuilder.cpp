// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/embedded/directory/segmentbuilder.h"

#include <algorithm>

namespace Andon {

namespace {

constexpr std::size_t pagesAhead = 512;   // 2 MiB

} // namespace

void SegmentBuilder::start(const IdSegment &segment, std::shared_ptr<const IdTable> table)
{
    cancel();
    m_segment = segment;
    m_number = segment.number;
    m_filter = std::make_shared<IdFilter>(table->size());
    m_thread = std::thread([this, table = std::move(table)] { run([&table](const Emit &emit) { return eachOfTable(*table, emit); }); });
}

void SegmentBuilder::start(const IdSegment &segment, std::vector<IdSegment> merged)
{
    cancel();
    m_segment = segment;
    m_number = segment.number;
    std::int64_t entries = 0;
    for (const IdSegment &part : merged)
        entries += part.entries;
    m_filter = std::make_shared<IdFilter>(std::size_t(entries));
    m_thread = std::thread([this, merged = std::move(merged)] { run([&](const Emit &emit) { return eachOfSegments(merged, emit); }); });
}

void SegmentBuilder::cancel()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isCancelled = true;
    }
    m_room.notify_all();
    if (m_thread.joinable())
        m_thread.join();
    m_pages.clear();
    m_ended.reset();
    m_foundDamage = m_isCancelled = false;
    m_filter.reset();
}

void SegmentBuilder::run(std::function<Result<void>(const Emit &)> each)
{
    IdPagePacker packer(std::uint32_t(m_segment.firstRow));
    auto done = each([&](const IdEntry &entry) {
        m_filter->add(entry.key);
        ++m_segment.entries;
        return !packer.add(entry) || put(packer.take());
    });
    if (done && !packer.isEmpty())
        put(packer.take());
    const std::lock_guard lock(m_mutex);
    m_ended = std::move(done);
}

/// Shard by shard: each fits the processor's cache while it is sorted.
Result<void> SegmentBuilder::eachOfTable(const IdTable &table, const Emit &emit)
{
    bool goesOn = true;
    std::vector<IdEntry> sorted;
    table.eachShard([&](const auto &entries) {
        sorted.clear();
        for (const auto &[hash, row] : entries)
            sorted.push_back({.key = idKeyOf(hash), .row = row});
        std::sort(sorted.begin(), sorted.end());
        for (auto entry = sorted.begin(); entry != sorted.end() && goesOn; ++entry)
            goesOn = emit(*entry);
    });
    return {};
}

/// Each page is read by a question of its own, which keeps no transaction open.
Result<void> SegmentBuilder::eachOfSegments(const std::vector<IdSegment> &segments, const Emit &emit)
{
    Database database;
    if (auto opened = database.open(m_file, Database::Access::Read, m_path); !opened)
        return opened;
    IdSegmentReader reader(database);
    if (auto opened = reader.open(); !opened)
        return opened;
    const auto note = [&](const Result<void> &done) {
        const std::lock_guard lock(m_mutex);
        m_foundDamage = reader.isDamaged();
        return done;
    };
    std::vector<IdSegmentCursor> cursors;
    for (const IdSegment &segment : segments) {
        IdSegmentCursor cursor(reader, segment);
        if (auto begun = cursor.begin(); !begun)
            return note(begun);
        if (!cursor.isAtEnd())
            cursors.push_back(std::move(cursor));
    }
    // The next entries side by side, so that the least is found without going through the cursors.
    std::vector<IdEntry> next;
    for (const IdSegmentCursor &cursor : cursors)
        next.push_back(cursor.entry());
    while (!next.empty()) {
        const std::size_t least = std::size_t(std::min_element(next.begin(), next.end()) - next.begin());
        if (!emit(next[least]))
            break;
        if (auto advanced = cursors[least].advance(); !advanced)
            return note(advanced);
        if (!cursors[least].isAtEnd()) {
            next[least] = cursors[least].entry();
            continue;
        }
        next.erase(next.begin() + std::ptrdiff_t(least));
        cursors.erase(cursors.begin() + std::ptrdiff_t(least));
    }
    return {};
}

/// False when the job is to end.
bool SegmentBuilder::put(IdPage page)
{
    std::unique_lock lock(m_mutex);
    m_room.wait(lock, [this] { return m_isCancelled || m_pages.size() < pagesAhead; });
    if (m_isCancelled)
        return false;
    m_pages.push_back(std::move(page));
    return true;
}

bool SegmentBuilder::hasOutput()
{
    const std::lock_guard lock(m_mutex);
    return !m_pages.empty() || m_ended;
}

SegmentBuilder::Taken SegmentBuilder::take()
{
    std::unique_lock lock(m_mutex);
    if (!m_pages.empty()) {
        Taken taken = {.state = State::Page, .page = std::move(m_pages.front())};
        m_pages.pop_front();
        lock.unlock();
        m_room.notify_one();
        return taken;
    }
    if (!m_ended)
        return {};
    const Result<void> ended = *std::exchange(m_ended, std::nullopt);
    lock.unlock();
    m_thread.join();
    if (!ended)
        return {.state = State::Failed, .error = ended.error(), .isDamage = m_foundDamage};
    return {.state = State::Built, .built = {.segment = m_segment, .filter = std::exchange(m_filter, nullptr)}};
}

} // namespace Andon
