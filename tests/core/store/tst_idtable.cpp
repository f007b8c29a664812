// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/embedded/directory/idtable.h"

#include <QRandomGenerator>
#include <QtTest>

#include <map>

using namespace Andon;

class tst_IdTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithAMapWhateverIsPutInAndTakenOut()
    {
        IdTable directory;
        const auto lock = directory.changing();
        std::map<IdTable::Row, std::uint64_t> model;
        QRandomGenerator dice(7);
        for (IdTable::Row row = 1; row < 60'000; ++row) {
            // Few hashes in few shards, so that they crowd, wrap around and stand twice.
            const std::uint64_t hash = std::uint64_t(dice.bounded(3)) << 62 | std::uint64_t(dice.bounded(4096) * 16);
            directory.insert(hash, row);
            model[row] = hash;
            if (dice.bounded(3) == 0) {
                const auto victim = model.lower_bound(IdTable::Row(dice.bounded(int(row)) + 1));
                directory.remove(victim->second, victim->first);
                model.erase(victim);
            }
        }
        QCOMPARE(directory.size(), model.size());
        for (const auto &[row, hash] : model)
            QCOMPARE(directory.find(hash, [wanted = row](IdTable::Row candidate) { return candidate == wanted; }), row);
        QCOMPARE(directory.find(12345, [](IdTable::Row) { return true; }), 0u);
    }

    void idsOfTheSameHashAreToldApartByTheCaller()
    {
        IdTable directory;
        const auto lock = directory.changing();
        directory.insert(99, 5);
        directory.insert(99, 6);
        QCOMPARE(directory.find(99, [](IdTable::Row row) { return row == 6; }), 6u);
        QCOMPARE(directory.find(99, [](IdTable::Row) { return false; }), 0u);
        directory.remove(99, 5);
        QCOMPARE(directory.find(99, [](IdTable::Row) { return true; }), 6u);
        directory.remove(99, 77);
        QCOMPARE(directory.size(), 1u);
    }
};

QTEST_GUILESS_MAIN(tst_IdTable)
#include "tst_idtable.moc"
