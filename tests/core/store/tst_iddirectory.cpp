// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/embedded/iddirectory.h"

#include <QRandomGenerator>
#include <QtTest>

#include <map>

using namespace Andon;

class tst_IdDirectory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithAMapWhateverIsPutInAndTakenOut()
    {
        IdDirectory directory(42);
        std::map<IdDirectory::Row, std::uint64_t> model;
        QRandomGenerator dice(7);
        for (IdDirectory::Row row = 1; row < 60'000; ++row) {
            // Few hashes in few shards, so that they crowd, wrap around and stand twice.
            const std::uint64_t hash = std::uint64_t(dice.bounded(3)) << 62 | std::uint64_t(dice.bounded(4096) * 16);
            directory.insert(hash, row);
            model[row] = hash;
            if (dice.bounded(3) == 0) {
                const auto victim = model.lower_bound(IdDirectory::Row(dice.bounded(int(row)) + 1));
                directory.remove(victim->second, victim->first);
                model.erase(victim);
            }
        }
        QCOMPARE(directory.size(), model.size());
        for (const auto &[row, hash] : model)
            QCOMPARE(directory.find(hash, [wanted = row](IdDirectory::Row candidate) { return candidate == wanted; }), row);
        QCOMPARE(directory.find(12345, [](IdDirectory::Row) { return true; }), 0u);
    }

    void idsOfTheSameHashAreToldApartByTheCaller()
    {
        IdDirectory directory(1);
        directory.insert(99, 5);
        directory.insert(99, 6);
        QCOMPARE(directory.find(99, [](IdDirectory::Row row) { return row == 6; }), 6u);
        QCOMPARE(directory.find(99, [](IdDirectory::Row) { return false; }), 0u);
        directory.remove(99, 5);
        QCOMPARE(directory.find(99, [](IdDirectory::Row) { return true; }), 6u);
        directory.remove(99, 77);
        QCOMPARE(directory.size(), 1u);
    }
};

QTEST_GUILESS_MAIN(tst_IdDirectory)
#include "tst_iddirectory.moc"
