// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/eventlines.h"
#include "tests/support/guitest.h"
#include "tests/support/onscreen.h"
#include "tests/support/settableclock.h"
#include "tests/support/windowfixture.h"
#include "ui/style/style.h"
#include "ui/wallboard/wallboard.h"
#include "ui/window/desktop.h"

#include <QCheckBox>
#include <QtTest>

using namespace Andon;
using namespace Qt::StringLiterals;

/// Where there is no tray, as there is none here, the background is a minimised window.
class tst_Closing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        Settings settings(m_folder.filePath(u"style.ini"_s));
        applyStyle(*qApp, settings);
        QLocale::setDefault(QLocale(QLocale::English));
    }

    void init()
    {
        m_plant = std::make_unique<WindowFixture>(m_clock, m_folder.filePath(u"%1.ini"_s.arg(++m_count)));
        m_plant->listenOn(u"http://127.0.0.1:4711"_s);
        m_window = m_plant->makeWindow();
        m_desktop = std::make_unique<Desktop>(*m_window, WindowParts{.ingest = m_plant->ingest(), .access = m_plant->access(), .traffic = m_plant->traffic(),
                                                                     .settings = m_plant->settings(), .controls = m_plant->controls()});
        m_desktop->begin();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    void cleanup()
    {
        m_desktop.reset();
        m_window.reset();
        m_plant.reset();
    }

    void closingAsksAndSaysHowManySend()
    {
        QVERIFY(m_plant->submit(batchFrom(u"E1 press-7@LINE-A/F01 11:59 8"_s)));
        QSignalSpy stop(m_desktop.get(), &Desktop::stopRequested);
        m_window->close();
        QVERIFY(m_window->isVisible());
        QVERIFY(showsText(*m_window, u"Keep receiving in the background?"_s));
        QVERIFY(showsText(*m_window, u"1 sender(s) were active"_s));
        buttonOn(*m_window, u"Cancel"_s)->click();
        QTRY_VERIFY(!question());
        QVERIFY(m_window->isVisible() && !m_window->isMinimized());
        QCOMPARE(stop.count(), 0);
    }

    void stopEndsAndon()
    {
        QSignalSpy stop(m_desktop.get(), &Desktop::stopRequested);
        m_window->close();
        buttonOn(*m_window, u"Stop"_s)->click();
        QCOMPARE(stop.count(), 1);
    }

    void keepReceivingMinimises()
    {
        QSignalSpy stop(m_desktop.get(), &Desktop::stopRequested);
        m_window->close();
        buttonOn(*m_window, u"Keep receiving, minimise"_s)->click();
        QTRY_VERIFY(m_window->isMinimized());
        QCOMPARE(stop.count(), 0);
        m_desktop->showWindow();
        QVERIFY(!m_window->isMinimized());
    }

    void theAnswerIsRememberedWhenThePersonSaysSo()
    {
        m_window->close();
        question()->findChild<QCheckBox *>()->setChecked(true);
        buttonOn(*m_window, u"Keep receiving, minimise"_s)->click();
        QTRY_VERIFY(!question());
        QCOMPARE(m_plant->settings().get(Settings::WindowOnClose), u"background"_s);
        m_desktop->showWindow();
        m_window->close();
        QVERIFY(!question());
        QVERIFY(m_window->isMinimized());
    }

    void aServerThatIsStoppedAnywayAsksNobody()
    {
        m_plant->controls().setState({.phase = ServerState::Phase::Stopped});
        QSignalSpy stop(m_desktop.get(), &Desktop::stopRequested);
        m_window->close();
        QVERIFY(!question());
        QCOMPARE(stop.count(), 1);
    }

    void theWallboardComesAndGoesAndIsBackAfterTheNextStart()
    {
        QTest::keyClick(m_window.get(), Qt::Key_F11);
        QTRY_VERIFY(board());
        QVERIFY(m_plant->settings().get(Settings::BoardIsOpen));
        QTest::keyClick(board(), Qt::Key_Escape);
        QTRY_VERIFY(!board());
        QVERIFY(!m_plant->settings().get(Settings::BoardIsOpen));
        QTest::keyClick(m_window.get(), Qt::Key_F11);
        QTRY_VERIFY(board());
        m_desktop.reset();
        QVERIFY(!board());
        m_desktop = std::make_unique<Desktop>(*m_window, WindowParts{.ingest = m_plant->ingest(), .access = m_plant->access(), .traffic = m_plant->traffic(),
                                                                     .settings = m_plant->settings(), .controls = m_plant->controls()});
        m_desktop->begin();
        QTRY_VERIFY(board());
    }

private:
    CloseQuestion *question() const { return m_window->findChild<CloseQuestion *>(); }

    static QWidget *board()
    {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (widget->isVisible() && qobject_cast<Wallboard *>(widget))
                return widget;
        }
        return nullptr;
    }

    QTemporaryDir m_folder;
    int m_count = 0;
    SettableClock m_clock;
    std::unique_ptr<WindowFixture> m_plant;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<Desktop> m_desktop;
};

ANDON_GUI_TEST(tst_Closing)
#include "tst_closing.moc"
