// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/reportschedule.h"
#include "core/settings/settings.h"
#include "tests/support/eventlines.h"
#include "tests/support/plantfixture.h"
#include "tests/support/settableclock.h"

#include <QDir>
#include <QProcess>

using namespace Andon;
using namespace Qt::StringLiterals;

/// andon --report, as a script runs it: without a display.
class tst_Report : public QObject
{
    Q_OBJECT

    struct Ended
    {
        int status = -1;
        QString output = {};
        QString trouble = {};
    };

    Ended run(const QStringList &arguments)
    {
        QProcess andon;
        andon.setProcessEnvironment(environment(m_folder.path()));
        andon.setWorkingDirectory(m_folder.path());
        andon.start(QStringLiteral(ANDON_PROGRAM), arguments);
        if (!andon.waitForFinished(120'000))
            return {};
        return {andon.exitCode(), QString::fromUtf8(andon.readAllStandardOutput()), QString::fromUtf8(andon.readAllStandardError())};
    }

private Q_SLOTS:
    void initTestCase()
    {
        const SettableClock clock("2026-01-15T14:30:00Z");
        PlantFixture plant(clock);
        QVERIFY(plant.submit(batchFrom(u"E1 press-7@LINE-A/F01 05:00 2\nE2 mill-2@LINE-B/F02 12:59 3"_s)));
        plant.stop();
        QVERIFY(QFile::copy(plant.file(), m_folder.filePath(u"plant.db"_s)));
    }

    void aReportIsMadeAndItsNamePrinted_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("begins");
        QTest::newRow("a day as PDF") << QStringList{u"day"_s, u"--period"_s, u"2026-01-15"_s} << u"day.pdf"_s << QByteArray("%PDF-");
        QTest::newRow("a week as XLSX") << QStringList{u"week"_s, u"--period"_s, u"2026-01-12/2026-01-18"_s, u"--factory"_s, u"F01"_s} << u"week.xlsx"_s << QByteArray("PK");
        QTest::newRow("a machine as CSV") << QStringList{u"machine"_s, u"--machine"_s, u"press-7"_s, u"--period"_s, u"2026-01-15"_s} << u"machine.CSV"_s << QByteArray();
        QTest::newRow("an empty shift") << QStringList{u"shift"_s} << u"shift.pdf"_s << QByteArray("%PDF-");
    }

    void aReportIsMadeAndItsNamePrinted()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, file);
        QFETCH(QByteArray, begins);
        const Ended ended = run(QStringList{u"--report"_s} + arguments + QStringList{u"--output"_s, file, u"--database"_s, u"plant.db"_s});
        QVERIFY2(ended.status == 0, qPrintable(ended.trouble));
        QCOMPARE(ended.output, m_folder.filePath(file) + u'\n');
        QFile made(m_folder.filePath(file));
        QVERIFY(made.open(QIODevice::ReadOnly));
        QVERIFY(made.size() > 300);
        QVERIFY(made.readAll().startsWith(begins));
    }

    void whatCannotBeIsSaid_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const QString &arguments, int status, const QString &words) { QTest::newRow(name) << arguments.split(u' ') << status << words; };
        row("no such report", u"month --output x.pdf"_s, 2, u"There are shift, day, week"_s);
        row("no output", u"day"_s, 2, u"--output FILE"_s);
        row("no such kind of file", u"day --output x.doc"_s, 2, u".pdf, .xlsx or .csv"_s);
        row("no such period", u"day --period soon --output x.pdf"_s, 2, u"\"soon\""_s);
        row("a machine report without a machine", u"machine --output x.pdf"_s, 2, u"--machine MACHINE"_s);
        row("a machine nobody knows", u"machine --machine press-8 --output x.pdf"_s, 2, u"press-8"_s);
        row("no such folder", u"day --output gone/x.pdf"_s, 1, u"There is no folder"_s);
    }

    void whatCannotBeIsSaid()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, status);
        QFETCH(QString, words);
        const Ended ended = run(QStringList{u"--report"_s} + arguments + QStringList{u"--database"_s, u"plant.db"_s});
        QCOMPARE(ended.status, status);
        QVERIFY2(ended.trouble.contains(words), qPrintable(ended.trouble));
        QCOMPARE(ended.output, QString());
    }

    void aDatabaseThatIsNotThereIsNotMade()
    {
        const Ended ended = run({u"--report"_s, u"day"_s, u"--output"_s, u"x.pdf"_s, u"--database"_s, u"none.db"_s});
        QCOMPARE(ended.status, 2);
        QVERIFY(!QFile::exists(m_folder.filePath(u"none.db"_s)));
    }

    void whatIsScheduledIsMadeWithoutAWindow()
    {
        const QString config = m_folder.filePath(u"headless"_s);
        QVERIFY(QDir().mkpath(config + u"/andon"_s));
        {
            Settings settings(config + u"/andon/andon.ini"_s);
            settings.set(Settings::PlantZone, u"Europe/Berlin"_s);
            settings.set(Settings::ReportSchedules, schedulesText({{.id = u"a"_s, .kind = ReportKind::Day, .pace = ReportSchedule::Pace::Daily, .folder = config}}));
        }
        QVERIFY(QFile::copy(m_folder.filePath(u"plant.db"_s), config + u"/plant.db"_s));

        QProcess andon;
        andon.setProcessEnvironment(environment(config));
        andon.start(QStringLiteral(ANDON_PROGRAM), {u"--headless"_s, u"--listen"_s, u"127.0.0.1:0"_s, u"--database"_s, config + u"/plant.db"_s});
        QVERIFY(andon.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(!QDir(config).entryList({u"Day report *.pdf"_s}).isEmpty(), 60'000);
        andon.terminate();
        QVERIFY(andon.waitForFinished());
        QCOMPARE(andon.exitCode(), 0);
        const auto schedules = schedulesFrom(Settings(config + u"/andon/andon.ini"_s).get(Settings::ReportSchedules));
        QVERIFY(schedules.front().lastRun && schedules.front().lastTrouble.isEmpty());
    }

private:
    /// As where there is no desktop.
    static QProcessEnvironment environment(const QString &config)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const QString &display : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s})
            environment.remove(display);
        environment.insert(u"XDG_CONFIG_HOME"_s, config);
        environment.insert(u"LANG"_s, u"C.UTF-8"_s);
        return environment;
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(tst_Report)
#include "tst_report.moc"
