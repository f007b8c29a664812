// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/importguess.h"
#include "core/import/importtemplates.h"
#include "core/import/rowmapper.h"
#include "tests/support/gzip.h"
#include "tests/support/importfile.h"

#include <QJsonDocument>
#include <QtTest>

using namespace Andon;
using namespace Qt::StringLiterals;

namespace {

constexpr Instant now = std::chrono::sys_days(std::chrono::year(2026) / 6 / 1);

QString eventText(const Event &event)
{
    return QStringList{event.id.toString(), QString::fromStdString(isoText(event.time)), event.source.machine.toString(), event.source.line.toString(),
                       event.source.factory.toString(), QString::number(event.duration.count()), event.defects ? QString::number(*event.defects) : u"?"_s}.join(u'|');
}

/// Each row as the plan reads it: "id|time|machine|line|factory|ms|defects", or what is wrong with it.
QStringList rowsBy(const ImportPlan &plan, const QString &file)
{
    QStringList texts;
    const auto bytes = ByteSource::open(file).value();
    const auto reader = readRows(*bytes, plan.form).value();
    RowMapper mapper(plan, {});
    for (auto row = reader->next(); row && *row; row = reader->next()) {
        if (plan.kind == ImportKind::Events) {
            const auto event = mapper.event(**row, now);
            texts << (event.index() == 0 ? eventText(std::get<Event>(event)) : std::get<BadRow>(event).sentence());
            continue;
        }
        const auto element = mapper.reading(**row, now);
        if (const auto *bad = std::get_if<BadRow>(&element))
            texts << bad->sentence();
        else
            texts << QString::fromStdString(canonicalForm(std::get<Reading>(std::get<ReadingElement>(element).content)));
    }
    return texts;
}

} // namespace

class tst_ImportGuess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filesGoInWithoutAQuestion_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QStringList>("rows");
        const QStringList german{u"1001|2026-01-31T05:00:00Z|Säge 1|Linie Süd|Nürnberg|4500|0"_s, u"1002|2026-01-31T05:01:00Z|Säge 2|Linie Süd|Nürnberg|12250|2"_s,
                                 u"1003|2026-02-01T05:02:00Z|Fräse|Linie Nord|Nürnberg|1200500|1"_s};
        QTest::newRow("Excel in Germany") << encoded(germanSheet(), "windows-1252") << german;
        QTest::newRow("the same, UTF-8 with a mark") << QByteArray("\xEF\xBB\xBF" + germanSheet().toUtf8()) << german;
        QTest::newRow("the same, UTF-16 with a mark") << QByteArray("\xFF\xFE" + encoded(germanSheet(), "UTF-16LE")) << german;
        QTest::newRow("the same, UTF-16 without") << encoded(germanSheet(), "UTF-16LE") << german;
        QTest::newRow("the same, gzipped") << gzipped(encoded(germanSheet(), "windows-1252")) << german;
        QTest::newRow("the same, tabs") << encoded(germanSheet().replace(u';', u'\t'), "windows-1252") << german;

        QString japanese = u"番号,日時,設備,ライン,所要時間(秒),不良数\r\n"_s;
        QStringList rows;
        for (int i = 1; i < 20; ++i) {
            japanese += u"A%1,2026/01/31 15:%1:00,プレス機械%2,組立ライン,12.5,%3\r\n"_s.arg(i + 10).arg(i % 3).arg(i % 2);
            rows << u"A%1|2026-01-31T14:%1:00Z|プレス機械%2|組立ライン||12500|%3"_s.arg(i + 10).arg(i % 3).arg(i % 2);
        }
        QTest::newRow("Shift_JIS") << encoded(japanese, "Shift_JIS") << rows;

        QTest::newRow("what senders post, as a file") << QByteArray(R"([{"eventId":"E-1","eventTime":"2026-01-15T10:12:03.123Z","machineId":"M-001","lineId":"LINE-A","factoryId":"F01","durationMs":4312,"defectCount":0},
            {"eventId":"E-2","eventTime":"2026-01-15T10:12:04Z","machineId":"M-001","lineId":null,"durationMs":10,"defectCount":-1}])")
            << QStringList{u"E-1|2026-01-15T10:12:03.123Z|M-001|LINE-A|F01|4312|0"_s, u"E-2|2026-01-15T10:12:04Z|M-001|||10|?"_s};
        QTest::newRow("an object on each line, Unix milliseconds") << QByteArray("{\"id\":\"a\",\"ts\":1769835600000,\"machine\":7,\"duration_ms\":5,\"defects\":1}\n"
                                                                                 "{\"id\":\"b\",\"ts\":1769835601000,\"machine\":7,\"duration_ms\":6,\"defects\":0}\n")
            << QStringList{u"a|2026-01-31T05:00:00Z|7|||5|1"_s, u"b|2026-01-31T05:00:01Z|7|||6|0"_s};
        QTest::newRow("a date and a time of day, clock lengths") << QByteArray("Datum;Uhrzeit;Maschine;Dauer;Fehler\n31.01.2026;06:00:00;M1;00:01:30;0\n31.01.2026;06:05:00;M2;00:02:00;3\n")
            << QStringList{u"row-?|2026-01-31T05:00:00Z|M1|||90000|0"_s, u"row-?|2026-01-31T05:05:00Z|M2|||120000|3"_s};
        QTest::newRow("no header") << QByteArray("5f2b9d0e-7a53-4cde-9a5e-000000000001,2026-01-31 06:00,press,00:00:05\n5f2b9d0e-7a53-4cde-9a5e-000000000002,2026-01-31 06:01,press,00:00:06\n"
                                                 "5f2b9d0e-7a53-4cde-9a5e-000000000003,2026-01-31 06:02,saw,00:00:07\n5f2b9d0e-7a53-4cde-9a5e-000000000004,2026-01-31 06:03,saw,00:00:07\n")
            << QStringList{u"5f2b9d0e-7a53-4cde-9a5e-000000000001|2026-01-31T05:00:00Z|press|||5000|?"_s, u"5f2b9d0e-7a53-4cde-9a5e-000000000002|2026-01-31T05:01:00Z|press|||6000|?"_s,
                           u"5f2b9d0e-7a53-4cde-9a5e-000000000003|2026-01-31T05:02:00Z|saw|||7000|?"_s, u"5f2b9d0e-7a53-4cde-9a5e-000000000004|2026-01-31T05:03:00Z|saw|||7000|?"_s};
        QTest::newRow("American dates that can be told") << QByteArray("id,time,machine,duration,defects\n1,01/05/2026 06:00,M,5,0\n2,01/31/2026 18:30,M,6,0\n")
            << QStringList{u"1|2026-01-05T05:00:00Z|M|||5000|0"_s, u"2|2026-01-31T17:30:00Z|M|||6000|0"_s};
        QTest::newRow("a name that comes twice") << QByteArray("id,time,machine,machine,duration,defects\n1,2026-01-31 06:00,M,N,5,0\n2,2026-01-31 06:01,M,N,5,0\n")
            << QStringList{u"1|2026-01-31T05:00:00Z|M|||5000|0"_s, u"2|2026-01-31T05:01:00Z|M|||5000|0"_s};
        QTest::newRow("readings") << QByteArray("source;metric;value;timestamp\nmeter-1;power;1.234,5;31.01.2026 06:00\nmeter-2;power;7;31.01.2026 06:01\n")
            << QStringList{u"meter-1|power|1234.5|2026-01-31T05:00:00.000Z"_s, u"meter-2|power|7|2026-01-31T05:01:00.000Z"_s};
    }

    void filesGoInWithoutAQuestion()
    {
        QFETCH(QByteArray, content);
        QFETCH(QStringList, rows);
        const ImportFolder folder;
        const QString file = folder.write(u"sheet"_s, content);
        const auto guess = guessImport(file, u"Europe/Berlin"_s);
        QVERIFY2(guess, guess ? "" : qPrintable(guess.error().detail));
        QCOMPARE(mustDecide(guess->plan), QStringList());
        QStringList read = rowsBy(guess->plan, file);
        read.replaceInStrings(QRegularExpression(u"^row-[0-9a-f]{32}"_s), u"row-?"_s);
        QCOMPARE(read, rows);
        QCOMPARE(guess->preview.rows.size(), std::size_t(rows.size()));
    }

    void machineTelemetryIsUnderstood()
    {
        const ImportFolder folder;
        const QString file = folder.write(u"telemetry.csv"_s, telemetry());
        const ImportPlan plan = guessImport(file, u"UTC"_s)->plan;
        QCOMPARE(summaryOf(plan), QStringList({u"UTF-8, delimiter ,, decimal mark ., with a header"_s, u"eventId: made from ts and asset"_s, u"eventTime: from ts"_s,
                                               u"machineId: from asset"_s, u"lineId: left out"_s, u"factoryId: left out"_s, u"durationMs: from status_time"_s,
                                               u"defectCount: from alarm"_s, u"times: year-month-day, those without an offset of UTC"_s, u"durations: s"_s}));
        const QStringList rows = rowsBy(plan, file);
        QCOMPARE(rows.size(), 6);
        QVERIFY2(rows[2].endsWith(u"|2022-08-31T22:05:00Z|1|||38000|1"_s), qPrintable(rows[2]));
        QVERIFY2(rows[4].endsWith(u"|2022-08-31T22:15:00Z|2|||16500|1"_s), qPrintable(rows[4]));
        QCOMPARE(QSet<QString>(rows.begin(), rows.end()).size(), 6);
    }

    /// They are in databases, so the same values must give the same id for ever.
    void idsAreMadeTheSameForEver()
    {
        const ImportFolder folder;
        const QString file = folder.write(u"telemetry.csv"_s, telemetry());
        QCOMPARE(rowsBy(guessImport(file, u"UTC"_s)->plan, file).first().section(u'|', 0, 0), u"row-54152f486b039a84d53cf521adb350b7"_s);
    }

    void whatCannotBeToldIsAsked_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QStringList>("questions");
        QTest::newRow("day or month") << QByteArray("id,time,machine,duration,defects\n1,03/04/2026 06:00,M,5,0\n2,05/04/2026 06:30,M,6,0\n")
            << QStringList{u"The dates in time can be read as day/month or as month/day. Which of the two has to be decided."_s};
        QTest::newRow("no machine") << QByteArray("id,time,duration,defects\n1,2026-01-31 06:00,5,0\n2,2026-01-31 06:30,6,0\n")
            << QStringList{u"No column was recognised as machineId. Which one it is, or what holds for all rows, has to be decided."_s};
    }

    void whatCannotBeToldIsAsked()
    {
        QFETCH(QByteArray, content);
        QFETCH(QStringList, questions);
        const ImportFolder folder;
        QCOMPARE(mustDecide(guessImport(folder.write(u"sheet.csv"_s, content), u"UTC"_s)->plan), questions);
    }

    void whatIsNoTextIsRefused_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("why");
        QTest::newRow("a workbook") << QByteArray("PK\x03\x04\x14\x00\x06\x00", 8) << u"It is an Excel workbook or another ZIP file. Save it as CSV and import that."_s;
        QTest::newRow("bytes") << QByteArray("\x01\x02\x00\x05\x00\x00\x07\x01", 8).repeated(20) << u"It is not a text file, so there are no rows in it to read."_s;
        QTest::newRow("nothing") << QByteArray() << u"It is empty."_s;
        QTest::newRow("blank lines") << QByteArray("\n\n\n") << u"There is nothing in it that can be read as a row."_s;
    }

    void whatIsNoTextIsRefused()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, why);
        const ImportFolder folder;
        const auto guess = guessImport(folder.write(u"file"_s, content), u"UTC"_s);
        QVERIFY(!guess);
        QVERIFY2(guess.error().detail.endsWith(why), qPrintable(guess.error().detail));
        QVERIFY(guessImport(folder.path(u"nowhere"_s), u"UTC"_s).error().detail.startsWith(u"There is no file "_s));
    }

    void badRowsSayWhy()
    {
        const ImportFolder folder;
        const QString file = folder.write(u"sheet.csv"_s,
            "id,time,machine,duration_ms,defects\n1,2026-01-31 06:00,M,5,0\n2,2026-01-31 06:00,M,abc,0\n3,2026-02-31 06:00,M,5,0\n4,2026-01-31 06:00,,5,0\n"
            "5,2026-01-31 06:00,M,99999999,0\n6,2026-01-31 06:00,M,5,x\n7,2099-01-31 06:00,M,5,0\n8,2026-01-31 06:00,M\n9,2026-01-31 06:00,M,5,-2\n,2026-01-31 06:00,M,5,0\n"
            "11,2026-01-31 06:00,M,5,0,6,7\n12,2026-01-31 06:00,M,5.5,0\n13,2026-01-31 06:00,M,5,0\n14,2026-01-31 06:00,M,5,0\n15,2026-01-31 06:00,M,5,0\n"
            "16,2026-01-31 06:00,M,5,0\n17,2026-01-31 06:00,M,5,0\n18,2026-01-31 06:00,M,5,0\n19,2026-01-31 06:00,M,5,0\n20,2026-01-31 06:00,M,5,0\n21,2026-01-31 06:00,M,5,0\n");
        QStringList bad = rowsBy(guessImport(file, u"UTC"_s)->plan, file).filter(u"Line "_s);
        QCOMPARE(bad, QStringList({u"Line 3: durationMs is 'abc', a whole number is needed."_s,
                                   u"Line 4: eventTime is '2026-02-31 06:00', a date and time such as 2026-01-31 06:00 is needed."_s,
                                   u"Line 5: machineId is missing."_s,
                                   u"Line 6: durationMs is '99999999', which is not from 0 to 6 h 0 min."_s,
                                   u"Line 7: defectCount is 'x', a whole number is needed."_s,
                                   u"Line 8: eventTime is '2099-01-31 06:00', which is in the future."_s,
                                   u"Line 9: durationMs is missing."_s,
                                   u"Line 10: defectCount is '-2', which is not from -1 (unknown) to 2147483647."_s,
                                   u"Line 11: eventId is missing."_s,
                                   u"Line 12: it has 7 columns, 5 are expected."_s,
                                   u"Line 13: durationMs is '5.5', a whole number is needed."_s}));
        QCOMPARE((BadRow{.line = 4512, .reason = u"durationMs is 'abc', a whole number is needed"_s}.sentence()), u"Line 4,512: durationMs is 'abc', a whole number is needed."_s);
    }

    void aTemplateIsThePlanAgain()
    {
        const ImportFolder folder;
        const ImportTemplates templates(folder.path(u"templates"_s));
        const ImportPlan plan = guessImport(folder.write(u"january.csv"_s, encoded(germanSheet(), "windows-1252")), u"Europe/Berlin"_s)->plan;
        QVERIFY(templates.save(u"Säge / Nürnberg"_s, plan));
        QCOMPARE(templates.names(), QStringList{u"Säge / Nürnberg"_s});
        QVERIFY(templates.load(u"Säge / Nürnberg"_s).value() == plan);
        QVERIFY(templates.load(u"Other"_s).error().detail.contains(u"There are: Säge / Nürnberg."_s));
        QVERIFY(!templates.save(u" "_s, plan));

        // A column moved: it is found by its name, and the template is offered.
        QString moved = germanSheet();
        for (const auto &[before, after] : {std::pair(u"Nr;Zeitpunkt"_s, u"Zeitpunkt;Nr"_s), std::pair(u"1001;31.01.2026 06:00"_s, u"31.01.2026 06:00;1001"_s)})
            moved.replace(before, after);
        const QString file = folder.write(u"february.csv"_s, encoded(moved, "windows-1252"));
        const FileForm form = guessImport(file, u"UTC"_s)->plan.form;
        QCOMPARE(templates.nameFor(form), u"Säge / Nürnberg"_s);
        const auto fitted = planForFile(plan, form);
        QVERIFY(fitted);
        QCOMPARE(rowsBy(*fitted, file).first(), u"1001|2026-01-31T05:00:00Z|Säge 1|Linie Süd|Nürnberg|4500|0"_s);

        const FileForm other = guessImport(folder.write(u"telemetry.csv"_s, telemetry()), u"UTC"_s)->plan.form;
        QCOMPARE(templates.nameFor(other), QString());
        QCOMPARE(planForFile(plan, other).error().detail, u"The template takes eventId from the column \"Nr\", which the file does not have."_s);
        QVERIFY(templates.remove(u"Säge / Nürnberg"_s));
        QCOMPARE(templates.names(), QStringList());
    }

    void whatIsNoTemplateIsRefused()
    {
        for (const char *json : {"{}", "{\"version\":1,\"form\":{\"kind\":\"csv\",\"encoding\":\"nonsense\"}}", "{\"version\":2,\"form\":{\"kind\":\"csv\"}}",
                                       "{\"version\":1,\"form\":{\"kind\":\"csv\",\"columns\":[\"a\"]},\"kind\":\"events\",\"timeOrder\":\"year-month-day\",\"durationUnit\":\"s\",\"fields\":{\"eventId\":{\"from\":\"columns\",\"columns\":[1]}}}"})
            QVERIFY2(!planFromJson(QJsonDocument::fromJson(json).object()), json);
    }
};

QTEST_GUILESS_MAIN(tst_ImportGuess)
#include "tst_importguess.moc"
