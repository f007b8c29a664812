// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/jsonwriter.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <cmath>
#include <limits>

using namespace Andon;
using namespace Qt::StringLiterals;

class JsonWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textIsEscaped_data();
    void textIsEscaped();
    void numbersReadBackExactly();
    void valuesAreSeparated();
};

void JsonWriterTest::textIsEscaped_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("json");

    QTest::newRow("empty") << QByteArray("") << QByteArray(R"("")");
    QTest::newRow("plain") << QByteArray("press-7") << QByteArray(R"("press-7")");
    QTest::newRow("quotes and backslashes") << QByteArray(R"(a"b\c)") << QByteArray(R"("a\"b\\c")");
    QTest::newRow("line ends and tabs") << QByteArray("\r\n\t") << QByteArray(R"("\r\n\t")");
    QTest::newRow("control characters") << QByteArray("\x01\x1f\x7f\0", 4) << QByteArray(R"("\u0001\u001f\u007f\u0000")");
    QTest::newRow("umlauts and an emoji") << QByteArray("\xc3\xa4\xf0\x9f\x98\x80") << QByteArray("\"\xc3\xa4\xf0\x9f\x98\x80\"");
    QTest::newRow("line separators") << QByteArray("\xe2\x80\xa8\xe2\x80\xa9") << QByteArray(R"("\u2028\u2029")");
    QTest::newRow("Latin-1") << QByteArray("\xe4x") << QByteArray("\"\xef\xbf\xbdx\"");
    QTest::newRow("cut in the middle") << QByteArray("a\xc3") << QByteArray("\"a\xef\xbf\xbd\"");
    QTest::newRow("an overlong NUL") << QByteArray("\xc0\x80") << QByteArray("\"\xef\xbf\xbd\xef\xbf\xbd\"");
    QTest::newRow("a lone surrogate") << QByteArray("\xed\xa0\x80") << QByteArray("\"\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\"");
    QTest::newRow("beyond U+10FFFF") << QByteArray("\xf4\x90\x80\x80") << QByteArray("\"" + QByteArray("\xef\xbf\xbd").repeated(4) + "\"");
}

void JsonWriterTest::textIsEscaped()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, json);
    JsonWriter writer;
    writer.text(text);
    QCOMPARE(std::move(writer).json(), json);
}

void JsonWriterTest::numbersReadBackExactly()
{
    JsonWriter writer;
    writer.beginArray().whole(std::numeric_limits<std::int64_t>::min()).whole(9007199254740993).real(0).real(8.33).real(0.1).endArray();
    QCOMPARE(std::move(writer).json(), "[-9223372036854775808,9007199254740993,0,8.33,0.1]");
    writer = JsonWriter();
    writer.beginArray().real(100'000).real(-0.0).real(1e21).real(std::numeric_limits<double>::infinity()).real(std::nan("")).endArray();
    QCOMPARE(std::move(writer).json(), "[100000,0,1e+21,null,null]");
}

void JsonWriterTest::valuesAreSeparated()
{
    JsonWriter writer;
    writer.beginObject().key("a").beginArray().endArray().key("b").beginArray().null().beginObject().endObject().endArray();
    writer.key("c").beginObject().key("d").truth(true).endObject().key("e").textOrNull(u""_s);
    writer.key("f").textOrNull(std::optional(u""_s)).key("g").textOrNull(std::optional<QString>()).endObject();
    QCOMPARE(std::move(writer).json(), R"({"a":[],"b":[null,{}],"c":{"d":true},"e":null,"f":"","g":null})");
}

QTEST_GUILESS_MAIN(JsonWriterTest)
#include "tst_jsonwriter.moc"
