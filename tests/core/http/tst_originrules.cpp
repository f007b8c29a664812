// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/originrules.h"

#include <QTest>

using namespace Andon;

class OriginRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hostsAreOursOrNot_data();
    void hostsAreOursOrNot();
    void pagesMaySendOrNot_data();
    void pagesMaySendOrNot();
};

void OriginRulesTest::hostsAreOursOrNot_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<bool>("isOurs");

    for (const char *host : {"localhost", "LocalHost", "localhost:8092", "127.0.0.1", "127.0.0.1:1", "127.1.2.3", "[::1]", "[::1]:8092",
                             "10.0.0.5", "10.0.0.5:80"})
        QTest::newRow(host) << QByteArray(host) << true;
    for (const char *host : {"", "evil.example", "localhost.evil.example", "localhost:", "localhost:99999", "localhost:80:80", "localhost:8x",
                             "localhost/", "user@localhost", "[::1", "::1", "[::2]", "10.0.0.6", "[127.0.0.1]", "localhost 1"})
        QTest::newRow(host) << QByteArray(host) << false;
}

void OriginRulesTest::hostsAreOursOrNot()
{
    QFETCH(QByteArray, host);
    QFETCH(bool, isOurs);
    OriginRules rules(QHostAddress::Any);
    const RequestHead head{.method = "GET", .host = host};
    QCOMPARE(!rules.refuses(head, QHostAddress(QStringLiteral("10.0.0.5"))), isOurs);
}

void OriginRulesTest::pagesMaySendOrNot_data()
{
    QTest::addColumn<QByteArray>("origin");
    QTest::addColumn<bool>("onLoopback");   // While bound to loopback.
    QTest::addColumn<bool>("elsewhere");    // While bound to every address.

    QTest::newRow("a page on another port") << QByteArray("http://localhost:3000") << true << false;
    QTest::newRow("a page of another loopback name") << QByteArray("http://127.0.0.1:3000") << true << false;
    QTest::newRow("a page on IPv6 loopback") << QByteArray("https://[::1]:3000") << true << false;
    QTest::newRow("our own page") << QByteArray("http://10.0.0.5:8092") << true << true;
    QTest::newRow("our address, another port") << QByteArray("http://10.0.0.5:8093") << false << false;
    QTest::newRow("a foreign page") << QByteArray("https://evil.example") << false << false;
    QTest::newRow("a page that looks like ours") << QByteArray("http://localhost.evil.example") << false << false;
    QTest::newRow("a local file") << QByteArray("null") << false << false;
    QTest::newRow("not an origin") << QByteArray("http://localhost:3000/page") << false << false;
    QTest::newRow("two origins") << QByteArray("http://localhost http://localhost") << false << false;
    QTest::newRow("another scheme") << QByteArray("ftp://localhost") << false << false;
    QTest::newRow("empty") << QByteArray("") << false << false;
}

void OriginRulesTest::pagesMaySendOrNot()
{
    QFETCH(QByteArray, origin);
    QFETCH(bool, onLoopback);
    QFETCH(bool, elsewhere);
    const QHostAddress local(QStringLiteral("10.0.0.5"));
    RequestHead head{.method = "POST", .host = "10.0.0.5:8092", .origin = origin};
    QCOMPARE(!OriginRules(QHostAddress::LocalHost).refuses(head, local), onLoopback);
    QCOMPARE(!OriginRules(QHostAddress::Any).refuses(head, local), elsewhere);
    head.method = "GET";   // Its answer cannot be read by the page, which is the browser's business.
    QVERIFY(!OriginRules(QHostAddress::Any).refuses(head, local));
    QCOMPARE(OriginRules(QHostAddress::Any).listedOrigin(head), QByteArray());
}

QTEST_GUILESS_MAIN(OriginRulesTest)
#include "tst_originrules.moc"
