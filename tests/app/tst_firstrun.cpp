// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/firstrun.h"
#include "tests/app/program.h"
#include "tests/support/guitest.h"
#include "tests/support/onscreen.h"
#include "tests/support/settableclock.h"
#include "ui/style/style.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTimeZone>
#include <QtTest>

using namespace Andon;

class tst_FirstRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<Settings>(m_folder->filePath(u"andon.ini"_s));
        applyStyle(*qApp, *m_settings);
        QLocale::setDefault(QLocale(QLocale::English));
        m_access = std::make_unique<AccessService>(m_folder->filePath(u"plant.db-access"_s), m_clock);
        QVERIFY(m_access->start());
    }

    void cleanup() { m_access.reset(); }

    void onlyANewAndonWithoutOptionsAsks_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QString>("chosen");
        QTest::addColumn<bool>("isNew");
        QTest::addColumn<bool>("asks");
        QTest::newRow("the very first start") << QStringList() << QString() << true << true;
        QTest::newRow("there are events") << QStringList() << QString() << false << false;
        QTest::newRow("it was gone through") << QStringList() << u"setup/done"_s << true << false;
        QTest::newRow("a port was chosen") << QStringList() << u"http/port"_s << true << false;
        QTest::newRow("an address was chosen") << QStringList() << u"http/address"_s << true << false;
        QTest::newRow("a plant was named") << QStringList() << u"plant/name"_s << true << false;
        QTest::newRow("only the look was chosen") << QStringList() << u"look/textSize"_s << true << true;
        QTest::newRow("--listen") << QStringList{u"--listen"_s, u"127.0.0.1:0"_s} << QString() << true << false;
        QTest::newRow("--database") << QStringList{u"--database"_s, u"plant.db"_s} << QString() << true << false;
        QTest::newRow("--demo") << QStringList{u"--demo"_s} << QString() << true << false;
        QTest::newRow("--headless") << QStringList{u"--headless"_s} << QString() << true << false;
    }
    void onlyANewAndonWithoutOptionsAsks()
    {
        QFETCH(QStringList, options);
        QFETCH(QString, chosen);
        QFETCH(bool, isNew);
        if (!chosen.isEmpty()) {
            QSettings file(m_settings->fileName(), QSettings::IniFormat);
            file.setValue(chosen, true);
        }
        const Settings settings(m_settings->fileName());
        const auto line = CommandLine::parse(QStringList{u"andon"_s} + options);
        QVERIFY(line);
        QTEST(FirstRun::isDue(*line, settings, isNew), "asks");
    }

    void whatIsDecidedIsRemembered()
    {
        FirstRun first(*m_settings, *m_access);
        whenShown([](QWidget &page) {
            namedOn<QLineEdit>(page, u"Name of the plant"_s)->setText(u" Plant North "_s);
            namedOn<QComboBox>(page, u"Time zone"_s)->setCurrentText(u"Europe/Berlin"_s);
            buttonOn(page, u"Start"_s)->click();
        });
        const auto outcome = first.ask();
        QVERIFY(outcome);
        QVERIFY(!outcome->wantsDemo);
        QVERIFY(outcome->token.isEmpty());
        QCOMPARE(m_settings->get(Settings::PlantName), u"Plant North"_s);
        QCOMPARE(m_settings->get(Settings::PlantZone), u"Europe/Berlin"_s);
        QCOMPARE(m_settings->get(Settings::HttpAddress), u"127.0.0.1"_s);
        QVERIFY(m_settings->get(Settings::SetUpDone));
        QVERIFY(m_access->tokens()->tokens.empty());
    }

    void computersOnTheNetworkGetATokenThatIsShownOnce()
    {
        FirstRun first(*m_settings, *m_access);
        QString shown;
        whenShown([&](QWidget &page) {
            buttonOn(page, u"Computers on my network"_s)->click();
            buttonOn(page, u"Start with demo data"_s)->click();
            QTRY_VERIFY(namedOn<QLineEdit>(page, u"The token"_s));
            shown = namedOn<QLineEdit>(page, u"The token"_s)->text();
            buttonOn(page, u"Copy token"_s)->click();
            buttonOn(page, u"Open Andon"_s)->click();
        });
        const auto outcome = first.ask();
        QVERIFY(outcome);
        QVERIFY(outcome->wantsDemo);
        QVERIFY(!shown.isEmpty());
        QCOMPARE(outcome->token, shown);
        QCOMPARE(QGuiApplication::clipboard()->text(), shown);
        QCOMPARE(m_settings->get(Settings::HttpAddress), u"0.0.0.0"_s);
        QVERIFY(m_access->tokens()->find(digestOf(shown.toLatin1())));
    }

    void whatCannotBeIsSaidOnThePage()
    {
        FirstRun first(*m_settings, *m_access);
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        whenShown([&](QWidget &page) {
            auto *zone = namedOn<QComboBox>(page, u"Time zone"_s);
            auto *port = namedOn<QSpinBox>(page, u"Port"_s);
            const QString before = zone->currentText();
            const int free = port->value();
            QCOMPARE(before, QString::fromLatin1(QTimeZone::systemTimeZoneId()));
            zone->setCurrentText({});
            buttonOn(page, u"Start"_s)->click();
            QVERIFY(showsText(page, u"There is no time zone \"\"."_s));
            zone->setCurrentText(u"Europe/Atlantis"_s);
            buttonOn(page, u"Start"_s)->click();
            QVERIFY(showsText(page, u"There is no time zone \"Europe/Atlantis\"."_s));
            zone->setCurrentText(before);
            port->setValue(other.serverPort());
            buttonOn(page, u"Start"_s)->click();
            QVERIFY(showsText(page, u"Port %1 is in use by another program."_s.arg(other.serverPort())));
            port->setValue(free);
            page.close();
        });
        QVERIFY(!first.ask());
        QVERIFY(!m_settings->get(Settings::SetUpDone));
        QVERIFY(!m_settings->has(Settings::PlantZone));
    }

    void aPortThatIsTakenIsNotSuggested()
    {
        QTcpServer usual;
        (void)usual.listen(QHostAddress::LocalHost, Settings::HttpPort.fallback);   // if not by us, it is taken by somebody
        FirstRun first(*m_settings, *m_access);
        int suggested = 0;
        whenShown([&](QWidget &page) {
            suggested = namedOn<QSpinBox>(page, u"Port"_s)->value();
            page.close();
        });
        QVERIFY(!first.ask());
        QVERIFY(suggested > Settings::HttpPort.fallback);
    }

    void theProgramDoesNotAskWhoeverWasSetUpOrHasOptions_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QByteArray>("settings");
        QTest::newRow("set up") << QStringList() << QByteArray("[setup]\ndone=true\n[http]\nport=0\n");
        QTest::newRow("an option") << QStringList{u"--listen"_s, u"127.0.0.1:0"_s} << QByteArray();
    }
    void theProgramDoesNotAskWhoeverWasSetUpOrHasOptions()
    {
        if (QSysInfo::kernelType() != u"linux"_s)
            QSKIP("The folders of a program cannot be chosen here.");
        QFETCH(QStringList, options);
        QFETCH(QByteArray, settings);
        QVERIFY(QDir(m_folder->path()).mkpath(u"config/andon"_s));
        QFile file(m_folder->filePath(u"config/andon/andon.ini"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(settings);
        file.close();
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"XDG_CONFIG_HOME"_s, m_folder->filePath(u"config"_s));
        environment.insert(u"XDG_DATA_HOME"_s, m_folder->filePath(u"data"_s));
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        QProcess andon;
        andon.setProcessEnvironment(environment);
        andon.start(QStringLiteral(ANDON_PROGRAM), options);
        QByteArray said;
        connect(&andon, &QProcess::readyReadStandardOutput, this, [&] { said += andon.readAllStandardOutput(); });
        QTRY_VERIFY_WITH_TIMEOUT(said.startsWith("andon: listening on http://127.0.0.1:"), 30'000);
        andon.terminate();
        QVERIFY(andon.waitForFinished());
        QCOMPARE(andon.exitCode(), 0);
    }

private:
    /// Does this on the page, once it is on the screen.
    static void whenShown(std::function<void(QWidget &)> deed)
    {
        QTimer::singleShot(0, qApp, [deed = std::move(deed)] {
            QTRY_VERIFY(QApplication::activeModalWidget());
            deed(*QApplication::activeModalWidget());
        });
    }

    SettableClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<AccessService> m_access;
};

ANDON_GUI_TEST(tst_FirstRun)
#include "tst_firstrun.moc"
