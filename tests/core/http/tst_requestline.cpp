// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/requestline.h"

#include <QtTest>

using namespace Andon;

namespace {

constexpr qsizetype small = 300;
constexpr qsizetype large = 160'000;

} // namespace

class tst_RequestLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsSmallIsWorkedOnAtOnce()
    {
        RequestLine line;
        int worked = 0;
        for (int i = 1; i <= 100; ++i) {
            line.add("a", small, [&worked] { ++worked; });
            QCOMPARE(worked, i);
        }
    }

    void ofLargeOnesOneIsInEachTurnOfTheEventLoop()
    {
        RequestLine line;
        QByteArrayList worked;
        const auto add = [&](const char *name) { line.add({name[0]}, large, [&worked, name] { worked << name; }); };
        for (const char *name : {"a1", "a2", "a3"})
            add(name);
        QCOMPARE(worked, QByteArrayList({"a1"}));
        QCoreApplication::processEvents();
        QCOMPARE(worked, QByteArrayList({"a1", "a2"}));
        add("b1");
        line.add("c", small, [&worked] { worked << "c1"; });
        QCOMPARE(worked.last(), "c1");
        QTRY_COMPARE(worked, QByteArrayList({"a1", "a2", "c1", "a3", "b1"}));
    }

    void oneThatFloodsWaitsForItself()
    {
        RequestLine line;
        QByteArrayList worked;
        for (int i = 0; i < 50; ++i)
            line.add("flood", large, [&worked] { worked << "flood"; });
        line.add("other", large, [&worked] { worked << "other"; });
        QTRY_COMPARE(worked.size(), 51);
        QVERIFY(worked.indexOf("other") <= 2);
    }

    void aLineThatIsGoneWorksOnNothingMore()
    {
        int worked = 0;
        {
            RequestLine line;
            for (int i = 0; i < 3; ++i)
                line.add("a", large, [&worked] { ++worked; });
        }
        QCoreApplication::processEvents();
        QCOMPARE(worked, 1);
    }
};

QTEST_GUILESS_MAIN(tst_RequestLine)
#include "tst_requestline.moc"
