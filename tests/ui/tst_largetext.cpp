// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/eventlines.h"
#include "tests/support/guitest.h"
#include "tests/support/onscreen.h"
#include "tests/support/settableclock.h"
#include "tests/support/windowfixture.h"
#include "ui/style/style.h"

#include <QPushButton>
#include <QtTest>

using namespace Andon;
using namespace Qt::StringLiterals;

namespace {

/// What a person cannot read whole; empty when everything can be. Labels that wrap, or say by their size
/// policy that they may be cut, are fine.
QString cutOn(const QWidget &window)
{
    for (const auto *button : window.findChildren<QPushButton *>()) {
        if (button->isVisible() && button->width() < button->sizeHint().width())
            return u"button \"%1\": %2 of %3 pixels"_s.arg(button->text()).arg(button->width()).arg(button->sizeHint().width());
    }
    for (const auto *label : window.findChildren<QLabel *>()) {
        const bool mayBeCut = label->wordWrap() || label->sizePolicy().horizontalPolicy() == QSizePolicy::Ignored;
        if (label->isVisible() && !mayBeCut && label->width() < label->sizeHint().width())
            return u"label \"%1\": %2 of %3 pixels"_s.arg(label->text()).arg(label->width()).arg(label->sizeHint().width());
    }
    return {};
}

} // namespace

class tst_LargeText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsCutIsFound()
    {
        QWidget window;
        auto *button = new QPushButton(u"Remove the demo plant"_s, &window);
        button->resize(button->sizeHint());
        window.show();
        QCOMPARE(cutOn(window), QString());
        button->resize(button->sizeHint() - QSize(1, 0));
        QVERIFY(cutOn(window).startsWith(u"button \"Remove the demo plant\""_s));
    }

    void nothingIsCut_data()
    {
        QTest::addColumn<int>("size");
        QTest::addColumn<QString>("language");
        QTest::newRow("as usual") << 100 << u"en"_s;
        QTest::newRow("half again as large") << 150 << u"en"_s;
        QTest::newRow("twice as large") << 200 << u"en"_s;
        QTest::newRow("as usual, in German") << 100 << u"de"_s;
        QTest::newRow("half again as large, in German") << 150 << u"de"_s;
    }
    void nothingIsCut()
    {
        QFETCH(int, size);
        QFETCH(QString, language);
        QTemporaryDir folder;
        const SettableClock clock;
        WindowFixture plant(clock, folder.filePath(u"andon.ini"_s));
        plant.settings().set(Settings::LookTextSize, size);
        applyStyle(*qApp, plant.settings());
        loadTranslation(*qApp, language);
        QVERIFY(plant.submit(batchFrom(u"E1 press-7@LINE-A/F01 11:00 5\nE2 press-8@LINE-B/F01 11:59 0"_s)));
        const auto window = plant.makeWindow();
        window->resize(1440, 900);
        window->show();
        QVERIFY(QTest::qWaitForWindowExposed(window.get()));
        QCOMPARE(window->size(), QSize(1440, 900));
        plant.listenOn(u"http://127.0.0.1:8092"_s);
        for (int page = 0; page < 7; ++page) {
            QTest::keyClick(window.get(), Qt::Key(Qt::Key_1 + page), Qt::ControlModifier);
            QTRY_VERIFY2(cutOn(*window).isEmpty(), qPrintable(u"page %1: %2"_s.arg(page + 1).arg(cutOn(*window))));
        }
    }
};

ANDON_GUI_TEST(tst_LargeText)
#include "tst_largetext.moc"
