// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/turns.h"

#include <QString>
#include <QtTest>

using namespace Andon;
using namespace Qt::StringLiterals;

/// Who may use much memory, and when.
class TurnsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFewBeginAtOnceAndOthersInTheirOrder()
    {
        Turns turns(2);
        QString begun;
        for (const QChar who : u"abcde"_s)
            turns.take([&begun, who] { begun += who; });
        QCOMPARE(begun, u"ab"_s);
        turns.end();
        QCOMPARE(begun, u"abc"_s);
        turns.end();
        turns.end();
        QCOMPARE(begun, u"abcde"_s);
    }

    void aTurnThatNobodyWantedStaysFree()
    {
        Turns turns(1);
        int begun = 0;
        for (int i = 0; i < 3; ++i) {
            turns.take([&begun] { ++begun; });
            QCOMPARE(begun, i + 1);
            turns.end();
        }
    }

    void whoComesLaterDoesNotOvertake()
    {
        Turns turns(1);
        QString begun;
        turns.take([&] { begun += u'a'; });
        turns.take([&] { begun += u'b'; });
        turns.end();
        turns.take([&] { begun += u'c'; });
        QCOMPARE(begun, u"ab"_s);
        turns.end();
        QCOMPARE(begun, u"abc"_s);
    }
};

QTEST_GUILESS_MAIN(TurnsTest)
#include "tst_turns.moc"
