// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/validation/readingjson.h"
#include "tests/support/accessibilitywalk.h"
#include "tests/support/eventlines.h"
#include "tests/support/guitest.h"
#include "tests/support/onscreen.h"
#include "tests/support/readinglines.h"
#include "tests/support/settableclock.h"
#include "tests/support/windowfixture.h"
#include "ui/style/segments.h"
#include "ui/style/style.h"
#include "ui/window/rail.h"

#include <QtTest>

using namespace Andon;
using namespace Qt::StringLiterals;

namespace {

/// Two, so that lists of them can be confused.
Batch refusedBatch()
{
    Batch batch{.sender = "10.0.0.9"};
    for (std::uint32_t i = 0; i < 2; ++i) {
        batch.refusals.push_back({.index = i,
                                  .eventId = i == 0 ? "E-9" : "E-10",
                                  .machine = "press-9",
                                  .reason = Reason::InvalidDuration,
                                  .message = "durationMs must be 0..21600000",
                                  .payload = R"({"eventId":"E-9","eventTime":"2026-01-15T11:00:00Z","machineId":"press-9","durationMs":-5,"defectCount":0})"});
        batch.refusedAt.push_back(i);
    }
    return batch;
}

} // namespace

/// Every page and every tab in it, empty and with a plant at work, in each language.
class tst_Accessibility : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        Settings settings(m_folder.filePath(u"style.ini"_s));
        applyStyle(*qApp, settings);
        QAccessible::setActive(true);   // or cells that are gone stay in what is told of tables
    }

    void cleanup()
    {
        m_window.reset();
        m_plant.reset();
        for (auto *translator : qApp->findChildren<QTranslator *>())
            delete translator;
    }

    void nobodyIsLeftOut_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<bool>("isAtWork");
        QTest::newRow("empty, English") << u"en"_s << false;
        QTest::newRow("at work, English") << u"en"_s << true;
        QTest::newRow("empty, German") << u"de"_s << false;
        QTest::newRow("at work, German") << u"de"_s << true;
    }

    void nobodyIsLeftOut()
    {
        QFETCH(const QString, language);
        QFETCH(const bool, isAtWork);
        loadTranslation(*qApp, language);
        open(isAtWork);
        QStringList faults;
        forEveryView([&](const QString &view) {
            for (const QString &fault : faultsOfNames(*m_window) + faultsOfCharts(*m_window) + faultsOfTables(*m_window) + faultsOfTabOrder(*m_window))
                faults << view + u": "_s + fault;
        });
        expectNone(faults);
    }

    void theFocusIsSeen_data()
    {
        QTest::addColumn<QString>("theme");
        QTest::newRow("light") << u"light"_s;
        QTest::newRow("dark") << u"dark"_s;
    }

    void theFocusIsSeen()
    {
        QFETCH(const QString, theme);
        Settings settings(m_folder.filePath(theme + u".ini"_s));
        chooseTheme(*qApp, settings, theme == u"dark" ? Theme::Dark : Theme::Light);
        open(true);
        QStringList faults;
        forEveryView([&](const QString &view) {
            for (const QString &fault : faultsOfFocus(*m_window))
                faults << view + u": "_s + fault;
        });
        expectNone(faults);
    }

private:
    static void expectNone(const QStringList &faults)
    {
        for (const QString &fault : faults)
            qWarning("%ls", qUtf16Printable(fault));
        QCOMPARE(faults.size(), 0);
    }

    void open(bool isAtWork)
    {
        m_plant = std::make_unique<WindowFixture>(m_clock, m_folder.filePath(u"%1.ini"_s.arg(++m_count)));
        if (isAtWork) {
            QVERIFY(m_plant->submit(batchFrom(u"E1 press-7@LINE-A/F01 11:00 5\nE2 press-7@LINE-A/F01 11:10 2\nE3 press-8@LINE-B/F02 11:59 ?"_s)));
            QVERIFY(m_plant->submit(refusedBatch()));
            const auto readings = std::make_shared<const ReadingBatch>(readingsFrom(u"pc-1 parts 12 11:00\npc-2 scrap 3 11:10"_s));
            QVERIFY(m_plant->await<ReadingReport>([&](auto answer) { m_plant->ingest().submit(readings, this, answer); }));
            QVERIFY(m_plant->await<QByteArray>([&](auto answer) {
                m_plant->access().createToken({.name = u"PC-07"_s, .scopes = Scope::Ingest}, u"desktop"_s, this, answer);
            }));
        }
        m_window = m_plant->makeWindow();
        m_window->show();
        m_plant->listenOn(u"http://127.0.0.1:4711"_s);
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    /// Opens each page, and in it each choice of each row of segments and each row of tables; @a look is called for each.
    template <typename Look>
    void forEveryView(const Look &look)
    {
        for (auto *entry : m_window->findChild<Rail *>()->findChildren<QAbstractButton *>()) {
            entry->click();
            settle();
            look(entry->text());
            for (auto *row : m_window->findChildren<Segments *>()) {
                if (row->window() != m_window.get() || !row->isVisible() || !isOnPage(row))
                    continue;
                for (auto *choice : row->findChildren<QAbstractButton *>()) {
                    choice->click();
                    settle();
                    look(entry->text() + u" / "_s + choice->text());
                }
                row->findChildren<QAbstractButton *>().first()->click();
            }
            for (auto *table : m_window->findChildren<QTableView *>()) {
                if (!table->isVisible() || table->model()->rowCount() == 0)
                    continue;
                table->selectRow(table->model()->rowCount() - 1);
                settle();
                look(entry->text() + u" / "_s + table->accessibleName() + u" chosen"_s);
            }
        }
    }

    bool isOnPage(const QWidget *widget) const
    {
        return widget->mapTo(m_window.get(), QPoint()).x() > m_window->findChild<Rail *>()->width() && widget->mapTo(m_window.get(), QPoint()).y() > 60;
    }

    /// Until what was asked of the store has been answered.
    void settle()
    {
        QTRY_VERIFY(m_plant->ask<Listing<StoredEvent>>([](EventReader &reader) { return reader.events({}, {.limit = 1}); }));
        QTest::qWait(50);
    }

    QTemporaryDir m_folder;
    int m_count = 0;
    SettableClock m_clock;
    std::unique_ptr<WindowFixture> m_plant;
    std::unique_ptr<MainWindow> m_window;
};

ANDON_GUI_TEST(tst_Accessibility)
#include "tst_accessibility.moc"
