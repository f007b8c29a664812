// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/trialtally.h"
#include "tests/support/eventlines.h"

#include <QtTest>

#include <map>
#include <random>

using namespace Andon;
using namespace Qt::StringLiterals;

class tst_TrialTally : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void repeatsWithinTheFileAreNoticed()
    {
        TrialTally tally;
        const StoredEvent known{.event = eventsFrom(u"E2 press-7 08:05 1"_s).front()};
        for (const Event &event : eventsFrom(u"E1 press-7 08:00\nE1 press-7 08:00\nE1 saw-1 08:00\nE2 press-7 08:05 1\nE2 press-7 08:05 2\nE2 press-7 08:05 2"_s))
            QVERIFY(tally.add(event, event.id == known.event.id ? std::optional(known) : std::nullopt));
        QCOMPARE(tally.counts().value(), (TrialCounts{.accepted = 1, .deduped = 3, .updated = 2}));
    }

    /// More than fit into memory.
    void manyRowsAreCountedAsFew()
    {
        std::mt19937 dice(7);
        TrialTally tally;
        TrialCounts expected;
        std::map<int, int> present;
        Event event = eventsFrom(u"E press-7 08:00"_s).front();
        for (int i = 0; i < 1'200'000; ++i) {
            const int id = int(dice() % 700'000);
            const int defects = int(dice() % 2);
            event.id = EventId("E" + std::to_string(id));
            event.defects = defects;
            QVERIFY(tally.add(event, std::nullopt));
            const auto [at, isNew] = present.try_emplace(id, defects);
            ++(isNew ? expected.accepted : at->second == defects ? expected.deduped : expected.updated);
            at->second = defects;
        }
        QCOMPARE(tally.counts().value(), expected);
    }
};

QTEST_GUILESS_MAIN(tst_TrialTally)
#include "tst_trialtally.moc"
