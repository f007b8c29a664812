// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/formguess.h"
#include "core/import/rowreader.h"
#include "tests/support/gzip.h"
#include "tests/support/importfile.h"

#include <QtTest>

using namespace Andon;
using namespace Qt::StringLiterals;

namespace {

/// Each row as "line: field|field", or "line: ! problem", and why reading ended early.
QStringList rowsIn(const QByteArray &bytes, const FileForm &form, const ImportLimits &limits = {})
{
    QStringList texts;
    const auto source = ByteSource::fromBytes(bytes, limits);
    const auto reader = readRows(*source, form, limits);
    if (!reader)
        return {reader.error().detail};
    for (;;) {
        const auto row = (*reader)->next();
        if (!row) {
            texts << u"error: "_s + row.error().detail;
            return texts;
        }
        if (!*row)
            return texts;
        QStringList fields;
        for (const std::string_view field : (*row)->fields)
            fields << QString::fromUtf8(field.data(), qsizetype(field.size()));
        const QString problem = QString::fromStdString((*row)->problem);
        texts << QString::number((*row)->line) + u": "_s + (problem.isEmpty() ? fields.join(u'|') : u"! "_s + problem);
    }
}

const FileForm plain{.columns = {"a", "b"}};

} // namespace

class tst_RowReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsAreTold_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("rows");
        QTest::newRow("plain") << QByteArray("a,b\n1,2\n3,4\n") << QStringList{u"2: 1|2"_s, u"3: 3|4"_s};
        QTest::newRow("no break at the end") << QByteArray("a,b\n1,2") << QStringList{u"2: 1|2"_s};
        QTest::newRow("CR LF") << QByteArray("a,b\r\n1,2\r\n\r\n3,4\r\n") << QStringList{u"2: 1|2"_s, u"4: 3|4"_s};
        QTest::newRow("CR alone") << QByteArray("a,b\r1,2\r3,4\r") << QStringList{u"2: 1|2"_s, u"3: 3|4"_s};
        QTest::newRow("a byte order mark") << QByteArray("\xEF\xBB\xBF" "a,b\n1,2\n") << QStringList{u"2: 1|2"_s};
        QTest::newRow("quotes, breaks and delimiters in them") << QByteArray("a,b\n\"1,\"\"x\"\"\",\"two\nlines\"\n3,4\n") << QStringList{u"2: 1,\"x\"|two\nlines"_s, u"4: 3|4"_s};
        QTest::newRow("a row too short") << QByteArray("a,b\n1\n3,4\n") << QStringList{u"2: 1"_s, u"3: 3|4"_s};
        QTest::newRow("a row too long") << QByteArray("a,b\n1,2,3\n3,4\n") << QStringList{u"2: ! has 3 columns, 2 are expected"_s, u"3: 3|4"_s};
        QTest::newRow("empty fields too many") << QByteArray("a,b\n1,2,,\n") << QStringList{u"2: 1|2||"_s};
        QTest::newRow("rows of nothing") << QByteArray("a,b\n,\n \n1,2\n,,,\n") << QStringList{u"4: 1|2"_s};
        QTest::newRow("Excel names the delimiter") << QByteArray("sep=,\na,b\n1,2\n") << QStringList{u"3: 1|2"_s};
        QTest::newRow("a quote that is never closed") << QByteArray("a,b\n1,\"2\n3,4\n5,6\n") << QStringList{u"2: ! has a quote that is never closed"_s, u"3: 3|4"_s, u"4: 5|6"_s};
        QTest::newRow("bytes that are no UTF-8") << QByteArray("a,b\n1,\xE4\n3,4\n") << QStringList{u"2: ! has bytes that are no text in UTF-8"_s, u"3: 3|4"_s};
        QTest::newRow("a header alone") << QByteArray("a,b\n") << QStringList{};
        QTest::newRow("nothing") << QByteArray() << QStringList{};
    }

    void rowsAreTold()
    {
        QFETCH(QByteArray, text);
        QFETCH(QStringList, rows);
        QCOMPARE(rowsIn(text, plain), rows);
        QCOMPARE(rowsIn(gzipped(text), plain), rows);
    }

    void piecesOfAFileMayEndAnywhere()
    {
        QByteArray text = "a,b\r\n";
        QStringList rows;
        for (int i = 0; i < 60'000; ++i) {   // some pieces of it
            text += QByteArray::number(i) + ",\"x\xC3\xA4y\"\r\n";
            rows << u"%1: %2|x\u00E4y"_s.arg(i + 2).arg(i);
        }
        QCOMPARE(rowsIn(text, plain), rows);
    }

    void aLineThatIsTooLongIsOneBadRow()
    {
        const QByteArray text = "a,b\n1,2\n" + QByteArray(10'000'000, 'x') + "\n3,4\n";
        const QStringList rows{u"2: 1|2"_s, u"3: ! is longer than 1048576 bytes, which is the limit"_s, u"4: 3|4"_s};
        QCOMPARE(rowsIn(text, plain), rows);
        QByteArray atEnd = text;
        atEnd.truncate(text.size() - 5);
        QCOMPARE(rowsIn(atEnd, plain), rows.mid(0, 2));
    }

    void soIsATextThatRunsOverTooMany()
    {
        QByteArray text = "a,b\n1,\"2\n";
        for (int i = 0; i < 100; ++i)
            text += "3,4\n";
        text += "5,\"6\"\n";
        const QStringList rows = rowsIn(text, plain);
        QCOMPARE(rows.size(), 102);
        QCOMPARE(rows.first(), u"2: ! has a quote that is never closed"_s);
        QCOMPARE(rows.last(), u"103: 5|6"_s);
    }

    void aMillionColumnsAreRefused()
    {
        QByteArray header = "a";
        for (int i = 0; i < 200'000; ++i)
            header += ",b";
        QCOMPARE(rowsIn(header + "\n1,2\n", plain), QStringList{u"The file has more than 1000 columns, which is the limit."_s});
        QCOMPARE(rowsIn("a,b\n" + header + "\n1,2\n", plain), QStringList({u"2: ! has more than 1000 columns, which is the limit"_s, u"3: 1|2"_s}));
    }

    void aFileThatInflatesBeyondMeasureIsStopped()
    {
        const QByteArray bomb = gzipped(QByteArray(8'000'000, '\n'));
        const QStringList rows = rowsIn(bomb, plain, {.mostInflated = 100, .alwaysInflated = 1'000'000});
        QCOMPARE(rows, QStringList{u"The text inflates to more than 100 times its size, which is the limit. If that is right, unpack it first and import what comes out."_s});
    }

    void oneThatIsCutOffSaysSo()
    {
        QByteArray text = "a,b\n";
        for (int i = 0; i < 20'000; ++i)
            text += QByteArray::number(i * 7919 % 104'729) + ",2\n";
        const QByteArray whole = gzipped(text);
        const QStringList rows = rowsIn(whole.first(whole.size() - 20), plain);
        QVERIFY2(rows.last().startsWith(u"error: The text ends in the middle"_s), qPrintable(rows.last()));
        QVERIFY(rows.size() > 10'000);
        QByteArray damaged = whole;
        damaged[damaged.size() / 2] = char(damaged[damaged.size() / 2] ^ 0x55);
        const QString last = rowsIn(damaged, plain).last();
        QVERIFY2(last.contains(u"The text is damaged"_s), qPrintable(last));
    }

    void aFileThatGrowsWhileItIsReadSaysSo()
    {
        const ImportFolder folder;
        const QString file = folder.write(u"growing.csv"_s, "a,b\n1,2\n");
        const auto source = ByteSource::open(file).value();
        const auto reader = readRows(*source, plain).value();
        QFile more(file);
        QVERIFY(more.open(QIODevice::Append));
        more.write("3,4\n");
        more.close();
        while (true) {
            const auto row = reader->next();
            if (!row) {
                QVERIFY2(row.error().detail.contains(u"changed while it was read"_s), qPrintable(row.error().detail));
                break;
            }
            QVERIFY(*row);
        }
    }

    void encodingsAreRead_data()
    {
        QTest::addColumn<QString>("encoding");
        QTest::addColumn<QString>("text");
        QTest::newRow("windows-1252") << u"windows-1252"_s << u"Säge 1 €"_s;
        QTest::newRow("windows-1251") << u"windows-1251"_s << u"Станок"_s;
        QTest::newRow("Shift_JIS") << u"Shift_JIS"_s << u"機械表"_s;
        QTest::newRow("GB18030") << u"GB18030"_s << u"设备一"_s;
        QTest::newRow("UTF-16LE") << u"UTF-16LE"_s << u"Säge 機"_s;
        QTest::newRow("UTF-16BE") << u"UTF-16BE"_s << u"Säge 機"_s;
    }

    void encodingsAreRead()
    {
        QFETCH(QString, encoding);
        QFETCH(QString, text);
        const QByteArray bytes = encoded(u"a,b\n1,%1\n"_s.arg(text), encoding.toLatin1().constData());
        FileForm form = plain;
        form.encoding = encoding;
        QCOMPARE(rowsIn(bytes, form), QStringList{u"2: 1|%1"_s.arg(text)});
    }

    void jsonIsRead_data()
    {
        QTest::addColumn<bool>("isArray");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("rows");
        QTest::newRow("an array") << true << QByteArray("[{\"a\":1,\"b\":\"x,\\\"]\"},\n {\"b\":null,\"a\":2.50}]\n") << QStringList{u"1: 1|x,\"]"_s, u"2: 2.50|"_s};
        QTest::newRow("an object in an object") << true << QByteArray("[{\"a\":1,\"p\":{\"q\":true}}]") << QStringList{u"1: 1||true"_s};
        QTest::newRow("arrays are left alone") << true << QByteArray("[{\"a\":[1,{\"c\":2}],\"b\":3}]") << QStringList{u"1: |3"_s};
        QTest::newRow("no object") << true << QByteArray("[1,{\"a\":2},\"x\"]") << QStringList{u"1: ! is not a JSON object"_s, u"1: 2"_s, u"1: ! is not a JSON object"_s};
        QTest::newRow("not JSON") << true << QByteArray("[{\"a\":01},{\"a\":2}]") << QStringList{u"1: ! is not valid JSON"_s, u"1: 2"_s};
        QTest::newRow("cut off") << true << QByteArray("[{\"a\":1},{\"a\":") << QStringList{u"1: 1"_s, u"1: ! is not valid JSON"_s};
        QTest::newRow("lines") << false << QByteArray("{\"a\":1}\n\n{\"a\":\n{\"b\":2}\r\n") << QStringList{u"1: 1"_s, u"3: ! is not valid JSON"_s, u"4: |2"_s};
    }

    void jsonIsRead()
    {
        QFETCH(bool, isArray);
        QFETCH(QByteArray, text);
        QFETCH(QStringList, rows);
        FileForm form = plain;
        form.kind = isArray ? FileKind::JsonArray : FileKind::JsonLines;
        QCOMPARE(rowsIn(text, form), rows);
    }

    void aHugeElementIsOneBadRow()
    {
        FileForm form = plain;
        form.kind = FileKind::JsonArray;
        const QByteArray text = "[{\"a\":\"" + QByteArray(10'000'000, 'x') + "\"},{\"a\":2}]";
        QCOMPARE(rowsIn(text, form), QStringList({u"1: ! is longer than 1048576 bytes, which is the limit"_s, u"1: 2"_s}));
    }
};

QTEST_GUILESS_MAIN(tst_RowReader)
#include "tst_rowreader.moc"
