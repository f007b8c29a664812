// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/exportjob.h"
#include "tests/support/eventlines.h"
#include "tests/support/plantfixture.h"
#include "tests/support/settableclock.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>

using namespace Andon;
using namespace Qt::StringLiterals;

/// Writing an export on a thread of its own.
class tst_ExportJob : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_clock.set("2026-01-15T12:00:00Z");
        m_plant = std::make_unique<PlantFixture>(m_clock);
        m_folder = std::make_unique<QTemporaryDir>();
        Batch batch = {.sender = "10.0.0.7"};
        for (int i = 0; i < count; ++i)
            batch.events.push_back({.id = EventId("E-" + std::to_string(i)), .source = {.machine = MachineId(std::string("press-1")), .line = {}, .factory = {}}, .time = at("08:00") + std::chrono::seconds(i), .defects = 0});
        QVERIFY(m_plant->submit(std::move(batch)));
    }
    void cleanup()
    {
        m_plant.reset();
        m_folder.reset();
    }

    void allRowsAreInTheFile()
    {
        ExportJob job(m_plant->ingest(), exportEvents(EventQuery(), columns(), Readers::People), order(u"events.csv"_s));
        QSignalSpy finished(&job, &ExportJob::finished);
        job.start();
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(finished.first().first().value<std::int64_t>(), count);
        QFile file(m_folder->filePath(u"events.csv"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = file.readAll().split('\n');
        QCOMPARE(lines.size(), count + 2);   // titles, and the end of the last line
        QCOMPARE(lines.at(0), QByteArray("Event\r"));
        QCOMPARE(lines.at(1), "E-" + QByteArray::number(count - 1) + "\r");
    }

    void aWorkbookIsWrittenToo()
    {
        ExportJob job(m_plant->ingest(), exportEvents(EventQuery(), columns(), Readers::People), order(u"events.xlsx"_s, FileFormat::Xlsx));
        QSignalSpy finished(&job, &ExportJob::finished);
        job.start();
        QTRY_COMPARE(finished.size(), 1);
        QFile file(m_folder->filePath(u"events.xlsx"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.read(2), QByteArray("PK"));
    }

    void oneThatIsCancelledLeavesNothing()
    {
        ExportJob job(m_plant->ingest(), std::make_unique<EndlessSource>(), order(u"events.csv"_s));
        QSignalSpy progressed(&job, &ExportJob::progressed);
        QSignalSpy cancelled(&job, &ExportJob::cancelled);
        job.start();
        QTRY_VERIFY(!progressed.isEmpty());
        QVERIFY(progressed.last().first().value<ExportProgress>().rows > 0);
        job.cancel();
        QTRY_COMPARE(cancelled.size(), 1);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), QStringList());
    }

    void oneThatGoesMeanwhileLeavesNothing()
    {
        {
            ExportJob job(m_plant->ingest(), std::make_unique<EndlessSource>(), order(u"events.csv"_s));
            QSignalSpy progressed(&job, &ExportJob::progressed);
            job.start();
            QTRY_VERIFY(!progressed.isEmpty());
        }
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), QStringList());
    }

    void oneThatNeverBeganMayGo()
    {
        ExportJob job(m_plant->ingest(), std::make_unique<EndlessSource>(), order(u"events.csv"_s));
    }

    void aMissingFolderIsSaid()
    {
        ExportJob job(m_plant->ingest(), exportEvents(EventQuery(), columns(), Readers::People), order(u"gone/events.csv"_s));
        QSignalSpy failed(&job, &ExportJob::failed);
        job.start();
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failed.first().first().value<Error>().code, ErrorCode::NotFound);
    }

    void othersAreAnsweredMeanwhile()
    {
        ExportJob job(m_plant->ingest(), std::make_unique<EndlessSource>(), order(u"events.csv"_s));
        QSignalSpy progressed(&job, &ExportJob::progressed);
        job.start();
        QTRY_VERIFY(!progressed.isEmpty());
        const auto listed = m_plant->ask<Listing<StoredEvent>>([](EventReader &reader) { return reader.events({}, {}); });
        QCOMPARE(listed.value().total, count);
        QCOMPARE(m_plant->submit(batchFrom(u"N1 press-7 08:00"_s)).value().accepted, 1u);
    }

private:
    class EndlessSource final : public ExportSource
    {
    public:
        Result<ExportPart> next(EventReader &) override { return ExportPart {.rows = {{std::string("row")}}, .examined = 1}; }
    };

    static constexpr int count = 5'000;

    static std::vector<FileColumn> columns() { return {{.key = "eventId", .title = u"Event"_s}}; }
    ExportOrder order(const QString &name, FileFormat format = FileFormat::Csv) const
    {
        return {.path = m_folder->filePath(name), .format = format, .table = u"Events"_s, .columns = columns()};
    }

    SettableClock m_clock;
    std::unique_ptr<PlantFixture> m_plant;
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(tst_ExportJob)
#include "tst_exportjob.moc"
