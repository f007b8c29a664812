// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/eventlines.h"
#include "tests/support/guitest.h"
#include "tests/support/onscreen.h"
#include "tests/support/settableclock.h"
#include "tests/support/windowfixture.h"
#include "ui/settings/settingspage.h"
#include "ui/settings/settingssection.h"
#include "ui/style/style.h"
#include "ui/style/textsize.h"

#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QSlider>
#include <QSpinBox>
#include <QtTest>

using namespace Andon;
using namespace Qt::StringLiterals;

namespace {

/// One that cannot take its reset back.
class StubbornSection final : public SettingsSection
{
public:
    void reset() override { ++resets; }
    int resets = 0;
};

} // namespace

class tst_SettingsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }

    void init()
    {
        m_clock = std::make_unique<SettableClock>();
        m_plant = std::make_unique<WindowFixture>(*m_clock, m_folder.filePath(u"%1.ini"_s.arg(++m_count)));
        applyStyle(*qApp, m_plant->settings());
        m_window = m_plant->makeWindow();
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QTest::keyClick(m_window.get(), Qt::Key_Comma, Qt::ControlModifier);
        QTRY_VERIFY(list());
    }

    void cleanup()
    {
        m_window.reset();
        m_plant.reset();
    }

    void aSearchKeepsTheSectionsWithSuchASettingAndMarksIt()
    {
        QTest::keyClicks(search(), u"FUTURE"_s);
        QCOMPARE(shownSections(), QStringList{u"Events"_s});
        QCOMPARE(labelMarked(), u"Furthest in the future"_s);
        search()->setText(u"https"_s);
        QCOMPARE(shownSections(), QStringList{u"Network and users"_s});
        QVERIFY(shows(u"Who reaches it"_s));
        search()->setText(u"text size"_s);
        QCOMPARE(shownSections(), QStringList{u"Look"_s});
        search()->setText(u"no such thing"_s);
        QVERIFY(shows(u"No setting fits these words."_s));
        search()->clear();
        QVERIFY(shownSections().size() >= 4);
        QVERIFY(labelMarked().isEmpty());
    }

    void aThemeHoldsAtOnceAndAResetIsTakenBack()
    {
        openSection(u"Look"_s);
        buttonOn(*m_window, u"High contrast"_s)->click();
        QCOMPARE(chosenTheme(m_plant->settings()), Theme::Contrast);
        QCOMPARE(QApplication::palette().color(QPalette::Window), QColor(Qt::black));
        buttonOn(*m_window, u"Reset page"_s)->click();
        QCOMPARE(chosenTheme(m_plant->settings()), Theme::System);
        QVERIFY(shows(u"\"Look\" is back to what Andon comes with."_s));
        buttonOn(*m_window, u"Undo"_s)->click();
        QCOMPARE(chosenTheme(m_plant->settings()), Theme::Contrast);
        QVERIFY(!buttonOn(*m_window, u"Undo"_s));
    }

    void theKeyboardSetsTheSizeOfText()
    {
        openSection(u"Look"_s);
        auto *slider = namedOn<QSlider>(*m_window, u"Size of text in percent"_s);
        QVERIFY(slider);
        const int height = m_window->fontMetrics().height();
        for (int i = 0; i < 5; ++i)
            QTest::keyClick(slider, Qt::Key_Right);
        QCOMPARE(chosenTextSize(m_plant->settings()), 150);
        QTRY_VERIFY(m_window->fontMetrics().height() > 1.3 * height);
        QVERIFY(shows(u"150 %"_s));
        buttonOn(*m_window, u"100 %"_s)->click();
        QTRY_COMPARE(m_window->fontMetrics().height(), height);
    }

    void anotherLanguageAsksForTheWindowAnew()
    {
        openSection(u"Language"_s);
        QSignalSpy restarts(m_window.get(), &MainWindow::restartRequested);
        QVERIFY(!buttonOn(*m_window, u"Show it now"_s));
        buttonOn(*m_window, u"Deutsch"_s)->click();
        QCOMPARE(m_plant->settings().get(Settings::LookLanguage), u"de"_s);
        buttonOn(*m_window, u"Show it now"_s)->click();
        QCOMPARE(restarts.count(), 1);
        buttonOn(*m_window, u"Reset page"_s)->click();
        QVERIFY(!buttonOn(*m_window, u"Show it now"_s));
    }

    void theRulesForEventsHoldAtOnceAndAreWrittenDown()
    {
        openSection(u"Events"_s);
        auto *ahead = namedOn<QSpinBox>(*m_window, u"Furthest in the future"_s);
        QVERIFY(ahead);
        QCOMPARE(ahead->value(), 15);
        ahead->setValue(90);
        QCOMPARE(m_plant->ingest().rules().furthestAhead, std::chrono::minutes(90));
        QCOMPARE(m_plant->ingest().rules().longestDuration, std::chrono::hours(6));
        QCOMPARE(m_plant->settings().get(Settings::EventsFurthestAhead), 5400);
        QTRY_VERIFY(newestAudit().detail == u"900 s → 5400 s"_s);
        QCOMPARE(newestAudit().subject, u"events/furthestAheadSeconds"_s);
        buttonOn(*m_window, u"Reset page"_s)->click();
        QCOMPARE(m_plant->ingest().rules(), EventRules());
        buttonOn(*m_window, u"Undo"_s)->click();
        QCOMPARE(m_plant->ingest().rules().furthestAhead, std::chrono::minutes(90));
        QCOMPARE(ahead->value(), 90);
    }

    void networkAndUsersLeadToTheServer()
    {
        m_plant->listenOn(u"http://127.0.0.1:4711"_s);
        openSection(u"Network and users"_s);
        QVERIFY(shows(u"http://127.0.0.1:4711"_s));
        QVERIFY(!buttonOn(*m_window, u"Reset page"_s));
        buttonOn(*m_window, u"Tokens and who may send…"_s)->click();
        QTRY_VERIFY(buttonOn(*m_window, u"New token…"_s));
    }

    void whatCannotBeTakenBackIsAskedBefore()
    {
        SettingsPage page;
        auto *section = new StubbornSection;
        page.addSection(u"Stubborn"_s, [section] { return section; });
        page.show();
        buttonOn(page, u"Reset page"_s)->click();
        QCOMPARE(section->resets, 0);
        buttonOn(page, u"Cancel"_s)->click();
        QCOMPARE(section->resets, 0);
        buttonOn(page, u"Reset page"_s)->click();
        const auto buttons = page.findChildren<QPushButton *>();
        const auto yes = std::find_if(buttons.begin(), buttons.end(), [](const QPushButton *button) {
            return button->isVisible() && button->text() == u"Reset page" && button->parent()->objectName() == u"questionBar";
        });
        QVERIFY(yes != buttons.end());
        (*yes)->click();
        QCOMPARE(section->resets, 1);
    }

private:
    QListWidget *list() const { return namedOn<QListWidget>(*m_window, u"Sections of the settings"_s); }
    QLineEdit *search() const { return namedOn<QLineEdit>(*m_window, u"Search settings"_s); }
    bool shows(const QString &text) const { return showsText(*m_window, text); }

    void openSection(const QString &title)
    {
        const auto found = list()->findItems(title, Qt::MatchStartsWith);
        QVERIFY(!found.isEmpty());
        list()->setCurrentItem(found.first());
    }

    /// Their titles; what is found in them stands in the lines below.
    QStringList shownSections() const
    {
        QStringList shown;
        for (int i = 0; i < list()->count(); ++i) {
            if (!list()->item(i)->isHidden())
                shown << list()->item(i)->text().section(u'\n', 0, 0);
        }
        return shown;
    }

    QString labelMarked() const
    {
        for (const QLabel *label : m_window->findChildren<QLabel *>()) {
            if (label->isVisible() && label->property("hit").toBool())
                return label->text();
        }
        return {};
    }

    AuditEntry newestAudit()
    {
        const auto page = m_plant->await<AuditPage>([this](auto answer) { m_plant->access().askAudit(1, 0, m_window.get(), answer); });
        return page && !page->entries.empty() ? page->entries.front() : AuditEntry();
    }

    QTemporaryDir m_folder;
    int m_count = 0;
    std::unique_ptr<SettableClock> m_clock;
    std::unique_ptr<WindowFixture> m_plant;
    std::unique_ptr<MainWindow> m_window;
};

ANDON_GUI_TEST(tst_SettingsPage)
#include "tst_settingspage.moc"
