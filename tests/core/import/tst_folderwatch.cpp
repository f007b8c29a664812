// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/folderwatch.h"
#include "core/import/importguess.h"
#include "tests/support/importfile.h"
#include "tests/support/plantfixture.h"
#include "tests/support/settableclock.h"

#include <QDir>
#include <QSignalSpy>
#include <QtTest>

using namespace Andon;
using namespace Qt::StringLiterals;

class tst_FolderWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_clock.set("2026-03-15T12:00:00Z");
        m_folder.emplace();
        m_plant = std::make_unique<PlantFixture>(m_clock);
    }
    void cleanup()
    {
        m_watch.reset();
        m_plant.reset();
    }

    void whatIsPutInIsImportedAndMoved()
    {
        start();
        put(u"a.csv"_s, telemetry());
        put(u".a.csv.swp"_s, "not yet");
        put(u"b.csv.part"_s, telemetry());
        QTRY_COMPARE_WITH_TIMEOUT(m_plant->ingest().status().size.events, 6, 30'000);
        QTRY_COMPARE(in(u"done"_s), QStringList{u"a.csv"_s});
        QCOMPARE(in(u"error"_s), QStringList());
        put(u"a.csv"_s, telemetry());
        QTRY_COMPARE_WITH_TIMEOUT(in(u"done"_s), QStringList({u"2-a.csv"_s, u"a.csv"_s}), 30'000);
        QCOMPARE(in(u"in"_s), QStringList({u".a.csv.swp"_s, u"b.csv.part"_s}));
    }

    void badRowsAndBadFilesAreSetAside()
    {
        start();
        QSignalSpy imported(m_watch.get(), &FolderWatch::imported);
        put(u"mixed.csv"_s, telemetry().replace(",43.0,", ",abc,"));
        put(u"sheet.xlsx"_s, "PK\x03\x04 something");
        put(u"dates.csv"_s, "id,time,machine,duration,defects\n1,03/04/2026 06:00,M,5,0\n");
        QTRY_COMPARE_WITH_TIMEOUT(imported.size(), 3, 30'000);
        QCOMPARE(in(u"done"_s), QStringList{u"mixed.csv"_s});
        QCOMPARE(in(u"error"_s), QStringList({u"dates.csv"_s, u"dates.csv.txt"_s, u"mixed.bad-rows.csv"_s, u"sheet.xlsx"_s, u"sheet.xlsx.txt"_s}));
        QCOMPARE(in(u"in"_s), QStringList());
        QFile why(m_folder->path(u"error/sheet.xlsx.txt"_s));
        QVERIFY(why.open(QIODevice::ReadOnly));
        QVERIFY(why.readAll().contains("Save it as CSV and import that."));
    }

    void aTemplateDecides()
    {
        const ImportTemplates templates(m_folder->path(u"templates"_s));
        ImportPlan plan = guessImport(m_folder->write(u"dates.csv"_s, "id,time,machine,duration,defects\n1,03/04/2026 06:00,M,5,0\n"), u"UTC"_s)->plan;
        plan.timeOrder = TimeOrder::MonthDayYear;
        QVERIFY(templates.save(u"Line PC"_s, plan));
        start(u"Line PC"_s);
        put(u"more.csv"_s, "id,time,machine,duration,defects\n1,03/04/2026 06:00,M,5,0\n");
        QTRY_COMPARE_WITH_TIMEOUT(in(u"done"_s), QStringList{u"more.csv"_s}, 30'000);
        const auto stored = m_plant->ask<Listing<StoredEvent>>([](EventReader &reader) { return reader.events({}, {}); }).value().items;
        QCOMPARE(isoText(stored.front().event.time), std::string("2026-03-04T06:00:00Z"));
    }

    void aFileIsLeftAloneWhileItGrows()
    {
        start({}, std::chrono::hours(1));
        QSignalSpy imported(m_watch.get(), &FolderWatch::imported);
        put(u"a.csv"_s, telemetry());
        QTimer ticks;   // as often as it looks
        QSignalSpy looks(&ticks, &QTimer::timeout);
        ticks.start(10);
        QTRY_VERIFY(looks.size() > 10);
        QCOMPARE(imported.size(), 0);
        QCOMPARE(in(u"in"_s), QStringList{u"a.csv"_s});
    }

private:
    void start(const QString &templateName = {}, std::chrono::milliseconds rest = std::chrono::milliseconds(0))
    {
        m_watch = std::make_unique<FolderWatch>(m_plant->ingest(), ImportTemplates(m_folder->path(u"templates"_s)),
                                                FolderWatch::Rules{.folder = m_folder->path({}), .templateName = templateName, .rest = rest, .pause = std::chrono::milliseconds(10)});
        QVERIFY(m_watch->start());
    }

    /// Written elsewhere and moved in, so that it is whole when it is seen.
    void put(const QString &name, const QByteArray &content)
    {
        const QString written = m_folder->write(u"new"_s, content);
        QVERIFY(QFile::rename(written, m_folder->path(u"in/"_s + name)));
    }

    QStringList in(const QString &folder) const { return QDir(m_folder->path(folder)).entryList(QDir::Files | QDir::Hidden, QDir::Name); }

    SettableClock m_clock;
    std::optional<ImportFolder> m_folder;
    std::unique_ptr<PlantFixture> m_plant;
    std::unique_ptr<FolderWatch> m_watch;
};

QTEST_GUILESS_MAIN(tst_FolderWatch)
#include "tst_folderwatch.moc"
