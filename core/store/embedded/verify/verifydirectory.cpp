// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/embedded/verify/verifydirectory.h"

#include "core/store/embedded/directory/iddirectory.h"
#include "core/store/embedded/index/indextail.h"

#include <algorithm>

namespace Andon {

using namespace Qt::StringLiterals;

namespace {

constexpr std::int64_t rowsCheckedTogether = 4 * 1024 * 1024;   // 32 MB

/// What is checked against what: the log row by row, segments entry by entry.
class Check
{
public:
    Check(Database &database, Findings &findings, std::uint64_t seed)
        : m_database(database), m_findings(findings), m_seed(seed), m_reader(database)
    {
    }

    Result<void> run()
    {
        auto idBySeq = m_database.prepareText(u"SELECT id FROM events WHERE seq = ?"_s);
        auto ids = m_database.prepare("ids_between"_L1);
        if (!idBySeq || !ids)
            return idBySeq ? ids.error() : idBySeq.error();
        m_idBySeq = *std::move(idBySeq);
        m_ids = *std::move(ids);
        const auto there = hasIdTables(m_database);
        if (!there)
            return there.error();
        if (*there) {
            if (auto read = readSegments(); !read)
                return read.error();
        } else {
            m_findings.add(u"the directory of event ids is missing, or a part of it"_s);
        }
        if (auto checked = checkNewest(); !checked)
            return checked.error();
        return checkTwins();
    }

private:
    Result<void> readSegments()
    {
        if (auto opened = m_reader.open(); !opened)
            return opened;
        auto segments = Andon::readSegments(m_database);
        if (!segments)
            return segments.error();
        m_segments = *std::move(segments);
        for (const IdSegment &segment : m_segments) {
            if (segment.firstRow != m_sealed + 1)
                m_findings.add(u"the directory of event ids lacks the rows from %1 to %2"_s.arg(m_sealed + 1).arg(segment.firstRow - 1));
            m_sealed = segment.lastRow;
            if (auto checked = checkFilter(segment); !checked)
                return checked;
            for (std::int64_t first = segment.firstRow; first <= segment.lastRow; first += rowsCheckedTogether) {
                if (auto checked = checkRows(segment, first, std::min(first + rowsCheckedTogether - 1, segment.lastRow)); !checked)
                    return checked;
            }
        }
        return {};
    }

    /// Calls @a take(entry) for each entry; ends, with a finding, at a page that cannot be read.
    template <typename Take>
    Result<void> eachEntry(const IdSegment &segment, Take take)
    {
        std::optional<IdKey> last;
        for (;;) {
            const auto page = m_reader.pageAfter(segment, last);
            if (!page && !m_reader.isDamaged())
                return page.error();
            if (!page) {
                if (!m_foundDamage)
                    m_findings.add(u"a page of the directory of event ids cannot be read (segment %1)"_s.arg(segment.number));
                m_foundDamage = true;
                return {};
            }
            if (page->empty())
                return {};
            for (const IdEntry &entry : *page)
                take(entry);
            last = page->front().key;
        }
    }

    Result<void> checkFilter(const IdSegment &segment)
    {
        const auto filter = readFilter(m_database, segment);
        if (!filter)
            return filter.error();
        if (!*filter) {
            m_findings.add(u"a filter of the directory of event ids is not complete (segment %1)"_s.arg(segment.number));
            return {};
        }
        std::int64_t denied = 0;
        std::int64_t entries = 0;
        auto done = eachEntry(segment, [&](const IdEntry &entry) {
            denied += (*filter)->mayHold(entry.key) ? 0 : 1;
            ++entries;
        });
        if (denied > 0)
            m_findings.add(u"a filter of the directory of event ids denies %1 ids that are there (segment %2)"_s.arg(denied).arg(segment.number));
        if (entries != segment.entries && !m_foundDamage)
            m_findings.add(u"the directory of event ids holds %1 ids in place of %2 (segment %3)"_s.arg(entries).arg(segment.entries).arg(segment.number));
        return done;
    }

    /// Whether the segment has the right key for each row of the log.
    Result<void> checkRows(const IdSegment &segment, std::int64_t first, std::int64_t last)
    {
        constexpr IdKey none = ~IdKey(0);
        std::vector<IdKey> keys(std::size_t(last - first + 1), none);
        auto done = eachEntry(segment, [&](const IdEntry &entry) {
            if (first <= entry.row && entry.row <= last)
                keys[std::size_t(entry.row - first)] = entry.key;
        });
        if (!done)
            return done;
        return eachId(first, last, [&](std::int64_t row, IdKey key, std::string_view id) {
            if (keys[std::size_t(row - first)] != key)
                m_findings.add(u"the event id \"%1\" in row %2 is not in the directory"_s.arg(QString::fromStdString(std::string(id))).arg(row));
        });
    }

    template <typename Take>
    Result<void> eachId(std::int64_t first, std::int64_t last, Take take)
    {
        m_ids.bind(1, first).bind(2, last);
        for (auto row = m_ids.next(); !row || *row; row = m_ids.next()) {
            if (!row)
                return row.error();
            const std::int64_t number = m_ids.integer(0);
            const std::string id(m_ids.text(1));
            take(number, idKeyOf(hashOfId(id, m_seed)), id);
        }
        return {};
    }

    /// Rows that are in no segment yet; a start reads them.
    Result<void> checkNewest()
    {
        auto done = eachId(m_sealed + 1, std::numeric_limits<std::int64_t>::max(), [this](std::int64_t row, IdKey key, std::string_view) {
            m_newest.push_back({.key = key, .row = std::uint32_t(row)});
        });
        std::sort(m_newest.begin(), m_newest.end());
        return done;
    }

    /// Goes through everything in the order of keys: two ids that are the same stand side by side.
    Result<void> checkTwins()
    {
        if (m_foundDamage)
            return {};   // when it has been made anew
        std::vector<IdSegmentCursor> cursors;
        for (const IdSegment &segment : m_segments) {
            IdSegmentCursor cursor(m_reader, segment);
            if (auto begun = cursor.begin(); !begun)
                return begun;
            if (!cursor.isAtEnd())
                cursors.push_back(std::move(cursor));
        }
        std::vector<IdEntry> group;
        auto newest = m_newest.cbegin();
        for (;;) {
            const auto least = std::min_element(cursors.begin(), cursors.end(), [](const auto &a, const auto &b) { return a.entry() < b.entry(); });
            const bool isOnDisk = least != cursors.end() && (newest == m_newest.cend() || least->entry() < *newest);
            const bool isAtEnd = !isOnDisk && newest == m_newest.cend();
            const IdEntry entry = isAtEnd ? IdEntry() : isOnDisk ? least->entry() : *newest++;
            if (isAtEnd || (!group.empty() && group.front().key != entry.key)) {
                if (auto compared = compare(group); !compared)
                    return compared;
                group.clear();
            }
            if (isAtEnd)
                return {};
            group.push_back(entry);
            if (!isOnDisk)
                continue;
            if (auto advanced = least->advance(); !advanced)
                return advanced;
            if (least->isAtEnd())
                cursors.erase(least);
        }
    }

    /// Entries with the same key are hardly ever of the same id.
    Result<void> compare(const std::vector<IdEntry> &group)
    {
        if (group.size() < 2)
            return {};
        std::vector<std::pair<std::string, std::uint32_t>> ids;
        for (const IdEntry &entry : group) {
            const auto there = m_idBySeq.bind(1, std::int64_t(entry.row)).next();
            if (!there)
                return there.error();
            if (*there)
                ids.emplace_back(m_idBySeq.text(0), entry.row);
            m_idBySeq.reset();
        }
        std::sort(ids.begin(), ids.end());
        for (std::size_t i = 1; i < ids.size(); ++i) {
            if (ids[i].first == ids[i - 1].first && ids[i].second != ids[i - 1].second)
                m_findings.add(u"the event id \"%1\" stands in the log twice, in rows %2 and %3"_s.arg(QString::fromStdString(ids[i].first)).arg(ids[i - 1].second).arg(ids[i].second));
        }
        return {};
    }

    Database &m_database;
    Findings &m_findings;
    const std::uint64_t m_seed;
    IdSegmentReader m_reader;
    Statement m_idBySeq;
    Statement m_ids;
    std::vector<IdSegment> m_segments;
    std::vector<IdEntry> m_newest;
    std::int64_t m_sealed = 0;
    bool m_foundDamage = false;
};

} // namespace

Result<void> verifyDirectory(Database &database, Findings &findings)
{
    const auto seed = database.number(u"SELECT seed FROM state"_s);
    if (!seed)
        return seed.error();
    return Check(database, findings, std::uint64_t(*seed)).run();
}

Result<void> repairDirectory(Database &database, const QString &file)
{
    if (auto dropped = database.execute(u"DROP TABLE IF EXISTS id_segments"_s); !dropped)
        return dropped;
    const auto log = readLogState(database);
    if (!log)
        return log.error();
    NewestIds newest;
    IdDirectory directory(database, file, Database::Path::Direct, newest, {});
    if (auto opened = directory.open(*log); !opened)
        return opened;
    while (!directory.isWhole()) {
        Transaction transaction(database);
        if (auto begun = transaction.begin(Transaction::Kind::Write); !begun)
            return begun;
        if (auto made = directory.rebuildSome(*log); !made)
            return made;
        if (auto committed = transaction.commit(); !committed)
            return committed;
        directory.committed(*log);
    }
    directory.close();
    return {};
}

} // namespace Andon
