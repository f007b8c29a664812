// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/guitest.h"
#include "tests/support/onscreen.h"
#include "ui/window/topbar.h"

#include <QComboBox>
#include <QtTest>

using namespace Andon;
using namespace Qt::StringLiterals;

class tst_TopBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theRangesAreSideBySideWhereThereIsRoomElseInAList()
    {
        TopBar bar;
        bar.setRange({.span = TimeRange::Span::Shift});
        bar.resize(2400, 52);
        bar.show();
        QVERIFY(QTest::qWaitForWindowExposed(&bar));
        QVERIFY(buttonOn(bar, u"This shift"_s)->isChecked());
        QVERIFY(!namedOn<QComboBox>(bar, u"Time range"_s));
        bar.resize(700, 52);
        QTRY_VERIFY(namedOn<QComboBox>(bar, u"Time range"_s));
        QVERIFY(!buttonOn(bar, u"This shift"_s));
        QCOMPARE(namedOn<QComboBox>(bar, u"Time range"_s)->currentText(), u"This shift"_s);
    }

    void aRangeIsChosenByKeysInEitherForm_data()
    {
        QTest::addColumn<int>("width");
        QTest::newRow("side by side") << 2400;
        QTest::newRow("in the list") << 700;
    }
    void aRangeIsChosenByKeysInEitherForm()
    {
        QFETCH(int, width);
        TopBar bar;
        bar.setRange({.span = TimeRange::Span::Shift});
        bar.resize(width, 52);
        bar.show();
        QVERIFY(QTest::qWaitForWindowExposed(&bar));
        TimeRange chosen;
        connect(&bar, &TopBar::rangeChosen, this, [&chosen](const TimeRange &range) { chosen = range; });
        if (auto *list = namedOn<QComboBox>(bar, u"Time range"_s))
            QTest::keyClick(list, Qt::Key_Down);
        else
            QTest::keyClick(buttonOn(bar, u"Last shift"_s), Qt::Key_Space);
        QCOMPARE(chosen, TimeRange{.span = TimeRange::Span::LastShift});
        bar.resize(2400, 52);
        QTRY_VERIFY(buttonOn(bar, u"Last shift"_s) && buttonOn(bar, u"Last shift"_s)->isChecked());
    }
};

ANDON_GUI_TEST(tst_TopBar)
#include "tst_topbar.moc"
