// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/guitest.h"
#include "tests/support/onscreen.h"
#include "tests/support/plantfixture.h"
#include "tests/support/settableclock.h"
#include "ui/feed/inquiry.h"

#include <QSemaphore>
#include <QtTest>

using namespace Andon;
using namespace Qt::StringLiterals;

class tst_WaitBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aQuickAnswerShowsNothing()
    {
        QWidget page;
        page.show();
        WaitBar bar(&page);
        bar.begin();
        QVERIFY(!bar.isVisible());
        bar.end();
        QVERIFY(!bar.isVisible());
    }

    void aSlowOneShowsAThinBarThenWordsAndCancel()
    {
        QWidget page;
        page.resize(600, 300);
        page.show();
        WaitBar bar(&page);
        bar.begin();
        QTRY_VERIFY(bar.isVisible());
        QVERIFY(bar.height() < 6);
        QVERIFY(!buttonOn(page, u"Cancel"_s));
        QTRY_VERIFY_WITH_TIMEOUT(buttonOn(page, u"Cancel"_s), 20'000);
        QVERIFY(showsText(page, u"Still reading from the store"_s));
        QSignalSpy cancelled(&bar, &WaitBar::cancelled);
        buttonOn(page, u"Cancel"_s)->click();
        QCOMPARE(cancelled.count(), 1);
        QVERIFY(!bar.isVisible());
    }

    void anAnswerThatNobodyWaitsForAnyMoreIsDropped()
    {
        const SettableClock clock;
        PlantFixture plant(clock);
        QSemaphore gate;
        Inquiry<int> inquiry(plant.ingest(), &plant.ingest());
        QWidget page;
        page.show();
        WaitBar bar(&page);
        inquiry.showOn(&bar);
        QList<int> answers;
        const auto note = [&answers](const Result<int> &answer) { answers << *answer; };
        inquiry.ask([&gate](EventReader &) -> Result<int> { gate.acquire(); return 1; }, note);
        QTRY_VERIFY(bar.isVisible());
        inquiry.cancel();
        QVERIFY(!bar.isVisible());
        QVERIFY(inquiry.mayRepeat());
        gate.release();
        inquiry.ask([](EventReader &) -> Result<int> { return 2; }, note);
        QTRY_COMPARE(answers, QList<int>{2});
        QVERIFY(plant.ask<int>([](EventReader &) -> Result<int> { return 0; }));
        QCOMPARE(answers, QList<int>{2});
    }
};

ANDON_GUI_TEST(tst_WaitBar)
#include "tst_waitbar.moc"
