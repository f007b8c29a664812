// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/eventlines.h"
#include "tests/support/guitest.h"
#include "tests/support/onscreen.h"
#include "tests/support/settableclock.h"
#include "tests/support/windowfixture.h"
#include "ui/commands/commands.h"
#include "ui/commands/shortcutssection.h"
#include "ui/style/style.h"

#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QtTest>

using namespace Andon;
using namespace Qt::StringLiterals;

class tst_Commands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        Settings settings(m_folder.filePath(u"style.ini"_s));
        applyStyle(*qApp, settings);
        QLocale::setDefault(QLocale(QLocale::English));
    }

    void noTwoCommandsComeWithTheSameKey()
    {
        QSet<int> keys;
        for (const CommandInfo &info : commandTable()) {
            QCOMPARE(info.command, Command(&info - commandTable().data()));
            QVERIFY2(!keys.contains(info.key.toCombined()), info.name);
            keys << info.key.toCombined();
            QVERIFY2(isFreeForCommands(QKeySequence(info.key)), info.name);
        }
    }

    void aChangedKeyIsRememberedAndTheOthersAreAsAndonComes()
    {
        Settings settings(m_folder.filePath(u"keys.ini"_s));
        QWidget window;
        Commands(&window, settings).setKey(Command::Find, QKeySequence(u"Ctrl+Shift+,"_s));
        QWidget next;
        const Commands again(&next, settings);
        QCOMPARE(again.key(Command::Find), QKeySequence(u"Ctrl+Shift+,"_s));
        QCOMPARE(again.key(Command::Refresh), QKeySequence(Qt::Key_F5));
        QCOMPARE(settings.get(Settings::WindowShortcuts).size(), 1);
    }

    void aCommandCanBeLeftWithoutAKey()
    {
        Settings settings(m_folder.filePath(u"none.ini"_s));
        QWidget window;
        Commands(&window, settings).setKey(Command::Refresh, {});
        QWidget next;
        Commands again(&next, settings);
        QVERIFY(again.key(Command::Refresh).isEmpty());
        again.reset();
        QCOMPARE(again.key(Command::Refresh), QKeySequence(Qt::Key_F5));
    }

    void whatIsNeededToMoveAboutIsNobodys_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<bool>("free");
        QTest::newRow("Escape") << u"Esc"_s << false;
        QTest::newRow("Tab") << u"Tab"_s << false;
        QTest::newRow("Enter") << u"Return"_s << false;
        QTest::newRow("an arrow") << u"Left"_s << false;
        QTest::newRow("copying") << u"Ctrl+C"_s << false;
        QTest::newRow("a letter") << u"A"_s << true;
        QTest::newRow("a letter with Control") << u"Ctrl+J"_s << true;
        QTest::newRow("a key of its own") << u"F8"_s << true;
        QTest::newRow("two after each other") << u"Ctrl+J, Ctrl+K"_s << false;
    }
    void whatIsNeededToMoveAboutIsNobodys()
    {
        QFETCH(QString, key);
        QFETCH(bool, free);
        QCOMPARE(isFreeForCommands(QKeySequence(key)), free);
    }

    void aKeyThatIsTakenIsNotGivenAndTheHolderNamed()
    {
        Settings settings(m_folder.filePath(u"taken.ini"_s));
        QWidget window;
        Commands commands(&window, settings);
        ShortcutsSection section(commands);
        section.show();
        auto *field = namedOn<QKeySequenceEdit>(section, u"Keys for: Refresh"_s);
        QVERIFY(field);
        field->setFocus();
        QTest::keyClick(field, Qt::Key_K, Qt::ControlModifier);
        QTRY_VERIFY(showsText(section, u"Ctrl+K is taken: Find anything."_s));
        QCOMPARE(commands.key(Command::Refresh), QKeySequence(Qt::Key_F5));
        QCOMPARE(field->keySequence(), QKeySequence(Qt::Key_F5));
        QTest::keyClick(field, Qt::Key_J, Qt::ControlModifier);
        QTRY_COMPARE(commands.key(Command::Refresh), QKeySequence(u"Ctrl+J"_s));
        QVERIFY(!showsText(section, u"is taken"_s));
        section.reset();
        QCOMPARE(field->keySequence(), QKeySequence(Qt::Key_F5));
    }

    void theListOfShortcutsShowsWhatHoldsOnThisPage()
    {
        openWindow();
        QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
        QTest::keyClick(m_window.get(), Qt::Key_Question);
        QVERIFY(showsText(*m_window, u"Shortcuts · Machines"_s));
        QVERIFY(showsText(*m_window, u"Find anything"_s));
        QVERIFY(showsText(*m_window, u"Close the details"_s));
        QTest::keyClick(m_window->focusWidget(), Qt::Key_Escape);
        QVERIFY(!showsText(*m_window, u"Shortcuts · Machines"_s));
    }

    void helpSaysWhatThePageIsFor()
    {
        openWindow();
        for (const Qt::Key page : {Qt::Key_1, Qt::Key_2, Qt::Key_3, Qt::Key_4, Qt::Key_5, Qt::Key_6}) {
            QTest::keyClick(m_window.get(), page, Qt::ControlModifier);
            QTest::keyClick(m_window.get(), Qt::Key_F1);
            const auto labels = m_window->findChildren<QLabel *>();
            QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) { return label->isVisible() && label->text().size() > 120; }));
            QTest::keyClick(m_window.get(), Qt::Key_F1);
        }
    }

    void controlAndFGoesToTheFilter()
    {
        openWindow();
        QVERIFY(m_plant->submit(batchFrom(u"E1 press-7@LINE-A/F01 11:00 5"_s)));
        QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
        QTRY_VERIFY(namedOn<QTableView>(*m_window, u"Machines, worst first"_s));
        QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier);
        QVERIFY(qobject_cast<QLineEdit *>(m_window->focusWidget()));
    }

    void aChangedKeyHoldsAtOnce()
    {
        openWindow();
        QSignalSpy wanted(m_window.get(), &MainWindow::wallboardRequested);
        QTest::keyClick(m_window.get(), Qt::Key_F11);
        QCOMPARE(wanted.count(), 1);
        m_window->findChild<Commands *>()->setKey(Command::Wallboard, QKeySequence(Qt::Key_F12));
        QTest::keyClick(m_window.get(), Qt::Key_F11);
        QCOMPARE(wanted.count(), 1);
        QTest::keyClick(m_window.get(), Qt::Key_F12);
        QCOMPARE(wanted.count(), 2);
    }

    void cleanup()
    {
        m_window.reset();
        m_plant.reset();
    }

private:
    void openWindow()
    {
        m_plant = std::make_unique<WindowFixture>(m_clock, m_folder.filePath(u"%1.ini"_s.arg(++m_count)));
        m_window = m_plant->makeWindow();
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    QTemporaryDir m_folder;
    int m_count = 0;
    SettableClock m_clock;
    std::unique_ptr<WindowFixture> m_plant;
    std::unique_ptr<MainWindow> m_window;
};

ANDON_GUI_TEST(tst_Commands)
#include "tst_commands.moc"
