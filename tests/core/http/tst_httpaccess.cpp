// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/settings.h"
#include "tests/core/http/servedplant.h"

using namespace Andon;
using namespace Qt::StringLiterals;

/// What a person may choose about who asks the server for what.
class HttpAccessTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingChosenIsTheDefault();
    void choicesAreReadFromTheFile();
    void entriesThatCannotBeUsedAreLeftOut();
    void failuresAreSimulatedOnLoopbackUnlessToldOtherwise();
    void listedPagesMaySendAndRead();
    void pagesThatAreNotListedMayNotSend_data();
    void pagesThatAreNotListedMayNotSend();
    void everyPageMayBeListed();
    void namesOfTheServerAreTaken();

private:
    Settings settingsOf(const QByteArray &text)
    {
        QFile file(m_folder.filePath(u"%1.ini"_s.arg(++m_files)));
        if (!file.open(QIODevice::WriteOnly) || file.write("[http]\n" + text) < 0)
            qFatal("The settings of a test cannot be written.");
        file.close();
        return Settings(file.fileName());
    }

    QTemporaryDir m_folder;
    int m_files = 0;
};

namespace {

HttpAccess listing(QByteArrayView origin)
{
    return {.origins = {originFrom(origin).value()}};
}

} // namespace

void HttpAccessTest::nothingChosenIsTheDefault()
{
    QCOMPARE(accessFrom(settingsOf("")), HttpAccess());
    QCOMPARE(accessFrom(settingsOf("origins=\nhostNames=@Invalid()\nsimulateFailures=auto\n")), HttpAccess());
}

void HttpAccessTest::choicesAreReadFromTheFile()
{
    const HttpAccess several{.origins = {Origin{"http", {"hall-3", "5173"}}, Origin{"https", {"board.example", {}}}},
                             .hostNames = {"andon.example", "hall-3"},
                             .simulatedFailures = SimulatedFailures::Never};
    QCOMPARE(accessFrom(settingsOf("origins=http://Hall-3:5173, https://board.example:443\nhostNames=Andon.example,hall-3:8092\nsimulateFailures=no\n")), several);
    const HttpAccess every{.listsEveryOrigin = true, .simulatedFailures = SimulatedFailures::Always};
    QCOMPARE(accessFrom(settingsOf("origins=*\nsimulateFailures=Yes\n")), every);
}

void HttpAccessTest::entriesThatCannotBeUsedAreLeftOut()
{
    QTest::ignoreMessage(QtWarningMsg, "The setting http/origins cannot be used as it is: hall-3:5173");
    QTest::ignoreMessage(QtWarningMsg, "The setting http/hostNames cannot be used as it is: hall 3");
    QTest::ignoreMessage(QtWarningMsg, "The setting http/simulateFailures cannot be used as it is: maybe");
    QCOMPARE(accessFrom(settingsOf("origins=hall-3:5173, http://hall-3:5173\nhostNames=hall 3\nsimulateFailures=maybe\n")), listing("http://hall-3:5173"));
}

void HttpAccessTest::failuresAreSimulatedOnLoopbackUnlessToldOtherwise()
{
    const QHostAddress loopback(QHostAddress::LocalHost);
    QVERIFY(HttpAccess().simulatesFailuresOn(loopback));
    QVERIFY(HttpAccess().simulatesFailuresOn(QHostAddress(QHostAddress::LocalHostIPv6)));
    QVERIFY(!HttpAccess().simulatesFailuresOn(QHostAddress(QHostAddress::Any)));
    QVERIFY(!HttpAccess().simulatesFailuresOn(QHostAddress(u"10.0.0.5"_s)));
    QVERIFY(!HttpAccess{.simulatedFailures = SimulatedFailures::Never}.simulatesFailuresOn(loopback));
    QVERIFY(HttpAccess{.simulatedFailures = SimulatedFailures::Always}.simulatesFailuresOn(QHostAddress(QHostAddress::Any)));
}

void HttpAccessTest::listedPagesMaySendAndRead()
{
    const ServedPlant plant({}, {}, listing("http://hall-3:5173"));
    const QByteArray origin = "Origin: http://hall-3:5173\r\n";
    const WireAnswer preflight = plant.ask("OPTIONS /api/events HTTP/1.1\r\nHost: localhost\r\n" + origin
                                           + "Access-Control-Request-Method: POST\r\nAccess-Control-Request-Headers: content-type\r\n\r\n");
    QCOMPARE(preflight.status, 204);
    QCOMPARE(preflight.fields.value("access-control-allow-origin"), "http://hall-3:5173");
    QCOMPARE(preflight.fields.value("access-control-allow-methods"), "POST, GET, HEAD, OPTIONS");
    QCOMPARE(preflight.fields.value("vary"), "Origin");
    const WireAnswer sent = plant.ask(postBytes("/api/events", R"({"source":"a","amount":1})", origin + "Content-Type: application/json\r\n"));
    QCOMPARE(sent.status, 200);
    QCOMPARE(sent.fields.value("access-control-allow-origin"), "http://hall-3:5173");
    QCOMPARE(sent.fields.value("vary"), "Origin");
    for (const QByteArray target : {"/api/events", "/api/events?x=%", "/nowhere"})
        QCOMPARE(plant.ask(getBytes(target, origin)).fields.value("access-control-allow-origin"), "http://hall-3:5173");
    // Pages on this computer go on being listed.
    QCOMPARE(plant.ask(postBytes("/events/batch", "[]", "Origin: http://localhost:3000\r\n")).status, 200);
}

void HttpAccessTest::pagesThatAreNotListedMayNotSend_data()
{
    QTest::addColumn<QByteArray>("origin");
    for (const char *origin : {"http://hall-3", "http://hall-3:5174", "https://hall-3:5173", "http://hall-33:5173", "http://hall-3:5173/", "null", "*"})
        QTest::newRow(origin) << QByteArray(origin);
}

void HttpAccessTest::pagesThatAreNotListedMayNotSend()
{
    QFETCH(QByteArray, origin);
    const ServedPlant plant({}, {}, listing("http://hall-3:5173"));
    const QByteArray fields = "Origin: " + origin + "\r\n";
    QCOMPARE(plant.ask(postBytes("/api/events", R"({"source":"a","amount":1})", fields)).status, 403);
    QVERIFY(!plant.ask(getBytes("/api/events", fields)).fields.contains("access-control-allow-origin"));
}

void HttpAccessTest::everyPageMayBeListed()
{
    const ServedPlant plant({}, {}, {.listsEveryOrigin = true});
    for (const QByteArray origin : {"https://board.example", "null"}) {
        const WireAnswer answer = plant.ask(postBytes("/events/batch", "[]", "Origin: " + origin + "\r\n"));
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.fields.value("access-control-allow-origin"), "*");
    }
}

void HttpAccessTest::namesOfTheServerAreTaken()
{
    const ServedPlant plant({}, {}, {.hostNames = {"andon.example"}});
    const auto status = [&plant](const QByteArray &host) { return plant.ask("GET /health HTTP/1.1\r\nHost: " + host + "\r\n\r\n").status; };
    QCOMPARE(status("Andon.example"), 200);
    QCOMPARE(status("andon.example:8092"), 200);
    QCOMPARE(status("www.andon.example"), 403);
    QCOMPARE(plant.ask("POST /events/batch HTTP/1.1\r\nHost: andon.example:8092\r\nOrigin: http://andon.example:8092\r\nContent-Length: 2\r\n\r\n[]").status, 200);
}

QTEST_GUILESS_MAIN(HttpAccessTest)
#include "tst_httpaccess.moc"
