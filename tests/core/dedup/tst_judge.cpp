// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dedup/judge.h"
#include "tests/core/dedup/dedupcases.h"
#include "tests/support/eventlines.h"

using namespace Andon;

class tst_Judge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void laterEventsAreJudgedByIdAndPayload_data() { addDedupCases(); }

    void laterEventsAreJudgedByIdAndPayload()
    {
        QFETCH(QString, first);
        QFETCH(QString, later);
        QFETCH(QString, outcome);
        const StoredEvent stored = {.event = eventsFrom(first).front(), .received = at("09:00")};
        const Event incoming = eventsFrom(later).front();
        const bool known = incoming.id == stored.event.id;
        const Outcome verdict = judge(incoming, at("09:05"), known ? std::optional(stored) : std::nullopt);
        QCOMPARE(QString::fromStdString(std::string(outcomeWord(verdict))), outcome);
    }

    void whatArrivedEarlierOrAtTheSameMomentChangesNothing()
    {
        const StoredEvent stored = {.event = eventsFrom(QStringLiteral("E1 press-7 08:00 1")).front(), .received = at("09:00")};
        const Event other = eventsFrom(QStringLiteral("E1 press-7 08:00 2")).front();
        QCOMPARE(judge(other, at("08:59"), stored), Outcome::Deduped);
        QCOMPARE(judge(other, at("09:00"), stored), Outcome::Deduped);
        QCOMPARE(judge(other, at("09:01"), stored), Outcome::Updated);
    }
};

QTEST_GUILESS_MAIN(tst_Judge)
#include "tst_judge.moc"
