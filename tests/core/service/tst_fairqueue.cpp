// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/fairqueue.h"

#include <QRandomGenerator>
#include <QtTest>

#include <deque>
#include <map>

#include <memory>

using namespace Andon;

class tst_FairQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendersTakeTurns_data()
    {
        QTest::addColumn<QByteArray>("brought");
        QTest::addColumn<QByteArray>("taken");
        QTest::newRow("nothing") << QByteArray() << QByteArray();
        QTest::newRow("one sender's in its order") << QByteArray("a1 a2 a3") << QByteArray("a1 a2 a3");
        QTest::newRow("one that brings much, one that comes late") << QByteArray("a1 a2 a3 a4 b1") << QByteArray("a1 b1 a2 a3 a4");
        QTest::newRow("three") << QByteArray("a1 a2 b1 c1 c2 c3 b2") << QByteArray("a1 b1 c1 a2 b2 c2 c3");
    }
    void sendersTakeTurns()
    {
        QFETCH(QByteArray, brought);
        QFETCH(QByteArray, taken);
        FairQueue<QByteArray> queue;
        for (const QByteArray &item : brought.split(' ')) {
            if (!item.isEmpty())
                queue.put(item.first(1).toStdString(), item);
        }
        QByteArrayList order;
        while (!queue.isEmpty()) {
            const QByteArray next = *queue.next();
            order << queue.take();
            QCOMPARE(order.last(), next);
        }
        QCOMPARE(order.join(' '), taken);
        QVERIFY(!queue.next());
    }

    void whoHasMuchWaitingMayBePassedOver()
    {
        FairQueue<int> queue;
        for (int i = 1; i <= 3; ++i)
            queue.put("much", i);
        queue.put("few", 4);
        QCOMPARE(*queue.next(1), 4);
        QCOMPARE(queue.take(1), 4);
        QVERIFY(!queue.next(2));
        QVERIFY(!queue.isEmpty());
        QCOMPARE(*queue.next(3), 1);
        QCOMPARE(queue.take(), 1);
        QCOMPARE(queue.take(2), 2);
        QCOMPARE(queue.take(), 3);
        QVERIFY(queue.isEmpty());
    }

    void whoComesAgainWaitsBehindTheOthers()
    {
        FairQueue<int> queue;
        queue.put("a", 1);
        queue.put("b", 2);
        QCOMPARE(queue.take(), 1);
        queue.put("a", 3);
        queue.put("c", 4);
        QCOMPARE(queue.take(), 2);
        QCOMPARE(queue.take(), 3);
        QCOMPARE(queue.take(), 4);
        QVERIFY(queue.isEmpty());
    }

    void nobodyWaitsForMoreThanOneOfEachOther()
    {
        QRandomGenerator random(7);
        FairQueue<std::unique_ptr<int>> queue;   // what only moves may wait, too
        std::map<std::string, std::deque<int>> brought;
        int number = 0;
        std::map<std::string, int> passedOver;
        for (int step = 0; step < 20'000; ++step) {
            if (random.bounded(100) < 51 || queue.isEmpty()) {
                const std::string sender = "s" + std::to_string(random.bounded(random.bounded(1, 12)));
                queue.put(sender, std::make_unique<int>(++number));
                if (brought[sender].empty())
                    passedOver[sender] = 0;
                brought[sender].push_back(number);
                continue;
            }
            const int taken = *queue.take();
            std::string whose;
            for (auto &[sender, waiting] : brought) {
                if (!waiting.empty() && waiting.front() == taken)
                    whose = sender;
                else if (!waiting.empty())
                    QVERIFY(++passedOver[sender] <= 12);
            }
            QVERIFY(!whose.empty());   // it was the first of its sender
            brought[whose].pop_front();
            passedOver[whose] = 0;
        }
    }
};

QTEST_GUILESS_MAIN(tst_FairQueue)
#include "tst_fairqueue.moc"
