// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>
#include <QMap>
#include <QRandomGenerator>
#include <QString>

#include <algorithm>
#include <cstring>
#include <map>
#include <vector>

namespace Andon {

/// One call by which a program changed its folder or brought something to the disk, as
/// tests/support/diskrecord.c notes it.
struct DiskCall
{
    enum Kind : quint32 { Write = 1, Truncate, SyncBegun, SyncDone, Unlink, Rename };
    Kind kind = Write;
    QByteArray name = {};   ///< Within the folder; empty for the folder itself.
    quint64 file = 0;
    qint64 offset = 0;      ///< Of a write; the new size of a truncation; the ticket of a sync.
    QByteArray bytes = {};  ///< Of a write; the new name of a rename.
    qint64 noted = 0;       ///< How long the record was with this note.
};

/// The calls of a record, up to the last one that was noted whole.
inline std::vector<DiskCall> diskCalls(const QString &record)
{
    struct Note { quint32 kind, nameSize; quint64 file, offset, size; };
    QFile file(record);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray all = file.readAll();
    std::vector<DiskCall> calls;
    for (qint64 at = 0; at + qint64(sizeof(Note)) <= all.size();) {
        Note note = {};
        std::memcpy(&note, all.constData() + at, sizeof note);
        const qint64 name = at + qint64(sizeof note);
        const qint64 end = name + note.nameSize + qint64(note.size);
        if (end > all.size())
            break;
        calls.push_back({DiskCall::Kind(note.kind), all.mid(name, note.nameSize), note.file, qint64(note.offset), all.mid(name + note.nameSize, qint64(note.size)), end});
        at = end;
    }
    return calls;
}

/// A disk that follows a program's calls and can say what a power cut would leave. What was synced is
/// there. Of all else each write may be there or not, whatever came before or after it, or in part:
/// any of its sectors. Changes of the folder reach the disk in their order.
class PowerlessDisk
{
public:
    using Files = QMap<QByteArray, QByteArray>;

    void follow(const DiskCall &call)
    {
        if (call.kind == DiskCall::SyncBegun) {
            const Sync begun = {.file = numberOf(call), .steps = call.name.isEmpty() ? m_entriesGone + m_entries.size() : fileOf(call).done()};
            m_syncs[{call.file, call.offset}] = begun;
        } else if (call.kind == DiskCall::SyncDone) {
            const Sync done = m_syncs[{call.file, call.offset}];
            if (call.name.isEmpty())
                settleEntries(done.steps);
            else
                m_files[done.file].settle(done.steps);
        } else if (call.kind == DiskCall::Unlink) {
            m_entries.push_back({.name = call.name});
            m_names.erase(call.name);
        } else if (call.kind == DiskCall::Rename) {
            const int moved = m_names.count(call.name) ? m_names[call.name].number : -1;
            m_entries.push_back({.name = call.name});
            m_entries.push_back({.name = call.bytes, .file = moved});
            m_names[call.bytes] = m_names[call.name];
            m_names.erase(call.name);
        } else {
            fileOf(call).waiting.push_back({.isTruncation = call.kind == DiskCall::Truncate, .offset = call.offset, .bytes = call.bytes});
        }
    }

    /// How much of what is not synced gets there.
    enum class Luck { Nothing, Everything, First, Some, Torn };

    Files afterPowerCut(Luck luck, QRandomGenerator &dice) const
    {
        std::map<QByteArray, int> entries = m_settled;
        const std::size_t reached = luck == Luck::Nothing ? 0 : luck == Luck::Everything ? m_entries.size() : dice.bounded(quint32(m_entries.size() + 1));
        for (std::size_t i = 0; i < reached; ++i)
            change(entries, m_entries[i]);
        Files files;
        for (const auto &[name, number] : entries)
            files.insert(name, m_files.at(std::size_t(number)).afterPowerCut(luck, dice));
        return files;
    }

private:
    static constexpr qint64 sector = 512;

    struct Step
    {
        bool isTruncation = false;
        qint64 offset = 0;
        QByteArray bytes = {};
    };

    struct File
    {
        QByteArray settled = {};
        std::vector<Step> waiting = {};
        std::size_t gone = 0;   // steps that were settled before

        std::size_t done() const { return gone + waiting.size(); }

        void settle(std::size_t steps)
        {
            if (steps <= gone)
                return;
            const auto end = waiting.begin() + std::ptrdiff_t(steps - gone);
            std::for_each(waiting.begin(), end, [this](const Step &step) { put(settled, step, 0, step.bytes.size()); });
            waiting.erase(waiting.begin(), end);
            gone = steps;
        }

        static void put(QByteArray &content, const Step &step, qint64 from, qint64 to)
        {
            const qint64 end = step.isTruncation ? step.offset : step.offset + to;
            if (step.isTruncation || content.size() < end) {
                const qint64 before = content.size();
                content.resize(end);
                if (before < end)
                    std::memset(content.data() + before, 0, std::size_t(end - before));
            }
            if (!step.isTruncation)
                std::memcpy(content.data() + step.offset + from, step.bytes.constData() + from, std::size_t(to - from));
        }

        QByteArray afterPowerCut(Luck luck, QRandomGenerator &dice) const
        {
            QByteArray content = settled;
            const std::size_t first = luck == Luck::First ? dice.bounded(quint32(waiting.size() + 1)) : 0;
            const double chance = dice.generateDouble();
            for (std::size_t i = 0; i < waiting.size(); ++i) {
                const Step &step = waiting[i];
                if (luck == Luck::Everything || (luck == Luck::First && i < first) || (luck >= Luck::Some && dice.generateDouble() < chance))
                    put(content, step, 0, step.bytes.size());
                else if (luck == Luck::Torn)
                    putSectors(content, step, dice);
            }
            return content;
        }

        static void putSectors(QByteArray &content, const Step &step, QRandomGenerator &dice)
        {
            for (qint64 from = 0; from < step.bytes.size();) {
                const qint64 to = std::min<qint64>(step.bytes.size(), ((step.offset + from) / sector + 1) * sector - step.offset);
                if (dice.bounded(2) == 0)
                    put(content, step, from, to);
                from = to;
            }
        }
    };

    struct Entry
    {
        QByteArray name = {};
        int file = -1;   // none: the name is gone
    };
    struct Known
    {
        quint64 inode = 0;
        int number = -1;
    };
    struct Sync
    {
        std::size_t file = 0;
        std::size_t steps = 0;
    };

    /// A file that was not seen under this name before has been made.
    std::size_t numberOf(const DiskCall &call)
    {
        if (call.name.isEmpty())
            return 0;
        Known &known = m_names[call.name];
        if (known.number < 0 || known.inode != call.file) {
            known = {.inode = call.file, .number = int(m_files.size())};
            m_files.emplace_back();
            m_entries.push_back({.name = call.name, .file = known.number});
        }
        return std::size_t(known.number);
    }
    File &fileOf(const DiskCall &call) { return m_files[numberOf(call)]; }

    static void change(std::map<QByteArray, int> &entries, const Entry &entry)
    {
        if (entry.file < 0)
            entries.erase(entry.name);
        else
            entries[entry.name] = entry.file;
    }

    void settleEntries(std::size_t changes)
    {
        if (changes <= m_entriesGone)
            return;
        const auto end = m_entries.begin() + std::ptrdiff_t(changes - m_entriesGone);
        std::for_each(m_entries.begin(), end, [this](const Entry &entry) { change(m_settled, entry); });
        m_entries.erase(m_entries.begin(), end);
        m_entriesGone = changes;
    }

    std::vector<File> m_files;
    std::map<QByteArray, Known> m_names;            // as the program sees them
    std::map<QByteArray, int> m_settled;            // as they are on the disk
    std::vector<Entry> m_entries;                   // changes of names that are not
    std::size_t m_entriesGone = 0;
    std::map<std::pair<quint64, qint64>, Sync> m_syncs;
};

} // namespace Andon
