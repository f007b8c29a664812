// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/importguess.h"
#include "core/import/importrun.h"
#include "core/store/embedded/verify/verify.h"
#include "tests/support/eventlines.h"
#include "tests/support/gzip.h"
#include "tests/support/importfile.h"
#include "tests/support/plantfixture.h"
#include "tests/support/settableclock.h"

#include <QSignalSpy>
#include <QtTest>

using namespace Andon;
using namespace Qt::StringLiterals;

namespace {

/// @a rows events of one machine, a second apart.
QByteArray manyRows(int rows)
{
    QByteArray text = "eventId,eventTime,machineId,durationMs,defectCount\n";
    const Instant start = at("00:00");
    for (int i = 0; i < rows; ++i)
        text += "E" + QByteArray::number(i) + ',' + QByteArray::fromStdString(isoText(start + std::chrono::milliseconds(i))) + ",M-" + QByteArray::number(i % 7) + ",1000,1\n";
    return text;
}

QString counts(const ImportOutcome &outcome)
{
    return outcome.error ? outcome.error->detail : countsText(outcome, false);
}

} // namespace

/// A file into a running store, from end to end.
class tst_ImportRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_clock.set("2026-03-15T12:00:00Z");
        m_folder.emplace();
        m_plant = std::make_unique<PlantFixture>(m_clock);
    }
    void cleanup() { m_plant.reset(); }

    void aFileGoesInOnceAndOutAgain()
    {
        QVERIFY(m_plant->submit(batchFrom(u"E1 press-7 08:00"_s)));
        const QString file = m_folder->write(u"telemetry.csv"_s, telemetry());
        QCOMPARE(counts(run(file, ImportRun::Kind::Trial)), u"6 new, 0 repeats, 0 corrections, 0 bad"_s);
        QCOMPARE(events(), 1);
        const ImportOutcome first = run(file);
        QCOMPARE(counts(first), u"6 new, 0 repeats, 0 corrections, 0 bad"_s);
        QVERIFY(!first.earlier);
        QCOMPARE(events(), 7);
        const ImportOutcome trial = run(file, ImportRun::Kind::Trial);
        QCOMPARE(counts(trial), u"0 new, 6 repeats, 0 corrections, 0 bad"_s);
        QVERIFY(trial.earlier && trial.earlier->id == first.import);
        const ImportOutcome second = run(file);
        QCOMPARE(counts(second), u"0 new, 6 repeats, 0 corrections, 0 bad"_s);
        QCOMPARE(second.hash, first.hash);

        QCOMPARE(undo(*first.import).value().removed, 6);
        QCOMPARE(events(), 1);
        QVERIFY(isWhole());
        QCOMPARE(counts(run(file, ImportRun::Kind::Trial)), u"6 new, 0 repeats, 0 corrections, 0 bad"_s);
    }

    void manyBatchesAreCounted()
    {
        const QString file = m_folder->write(u"many.csv"_s, manyRows(12'345) + manyRows(10).mid(51) + "E3,2026-01-15T00:00:00Z,M-1,5,0\nE4,nonsense,M-1,5,0\n");
        QSignalSpy progress(this, &tst_ImportRun::progressed);
        const QString expected = u"12345 new, 10 repeats, 1 corrections, 1 bad"_s;
        QCOMPARE(counts(run(file, ImportRun::Kind::Trial)), expected);
        const ImportOutcome outcome = run(file);
        QCOMPARE(counts(outcome), expected);
        QVERIFY(!progress.isEmpty());
        const auto last = progress.last().front().value<ImportProgress>();
        QCOMPARE(last.rows, 12'357);
        QCOMPARE(last.share, 1.0);
        const auto record = m_plant->ask<std::vector<ImportRecord>>([](EventReader &reader) { return reader.imports(1); }).value().front();
        QVERIFY(record.state == ImportState::Done);
        QCOMPARE(record.file, file);
        QCOMPARE(record.accepted, 12'345);
        QCOMPARE(record.bad, 1);
        QCOMPARE(undo(*outcome.import).value().removed, 12'345);
        QCOMPARE(events(), 0);
        QVERIFY(isWhole());
    }

    void badRowsAreSavedAndCanBeMended()
    {
        const QString file = m_folder->write(u"sheet.csv"_s, encoded(germanSheet().replace(u"12,25"_s, u"\"bad; \"\"really\"\"\""_s), "windows-1252"));
        const ImportOutcome outcome = run(file);
        QCOMPARE(counts(outcome), u"2 new, 0 repeats, 0 corrections, 1 bad"_s);
        QCOMPARE(outcome.badRows.front().sentence(), u"Line 3: durationMs is 'bad; \"really\"', a number is needed."_s);
        const QString bad = m_folder->path(u"bad.csv"_s);
        QVERIFY(outcome.badRowFile->saveAs(bad));
        QFile saved(bad);
        QVERIFY(saved.open(QIODevice::ReadOnly));
        QByteArray text = saved.readAll();
        QVERIFY(text.startsWith("\xEF\xBB\xBF"));
        QCOMPARE(QString::fromUtf8(text), u"Nr;Zeitpunkt;Maschine;Linie;Werk;Dauer (s);Ausschuss;reason\r\n"
                                          "1002;31.01.2026 06:01;Säge 2;Linie Süd;Nürnberg;\"bad; \"\"really\"\"\";2;\"Line 3: durationMs is 'bad; \"\"really\"\"', a number is needed.\"\r\n"_s);
        text.replace("\"bad; \"\"really\"\"\";", "12,25;");
        QCOMPARE(counts(run(m_folder->write(u"mended.csv"_s, text))), u"1 new, 0 repeats, 0 corrections, 0 bad"_s);
    }

    void cancellingKeepsOrUndoes_data()
    {
        QTest::addColumn<ImportRun::AtCancel>("what");
        QTest::newRow("keeps") << ImportRun::AtCancel::Keep;
        QTest::newRow("undoes") << ImportRun::AtCancel::Undo;
    }
    void cancellingKeepsOrUndoes()
    {
        QFETCH(ImportRun::AtCancel, what);
        const QString file = m_folder->write(u"many.csv"_s, manyRows(300'000));
        ImportRun run(m_plant->ingest(), file, plan(file), ImportRun::Kind::Real);
        QSignalSpy finished(&run, &ImportRun::finished);
        connect(&run, &ImportRun::progressed, &run, [&](const ImportProgress &progress) {
            if (progress.rows > 3'000)
                run.cancel(what);
        });
        run.start();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 60'000);
        const ImportOutcome &outcome = run.outcome();
        QVERIFY(outcome.wasCancelled);
        QVERIFY2(!outcome.error, outcome.error ? qPrintable(outcome.error->detail) : "");
        QVERIFY(outcome.accepted > 0 && outcome.accepted < 300'000);
        QCOMPARE(outcome.undone.has_value(), what == ImportRun::AtCancel::Undo);
        QCOMPARE(events(), outcome.undone ? 0 : outcome.accepted);
        QVERIFY(isWhole());
    }

    void aRunThatIsGivenUpEndsInOrder()
    {
        const QString file = m_folder->write(u"many.csv"_s, manyRows(300'000));
        {
            ImportRun run(m_plant->ingest(), file, plan(file), ImportRun::Kind::Real);
            QSignalSpy progress(&run, &ImportRun::progressed);
            run.start();
            QTRY_VERIFY_WITH_TIMEOUT(!progress.isEmpty(), 60'000);
        }
        const auto record = m_plant->ask<std::vector<ImportRecord>>([](EventReader &reader) { return reader.imports(1); }).value().front();
        QVERIFY(record.state == ImportState::Stopped);
        QCOMPARE(events(), record.accepted);
    }

    void sendersAreServedMeanwhile()
    {
        const QString file = m_folder->write(u"many.csv"_s, manyRows(50'000));
        ImportRun run(m_plant->ingest(), file, plan(file), ImportRun::Kind::Real);
        QSignalSpy finished(&run, &ImportRun::finished);
        run.start();
        int served = 0;
        while (finished.isEmpty()) {
            QVERIFY(m_plant->submit(batchFrom(u"S%1 press-7 08:00"_s.arg(served))));
            ++served;
        }
        QCOMPARE(run.outcome().accepted, 50'000);
        QVERIFY(served > 1);
        QCOMPARE(undo(*run.outcome().import).value().removed, 50'000);
        QCOMPARE(events(), served);
        QVERIFY(isWhole());
    }

    void aFileThatBreaksOffKeepsWhatWasRead()
    {
        const QByteArray whole = gzipped(manyRows(50'000));
        const QString file = m_folder->write(u"cut.csv.gz"_s, whole.first(whole.size() * 3 / 4));
        const ImportOutcome outcome = run(file);
        QVERIFY(outcome.error);
        QVERIFY2(outcome.error->detail.endsWith(u"ends in the middle: it was cut off. What stands before that was read."_s), qPrintable(outcome.error->detail));
        QVERIFY(outcome.accepted > 0);
        QCOMPARE(events(), outcome.accepted);
        const auto record = m_plant->ask<std::vector<ImportRecord>>([](EventReader &reader) { return reader.imports(1); }).value().front();
        QVERIFY(record.state == ImportState::Stopped);
        QCOMPARE(undo(*outcome.import).value().removed, outcome.accepted);
    }

    void nothingIsDoneWhileSomethingIsToBeDecided()
    {
        const QString file = m_folder->write(u"sheet.csv"_s, "id,time,machine,duration,defects\n1,03/04/2026 06:00,M,5,0\n");
        const ImportOutcome outcome = run(file);
        QVERIFY(outcome.error && outcome.error->code == ErrorCode::InvalidInput);
        QVERIFY(!outcome.import);
        QCOMPARE(events(), 0);
    }

    void readingsGoInOnce()
    {
        const QString file = m_folder->write(u"meters.csv"_s, "source,metric,value,timestamp\nm1,power,5.5,2026-01-15 08:00\nm1,power,5.50,2026-01-15 08:00\nm2,power,7,2026-01-15 08:00\nm2,power,x,2026-01-15 08:00\n,power,7,2026-01-15 08:00\n"
                                                              "m3,power,1,2026-01-15 08:00\nm4,power,1,2026-01-15 08:00\nm5,power,1,2026-01-15 08:00\nm6,power,1,2026-01-15 08:00\nm7,power,1,2026-01-15 08:00\nm8,power,1,2026-01-15 08:00\n");
        const QString other = m_folder->write(u"other.csv"_s, "source,metric,value,timestamp\nm1,power,9,2026-01-15 08:00\nm1,power,1,2026-01-15 08:00:30\n");
        QCOMPARE(counts(run(other)), u"2 new, 0 repeats, 0 corrections, 0 bad"_s);
        const QString expected = u"8 new, 1 repeats, 0 corrections, 2 bad"_s;
        QCOMPARE(counts(run(file, ImportRun::Kind::Trial)), expected);
        const ImportOutcome outcome = run(file);
        QCOMPARE(counts(outcome), expected);
        QCOMPARE(m_plant->ingest().status().size.readings, 10);
        QCOMPARE(counts(run(file, ImportRun::Kind::Trial)), u"0 new, 9 repeats, 0 corrections, 2 bad"_s);
        const auto record = m_plant->ask<std::vector<ImportRecord>>([](EventReader &reader) { return reader.imports(1); }).value().front();
        QCOMPARE(record.bad, 2);
        QCOMPARE(record.accepted, 8);
        QCOMPARE(undo(*outcome.import).value().removed, 8);
        QCOMPARE(m_plant->ingest().status().size.readings, 2);
        QVERIFY(isWhole());
        QCOMPARE(counts(run(file)), expected);
    }

Q_SIGNALS:
    void progressed(const Andon::ImportProgress &progress);

private:
    static ImportPlan plan(const QString &file)
    {
        const auto guess = guessImport(file, u"UTC"_s);
        if (!guess)
            qFatal("%ls", qUtf16Printable(guess.error().detail));
        return guess->plan;
    }

    ImportOutcome run(const QString &file, ImportRun::Kind kind = ImportRun::Kind::Real)
    {
        ImportRun run(m_plant->ingest(), file, plan(file), kind);
        QSignalSpy finished(&run, &ImportRun::finished);
        connect(&run, &ImportRun::progressed, this, &tst_ImportRun::progressed);
        run.start();
        if (!QTest::qWaitFor([&finished] { return !finished.isEmpty(); }, 60'000))
            qFatal("The import does not end.");
        return run.outcome();
    }

    Result<ImportRecord> undo(ImportId import)
    {
        return m_plant->await<ImportRecord>([&](auto answer) { m_plant->ingest().undoImport(import, this, answer); });
    }

    std::int64_t events() { return m_plant->ingest().status().size.events; }

    bool isWhole()
    {
        m_plant->stop();
        const auto found = verify(m_plant->file());
        if (!found || !found->findings.isEmpty())
            qWarning() << (found ? found->findings : QStringList{found.error().detail});
        const bool isClean = found && found->findings.isEmpty();
        m_plant->restart();
        return isClean;
    }

    SettableClock m_clock;
    std::optional<ImportFolder> m_folder;
    std::unique_ptr<PlantFixture> m_plant;
};

QTEST_GUILESS_MAIN(tst_ImportRun)
#include "tst_importrun.moc"
