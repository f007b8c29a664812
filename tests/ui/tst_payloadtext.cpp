// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rejections/payloadtext.h"

#include <QtTest>

using namespace Andon;

class tst_PayloadText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPayloadIsIndentedAndNothingElse()
    {
        QCOMPARE(prettyPayload("{\"z\":\"a, {b}: \\\"c\\\"\",\"a\":[1,12345678901234567890]}"),
                 QStringLiteral("{\n  \"z\": \"a, {b}: \\\"c\\\"\",\n  \"a\": [\n    1,\n    12345678901234567890\n  ]\n}"));
    }

    void whatIsNotJsonStaysAsItWasSent()
    {
        QCOMPARE(prettyPayload("<img src=x>"), QStringLiteral("<img src=x>"));
    }

    void onlyAnObjectMayBeSent()
    {
        QVERIFY(!payloadFault(QStringLiteral("{\"eventId\": \"E-1\"}")));
        QVERIFY(payloadFault(QStringLiteral("[]")));
        QVERIFY(payloadFault(QString()));
        QVERIFY(payloadFault(QStringLiteral("{\n\"eventId\" \"E-1\"}"))->contains(QStringLiteral("line 2")));
    }
};

QTEST_GUILESS_MAIN(tst_PayloadText)
#include "tst_payloadtext.moc"
