// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/validation/jsontext.h"

#include <QtTest>

using namespace Andon;

class tst_JsonText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlySpaceBetweenTokensGoes_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("compact");
        const auto row = [](const char *json, const char *compact) { QTest::newRow(json) << QByteArray(json) << QByteArray(compact); };
        row("{}", "{}");
        row(" [ 1 ,\t2 ,\r\n3 ] ", "[1,2,3]");
        row("{ \"a b\" : \" c \" }", "{\"a b\":\" c \"}");
        row("[ \"\\\" \" , \"\\\\\" , \" \" ]", "[\"\\\" \",\"\\\\\",\" \"]");
        row("{ \"a\" : 1.50e+3 , \"b\" : \"\\u0041\" }", "{\"a\":1.50e+3,\"b\":\"\\u0041\"}");
    }

    void onlySpaceBetweenTokensGoes()
    {
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, compact);
        QCOMPARE(QByteArray::fromStdString(compactJson(json.toStdString())), compact);
    }

    void aMemberIsLeftOut_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("without");
        const auto row = [](const char *json, const char *without) { QTest::newRow(json) << QByteArray(json) << QByteArray(without); };
        row("{}", "{}");
        row("{ }", "{}");
        row("{\"x\":1}", "{}");
        row("{\"x\":1,\"a\":2}", "{\"a\":2}");
        row("{\"a\":2,\"x\":1}", "{\"a\":2}");
        row("{\"a\": 2, \"x\": 1, \"b\": 3}", "{\"a\":2,\"b\":3}");
        row("{\"x\":1,\"x\":2}", "{}");
        row("{\"x\":1,\"a\":2,\"x\":3,\"a\":4}", "{\"a\":2,\"a\":4}");
        row("{\"x\":{\"y\":[1,{\"z\":2}]},\"a\":[]}", "{\"a\":[]}");
        row("{\"x\":\"},\\\"x\\\":\",\"a\":\"}\"}", "{\"a\":\"}\"}");
        row("{\"\\u0078\":1,\"a\":2}", "{\"a\":2}");
        row("{\"a\":{\"x\":1},\"b\":[{\"x\":2}]}", "{\"a\":{\"x\":1},\"b\":[{\"x\":2}]}");
        row("{\"xx\":1,\"X\":2,\"a\":\"x\"}", "{\"xx\":1,\"X\":2,\"a\":\"x\"}");
        row("{\"a\\\"\":\"\\\\\",\"x\":1}", "{\"a\\\"\":\"\\\\\"}");
    }

    void aMemberIsLeftOut()
    {
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, without);
        QCOMPARE(QByteArray::fromStdString(compactJsonWithout("x", json.toStdString())), without);
    }
};

QTEST_GUILESS_MAIN(tst_JsonText)
#include "tst_jsontext.moc"
