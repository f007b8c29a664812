// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/importguess.h"
#include "core/import/importtemplates.h"
#include "tests/app/program.h"
#include "tests/support/importfile.h"

#include <QRegularExpression>
#include <QtTest>

using namespace Andon;
using namespace Qt::StringLiterals;

/// andon --import, from the command line to the database.
class tst_Import : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder.emplace(); }

    void aFileGoesInWithoutAnyOption()
    {
        const QString file = m_folder->write(u"telemetry.csv"_s, telemetry());
        const Ended first = import({file});
        QCOMPARE(first.output, u"%1: 6 new, 0 repeats, 0 corrections, 0 bad\n"_s.arg(file));
        QCOMPARE(first.status, 0);
        QVERIFY2(first.errors.contains(u"eventId: made from ts and asset"_s) && first.errors.contains(u"durations: s"_s), qPrintable(first.errors));
        const Ended second = import({file});
        QCOMPARE(second.output, u"%1: 0 new, 6 repeats, 0 corrections, 0 bad\n"_s.arg(file));
        QCOMPARE(second.status, 0);
        QVERIFY2(second.errors.contains(u"The same file was imported before"_s), qPrintable(second.errors));
        const Ended verified = andon({u"--verify"_s, u"--database"_s, database()});
        QCOMPARE(verified.status, 0);
        QVERIFY2(verified.output.contains(u"6 events"_s), qPrintable(verified.output));
    }

    void badRowsAreOneAndNothingIsTwo()
    {
        const QString good = m_folder->write(u"good.csv"_s, telemetry());
        const QString mixed = m_folder->write(u"mixed.csv"_s, telemetry().replace(",43.0,", ",abc,"));
        const Ended both = import({mixed, good});
        QCOMPARE(both.status, 1);
        QCOMPARE(both.output, u"%1: 5 new, 0 repeats, 0 corrections, 1 bad\n%2: 1 new, 5 repeats, 0 corrections, 0 bad\n"_s.arg(mixed, good));
        QVERIFY2(both.errors.contains(u"Line 2: durationMs is 'abc', a number is needed."_s), qPrintable(both.errors));
        QVERIFY(QFile::exists(m_folder->path(u"mixed.bad-rows.csv"_s)));
        QVERIFY(!QFile::exists(m_folder->path(u"good.bad-rows.csv"_s)));

        const QString workbook = m_folder->write(u"sheet.xlsx"_s, QByteArray("PK\x03\x04 something"));
        const Ended nothing = import({workbook, m_folder->path(u"nowhere.csv"_s)});
        QCOMPARE(nothing.status, 2);
        QCOMPARE(nothing.output, QString());
        QVERIFY2(nothing.errors.contains(u"Save it as CSV"_s) && nothing.errors.contains(u"There is no file"_s), qPrintable(nothing.errors));
        QCOMPARE(import({workbook, good}).status, 1);
        const Ended empty = import({m_folder->write(u"bad.csv"_s, "id,time,machine,duration,defects\n1,2026-01-31 06:00,M,abc,0\n")});
        QCOMPARE(empty.status, 2);
        QVERIFY2(empty.errors.contains(u"Nothing was imported"_s), qPrintable(empty.errors));
    }

    void aTemplateDecidesWhatTheFileDoesNot()
    {
        const QString file = m_folder->write(u"dates.csv"_s, "id,time,machine,duration,defects\n1,03/04/2026 06:00,M,5,0\n");
        const Ended asked = import({file});
        QCOMPARE(asked.status, 2);
        QVERIFY2(asked.errors.contains(u"day/month or as month/day"_s) && asked.errors.contains(u"--template"_s), qPrintable(asked.errors));
        ImportPlan plan = guessImport(file, u"UTC"_s)->plan;
        plan.timeOrder = TimeOrder::DayMonthYear;
        QVERIFY(ImportTemplates(m_folder->path(u"andon/import-templates"_s)).save(u"Line PC"_s, plan));
        const Ended decided = import({file}, {u"--template"_s, u"Line PC"_s});
        QVERIFY2(decided.status == 0, qPrintable(decided.errors));
        const Ended unknown = import({file}, {u"--template"_s, u"Other"_s});
        QCOMPARE(unknown.status, 2);
        QVERIFY2(unknown.errors.contains(u"There are: Line PC."_s), qPrintable(unknown.errors));
    }

    void whileAndonRunsItSaysWhatToDo()
    {
        const Program running(database());
        const Ended refused = import({m_folder->write(u"telemetry.csv"_s, telemetry())});
        QCOMPARE(refused.status, 2);
        QVERIFY2(refused.errors.contains(u"Nothing was imported: end that Andon first, or import the files in its window."_s), qPrintable(refused.errors));
    }

private:
    QString database() const { return m_folder->path(u"plant.db"_s); }

    Ended andon(const QStringList &arguments) const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"XDG_CONFIG_HOME"_s, m_folder->path({}));
        return runToItsEnd(arguments, environment);
    }

    Ended import(const QStringList &files, const QStringList &more = {}) const
    {
        return andon(QStringList{u"--database"_s, database()} + more + QStringList{u"--import"_s} + files);
    }

    std::optional<ImportFolder> m_folder;
};

QTEST_GUILESS_MAIN(tst_Import)
#include "tst_import.moc"
