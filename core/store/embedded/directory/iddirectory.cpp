// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/embedded/directory/iddirectory.h"

#include "core/common/log.h"

#include <algorithm>

namespace Andon {

using namespace Qt::StringLiterals;

namespace {

constexpr std::int64_t rowsDeletedTogether = 64;
constexpr std::size_t bytesOfDeletion = rowsDeletedTogether * 256;   // cheaper than writing as much

/// This many segments' worth of ids may be read from the log in front; more is done bit by bit.
constexpr std::int64_t segmentsReadAtOnce = 3;

} // namespace

NewestIds::Found NewestIds::find(std::string_view id) const
{
    const Content content = [this] {
        const std::lock_guard lock(m_mutex);
        return m_content;
    }();
    Found found = {.hash = hashOfId(id, content.seed), .isWhole = content.isWhole};
    for (const auto &table : content.tables) {
        const auto more = table->rowsWith(found.hash);
        found.rows.insert(found.rows.end(), more.begin(), more.end());
    }
    return found;
}

void NewestIds::set(Content content)
{
    const std::lock_guard lock(m_mutex);
    m_content = std::move(content);
}

IdDirectory::IdDirectory(Database &database, const QString &file, Database::Path path, NewestIds &newest, const IdDirectorySizes &sizes)
    : m_database(database), m_newest(newest), m_sizes(sizes), m_reader(database), m_sealer(file, path), m_merger(file, path)
{
}

void IdDirectory::close()
{
    m_sealer.cancel();
    m_merger.cancel();
    m_sealed.reset();
    m_merged.reset();
    m_merging.clear();
    m_statements.reset();
    m_reader.close();
}

Result<void> IdDirectory::open(const LogState &log)
{
    const bool isDamaged = m_reader.isDamaged() || m_isDamaged;
    if (isDamaged) {
        startAnew();
        qCWarning(storeLog, "The directory of event ids is damaged and is made anew.");
    }
    const auto seed = m_database.number(u"SELECT seed FROM state"_s);
    const auto there = hasIdTables(m_database);
    if (!seed || !there)
        return seed ? there.error() : seed.error();
    m_seed = std::uint64_t(*seed);
    if (!*there || isDamaged) {
        if (auto ensured = ensureTables(); !ensured)
            return ensured;
        m_isDamaged = false;
    }
    for (const auto step : {&IdDirectory::prepareStatements, &IdDirectory::loadSegments, &IdDirectory::findGarbage}) {
        if (auto done = (this->*step)(); !done)
            return done;
    }
    m_isWhole = log.rows - std::max(m_rowsSealed, m_rowsKnown) <= segmentsReadAtOnce * std::int64_t(m_sizes.idsOfSegment);
    if (!m_isWhole) {
        publish();
        return {};
    }
    if (auto loaded = loadNewest(); !loaded)
        return loaded;
    publish();
    if (m_frozen)
        startSealing(m_frozenLast);
    return {};
}

Result<void> IdDirectory::prepareStatements()
{
    auto statements = std::make_unique<Statements>();
    auto prepared = m_database.prepareAll({
        {&statements->savePage, "save_id_page"_L1}, {&statements->saveFilter, "save_id_filter"_L1}, {&statements->saveSegment, "save_id_segment"_L1},
        {&statements->deleteSegment, "delete_id_segment"_L1}, {&statements->deletePages, "delete_id_pages"_L1},
        {&statements->deleteFilter, "delete_id_filter"_L1}, {&statements->idsAfter, "ids_after"_L1}, {&statements->pageKeyAfter, "id_page_key_after"_L1},
    });
    if (!prepared)
        return prepared;
    m_statements = std::move(statements);
    return m_reader.open();
}

Result<void> IdDirectory::ensureTables()
{
    Transaction transaction(m_database);
    if (auto begun = transaction.begin(Transaction::Kind::Write); !begun)
        return begun;
    if (auto created = createIdTables(m_database); !created)
        return created;
    return transaction.commit();
}

void IdDirectory::startAnew()
{
    m_held.clear();
    m_frozen.reset();
    m_active.reset();
    m_rowsKnown = m_rowsSealed = 0;
}

bool IdDirectory::holds(const std::vector<IdSegment> &segments) const
{
    return m_active && std::equal(segments.begin(), segments.end(), m_held.begin(), m_held.end(),
                                  [](const IdSegment &segment, const Held &held) { return segment.number == held.segment.number; });
}

/// Filters and tables that memory has already are kept: after a failure it is quick to go on.
Result<void> IdDirectory::loadSegments()
{
    const auto segments = readSegments(m_database);
    if (!segments)
        return segments.error();
    if (!holds(*segments)) {
        startAnew();
        m_active = std::make_shared<IdTable>();
        for (const IdSegment &segment : *segments) {
            const auto filter = readFilter(m_database, segment);
            if (!filter)
                return filter.error();
            if (!*filter) {
                qCWarning(storeLog, "The directory of event ids lacks a filter and is made anew.");
                startAnew();
                m_active = std::make_shared<IdTable>();
                return ensureTables();
            }
            m_held.push_back({.segment = segment, .filter = *filter});
        }
    }
    m_rowsSealed = m_held.empty() ? 0 : m_held.back().segment.lastRow;
    m_rowsKnown = std::max(m_rowsKnown, m_rowsSealed);
    return {};
}

Result<void> IdDirectory::loadNewest()
{
    const auto lock = m_active->changing();
    Statement &rows = m_statements->idsAfter;
    rows.bind(1, m_rowsKnown);
    for (auto row = rows.next(); !row || *row; row = rows.next()) {
        if (!row)
            return row.error();
        m_rowsKnown = rows.integer(0);
        m_active->insert(hash(rows.text(1)), Row(m_rowsKnown));
    }
    return {};
}

/// Pages of segments that were never finished, or were merged and not deleted to the end.
Result<void> IdDirectory::findGarbage()
{
    m_garbage.clear();
    m_garbageGone = 0;
    m_lastNumber = 0;
    for (const Held &held : m_held)
        m_lastNumber = std::max(m_lastNumber, held.segment.number);
    Statement &next = m_statements->pageKeyAfter;
    for (std::int64_t number = 0;; ++number) {
        const auto row = next.bind(1, idPageKey(number, 0)).next();
        if (!row)
            return row.error();
        if (!*row)
            return {};
        number = next.integer(0) >> idKeyBits;
        next.reset();
        const bool isHeld = std::any_of(m_held.begin(), m_held.end(), [number](const Held &held) { return held.segment.number == number; });
        if (!isHeld)
            m_garbage.push_back(number);
        m_lastNumber = std::max(m_lastNumber, number);
    }
}

void IdDirectory::publish()
{
    std::vector<std::shared_ptr<const IdTable>> tables = {m_active};
    if (m_frozen)
        tables.push_back(m_frozen);
    m_newest.set({.tables = std::move(tables), .seed = m_seed, .isWhole = m_isWhole});
}

Result<void> IdDirectory::rebuildSome(const LogState &log)
{
    std::vector<IdEntry> entries;
    entries.reserve(m_sizes.idsOfSegment);
    std::int64_t last = m_rowsSealed;
    Statement &rows = m_statements->idsAfter;
    rows.bind(1, m_rowsSealed);
    for (auto row = rows.next(); entries.size() < m_sizes.idsOfSegment; row = rows.next()) {
        if (!row)
            return row.error();
        if (!*row)
            break;
        last = rows.integer(0);
        entries.push_back({.key = idKeyOf(hash(rows.text(1))), .row = std::uint32_t(last)});
        if (entries.size() == m_sizes.idsOfSegment)
            break;
    }
    rows.reset();
    if (entries.size() < m_sizes.idsOfSegment)
        last = log.rows;   // what is left may be gone
    if (!entries.empty()) {
        if (auto made = makeSegment({.number = ++m_lastNumber, .firstRow = m_rowsSealed + 1, .lastRow = last}, std::move(entries)); !made)
            return made;
        m_rowsSealed = last;
    }
    m_rowsKnown = last;
    if (log.rows - last > std::int64_t(m_sizes.idsOfSegment))
        return {};
    m_isWhole = true;
    if (auto loaded = loadNewest(); !loaded)
        return loaded;
    publish();
    return {};
}

/// At once, in the transaction of the caller.
Result<void> IdDirectory::makeSegment(const IdSegment &segment, std::vector<IdEntry> entries)
{
    std::sort(entries.begin(), entries.end());
    Finishing finishing = {.built = {.segment = segment, .filter = std::make_shared<IdFilter>(entries.size())}};
    finishing.built.segment.entries = std::int64_t(entries.size());
    IdPagePacker packer(std::uint32_t(segment.firstRow));
    for (const IdEntry &entry : entries) {
        finishing.built.filter->add(entry.key);
        if (!packer.add(entry))
            continue;
        if (auto saved = savePage(segment.number, packer.take()); !saved)
            return saved;
    }
    if (auto saved = savePage(segment.number, packer.take()); !saved)
        return saved;
    while (!finishing.isRegistered) {
        if (const auto written = finish(finishing, finishing.built.filter->bytes() + 1); !written)
            return written.error();
    }
    m_held.push_back({.segment = finishing.built.segment, .filter = finishing.built.filter});
    return {};
}

void IdDirectory::touch(std::span<const std::uint64_t> hashes)
{
    std::uint32_t all = 0;
    for (const std::uint64_t hash : hashes) {
        all ^= m_active->touch(hash);
        if (m_frozen)
            all ^= m_frozen->touch(hash);
        for (const Held &held : m_held)
            all ^= held.filter->touch(idKeyOf(hash));
    }
    m_touched = all;
}

void IdDirectory::begin(const LogState &log)
{
    if (m_frozen || m_active->size() < m_sizes.idsOfSegment)
        return;
    m_frozen = std::exchange(m_active, std::make_shared<IdTable>());
    publish();
    startSealing(log.rows);
}

void IdDirectory::startSealing(std::int64_t lastRow)
{
    m_frozenLast = lastRow;
    m_sealer.start({.number = ++m_lastNumber, .firstRow = m_rowsSealed + 1, .lastRow = lastRow}, m_frozen);
}

/// The oldest segments of a level that has enough of them.
void IdDirectory::startMerge()
{
    if (m_merger.isBusy() || m_merged || (m_mergeFailedAt != 0 && m_mergeFailedAt == m_rowsSealed))
        return;
    std::map<std::int64_t, std::vector<IdSegment>> levels;
    for (const Held &held : m_held)
        levels[held.segment.level].push_back(held.segment);
    for (auto &[level, segments] : levels) {
        if (segments.size() < m_sizes.segmentsMerged)
            continue;
        segments.resize(m_sizes.segmentsMerged);
        m_merging = segments;
        m_merger.start({.number = ++m_lastNumber, .level = level + 1, .firstRow = segments.front().firstRow, .lastRow = segments.back().lastRow}, segments);
        return;
    }
}

/// What is sealed is written faster than what is merged: until it is on disk its ids take memory.
Result<void> IdDirectory::writeSome(std::size_t sealed, std::size_t merged)
{
    m_savedForSealing = m_sealer.isBusy() || m_sealed ? m_savedForSealing + sealed : 0;
    if (m_savedForSealing >= m_sizes.bytesOfSlice) {
        if (auto written = writeSlice(m_sealer, m_sealed, {}, std::exchange(m_savedForSealing, 0)); !written)
            return written;
    }
    m_savedForMerging = m_merger.isBusy() || m_merged || !m_garbage.empty() ? m_savedForMerging + merged * m_mergeHaste : 0;
    if (m_savedForMerging < m_sizes.bytesOfSlice)
        return {};
    const std::size_t bytes = std::exchange(m_savedForMerging, 0);
    if (m_merger.isBusy() || m_merged)
        return writeSlice(m_merger, m_merged, m_merging, bytes);
    return deleteGarbage(bytes);
}

Result<void> IdDirectory::writeSlice(SegmentBuilder &builder, std::optional<Finishing> &finishing, const std::vector<IdSegment> &replaced, std::size_t bytes)
{
    std::size_t written = 0;
    while (written < bytes && !(finishing && finishing->isRegistered)) {
        const auto more = finishing ? finish(*finishing, bytes - written) : writePages(builder, finishing, replaced, bytes - written);
        if (!more)
            return more.error();
        if (*more == 0)
            return {};   // nothing is ready
        written += *more;
    }
    return {};
}

/// Returns how many bytes that were, and at least one when it came to the end.
Result<std::size_t> IdDirectory::writePages(SegmentBuilder &builder, std::optional<Finishing> &finishing, const std::vector<IdSegment> &replaced, std::size_t bytes)
{
    std::size_t written = 0;
    while (written < bytes) {
        auto taken = builder.take();
        switch (taken.state) {
        case SegmentBuilder::State::Waiting:
            return written;
        case SegmentBuilder::State::Page:
            written += taken.page.bytes.size();
            if (auto saved = savePage(builder.segmentNumber(), taken.page); !saved)
                return saved.error();
            break;
        case SegmentBuilder::State::Built:
            finishing = {.built = std::move(taken.built), .replaced = replaced};
            return written + 1;
        case SegmentBuilder::State::Failed:
            m_isDamaged = m_isDamaged || taken.isDamage;
            if (taken.isDamage)
                return taken.error;
            qCWarning(storeLog, "Parts of the directory of event ids were not merged and will be later: %ls", qUtf16Printable(taken.error.detail));
            m_garbage.push_back(builder.segmentNumber());
            m_mergeFailedAt = m_rowsSealed;
            m_merging.clear();
            return written;
        }
    }
    return written;
}

Result<void> IdDirectory::savePage(std::int64_t segment, const IdPage &page)
{
    return m_statements->savePage.bind(1, idPageKey(segment, page.first)).bindBytes(2, page.bytes).run();
}

/// The filter, piece by piece, and then the segment itself in place of those it is made of.
Result<std::size_t> IdDirectory::finish(Finishing &finishing, std::size_t bytes)
{
    const IdSegment &segment = finishing.built.segment;
    const IdFilter &filter = *finishing.built.filter;
    std::size_t written = 0;
    while (written < bytes && finishing.filterWritten < filter.bytes()) {
        const std::string_view piece = filter.piece(finishing.filterWritten, bytesOfFilterPiece);
        const std::int64_t key = filterKey(segment.number, std::int64_t(finishing.filterWritten / bytesOfFilterPiece));
        if (auto saved = m_statements->saveFilter.bind(1, key).bindBytes(2, piece).run(); !saved)
            return saved.error();
        finishing.filterWritten += piece.size();
        written += piece.size();
    }
    if (finishing.filterWritten < filter.bytes())
        return written;
    for (const IdSegment &replaced : finishing.replaced) {
        if (auto deleted = m_statements->deleteSegment.bind(1, replaced.number).run(); !deleted)
            return deleted.error();
    }
    auto saved = m_statements->saveSegment.bind(1, segment.number).bind(2, segment.level).bind(3, segment.firstRow).bind(4, segment.lastRow)
        .bind(5, segment.entries).run();
    if (!saved)
        return saved.error();
    finishing.isRegistered = true;
    return written + 1;
}

Result<void> IdDirectory::deleteGarbage(std::size_t bytes)
{
    std::size_t deleted = 0;
    while (deleted < bytes && m_garbageGone < m_garbage.size()) {
        const std::int64_t number = m_garbage[m_garbageGone];
        // The filter goes first: pages that are left say that there is something to delete.
        if (auto gone = m_statements->deleteFilter.bind(1, filterKey(number, 0)).bind(2, filterKey(number + 1, 0)).run(); !gone)
            return gone;
        if (auto gone = m_statements->deletePages.bind(1, idPageKey(number, 0)).bind(2, idPageKey(number + 1, 0)).bind(3, rowsDeletedTogether).run(); !gone)
            return gone;
        Statement &next = m_statements->pageKeyAfter;
        const auto left = next.bind(1, idPageKey(number, 0)).next();
        if (!left)
            return left.error();
        if (!*left || next.integer(0) >= idPageKey(number + 1, 0))
            ++m_garbageGone;
        next.reset();
        deleted += bytesOfDeletion;
    }
    return {};
}

void IdDirectory::committed(const LogState &log)
{
    if (m_isWhole)
        m_rowsKnown = std::max(m_rowsKnown, log.rows);   // else there are rows in between that nobody knows yet
    m_garbage.erase(m_garbage.begin(), m_garbage.begin() + std::ptrdiff_t(m_garbageGone));
    m_garbageGone = 0;
    if (m_merged && m_merged->isRegistered) {
        adopt(*m_merged);
        m_merged.reset();
        m_merging.clear();
    }
    if (m_sealed && m_sealed->isRegistered) {
        adopt(*m_sealed);
        m_sealed.reset();
        m_frozen.reset();
        m_rowsSealed = m_frozenLast;
        publish();
    }
    startMerge();
}

void IdDirectory::adopt(const Finishing &finishing)
{
    for (const IdSegment &replaced : finishing.replaced)
        m_garbage.push_back(replaced.number);
    std::erase_if(m_held, [&finishing](const Held &held) {
        return std::any_of(finishing.replaced.begin(), finishing.replaced.end(), [&held](const IdSegment &replaced) { return replaced.number == held.segment.number; });
    });
    const auto place = std::find_if(m_held.begin(), m_held.end(), [&finishing](const Held &held) { return held.segment.firstRow > finishing.built.segment.firstRow; });
    m_held.insert(place, {.segment = finishing.built.segment, .filter = finishing.built.filter});
    hurryMerges();
}

/// The more segments there are beyond those that one merge takes, the faster merges are written.
void IdDirectory::hurryMerges()
{
    std::map<std::int64_t, std::size_t> levels;
    m_mergeHaste = 1;
    for (const Held &held : m_held) {
        const std::size_t more = std::max(++levels[held.segment.level], m_sizes.segmentsMerged) - m_sizes.segmentsMerged;
        m_mergeHaste = std::max(m_mergeHaste, 1 + 2 * more / m_sizes.segmentsMerged);
    }
}

} // namespace Andon
