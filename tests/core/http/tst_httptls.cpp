// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/http/servedplant.h"

#include <QDeadlineTimer>

using namespace Andon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The server over TLS: what it speaks, and that nobody there can keep it from others.
class HttpTlsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void currentProtocolsAreSpoken_data();
    void currentProtocolsAreSpoken();
    void olderProtocolsAreRefused_data();
    void olderProtocolsAreRefused();
    void plainHttpGetsAnEndAndOthersAreServed();
    void whoIsSilentDuringTheHandshakeStopsNobody();
    void handshakesAreCountedAmongTheConnections();
    void aNewCertificateIsTakenForNewConnections();
    void aCertificateThatIsHalfThereIsNotTaken();
    void largeBodiesAndAnswersArriveWhole();
    void pipelinedRequestsAreAnsweredInOrder();
    void aRefusalIsReadableWhileTheBodyIsStillSent();
    void hungUpClientsAreNobodysError_data();
    void hungUpClientsAreNobodysError();
    void itClosesInTimeWithClientsConnected();

private:
    static QSslConfiguration trusting(QSsl::SslProtocol protocol = QSsl::TlsV1_2OrLater);
    static QByteArray hello(char version);
    static int statusOf(const ServedPlant &plant, const QByteArray &request = getBytes("/health"));
    ServedPlant served(const HttpLimits &limits = {}) const { return ServedPlant(limits, {}, {}, m_files); }

    QTemporaryDir m_folder;
    CertificateFiles m_files = {};
};

void HttpTlsTest::initTestCase()
{
    const auto made = makeCertificate(m_folder.path());
    if (!made && made.error().code == ErrorCode::NotFound)
        QSKIP("There is no openssl to make a certificate with.");
    QVERIFY2(made, qPrintable(made ? QString() : made.error().detail));
    m_files = *made;
}

/// Whether it is the right certificate is another test's question.
QSslConfiguration HttpTlsTest::trusting(QSsl::SslProtocol protocol)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    configuration.setProtocol(protocol);
    return configuration;
}

int HttpTlsTest::statusOf(const ServedPlant &plant, const QByteArray &request)
{
    return RawClient(plant.port(), trusting()).send(request).receive().value_or(WireAnswer()).status;
}

/// The first bytes of a client that speaks version 3.@a version (1 is TLS 1.0) at most, and two suites
/// that go with the certificate.
QByteArray HttpTlsTest::hello(char version)
{
    const QByteArray extensions = QByteArray::fromHex("000a00040002001700" "0d000400020403");
    QByteArray body = QByteArray(1, '\3') + version + QByteArray(32, 'r') + QByteArray::fromHex("00" "0004c009c02b" "0100");
    body += QByteArray(1, '\0') + char(extensions.size()) + extensions;
    const QByteArray message = QByteArray::fromHex("010000") + char(body.size()) + body;
    return QByteArray::fromHex("160301" "00") + char(message.size()) + message;
}

void HttpTlsTest::currentProtocolsAreSpoken_data()
{
    QTest::addColumn<QSsl::SslProtocol>("protocol");
    QTest::newRow("TLS 1.2") << QSsl::TlsV1_2;
    QTest::newRow("TLS 1.3") << QSsl::TlsV1_3;
}

void HttpTlsTest::currentProtocolsAreSpoken()
{
    QFETCH(QSsl::SslProtocol, protocol);
    const auto plant = served();
    RawClient client(plant.port(), trusting(protocol));
    QVERIFY(client.isEncrypted());
    QCOMPARE(client.protocol(), protocol);
    QCOMPARE(client.send(postBytes("/events/batch", "[" + eventJson("E1") + "]")).receive().value_or(WireAnswer()).status, 200);
    QCOMPARE(client.send(getBytes("/api/v1/events")).receive().value_or(WireAnswer()).object()["total"_L1].toInt(), 1);
}

void HttpTlsTest::olderProtocolsAreRefused_data()
{
    QTest::addColumn<char>("version");
    QTest::addColumn<QByteArray>("answer");
    const QByteArray protocolVersion = QByteArray::fromHex("0246");   // a fatal alert
    QTest::newRow("SSL 3") << '\0' << QByteArray::fromHex("0228");   // one that says less
    QTest::newRow("TLS 1.0") << '\1' << protocolVersion;
    QTest::newRow("TLS 1.1") << '\2' << protocolVersion;
    QTest::newRow("TLS 1.2, which is not") << '\3' << QByteArray();
}

void HttpTlsTest::olderProtocolsAreRefused()
{
    QFETCH(char, version);
    QFETCH(QByteArray, answer);
    const auto plant = served({.handshakeTime = 1s});
    const QByteArray received = RawClient(plant.port()).send(hello(version)).receiveRest();
    QVERIFY(received.size() >= 7);
    if (answer.isEmpty())
        QCOMPARE(received.at(0), '\x16');
    else
        QCOMPARE(received.mid(5, 2), answer);
    QCOMPARE(statusOf(plant), 200);
}

void HttpTlsTest::plainHttpGetsAnEndAndOthersAreServed()
{
    const auto plant = served();
    RawClient before(plant.port(), trusting());
    for (int i = 0; i < 5; ++i) {
        RawClient plain(plant.port());
        const QByteArray received = plain.send(getBytes("/health")).receiveRest();
        QVERIFY(!received.contains("HTTP/"));
        QVERIFY(!plain.isConnected());
    }
    QCOMPARE(statusOf(plant), 200);
    QCOMPARE(before.send(getBytes("/health")).receive().value_or(WireAnswer()).status, 200);
}

void HttpTlsTest::whoIsSilentDuringTheHandshakeStopsNobody()
{
    ServedPlant plant({.handshakeTime = 60s}, {}, {}, m_files);
    std::vector<std::unique_ptr<RawClient>> silent;
    for (int i = 0; i < 60; ++i) {
        silent.push_back(std::make_unique<RawClient>(plant.port()));
        if (i % 2)
            silent.back()->send(hello('\3').first(20));
    }
    QCOMPARE(statusOf(plant), 200);
    QTRY_COMPARE(plant.traffic().figures().connections, 60);
    silent.clear();
    QTRY_COMPARE(plant.traffic().figures().connections, 0);
}

void HttpTlsTest::handshakesAreCountedAmongTheConnections()
{
    ServedPlant plant({.handshakeTime = 500ms, .connectionsPerAddress = 3}, {}, {}, m_files);
    std::vector<std::unique_ptr<RawClient>> silent;
    for (int i = 0; i < 3; ++i)
        silent.push_back(std::make_unique<RawClient>(plant.port()));
    QTRY_COMPARE(plant.traffic().figures().connections, 3);
    QVERIFY(!RawClient(plant.port(), trusting()).isEncrypted());
    // They are ended in time, and make room.
    for (const auto &client : silent)
        QVERIFY(client->isEnded());
    QTRY_COMPARE(plant.traffic().figures().connections, 0);
    QCOMPARE(statusOf(plant), 200);
}

void HttpTlsTest::aNewCertificateIsTakenForNewConnections()
{
    const QTemporaryDir folder;
    const auto files = makeCertificate(folder.path());
    QVERIFY(files);
    ServedPlant plant({}, {}, {}, *files);
    RawClient before(plant.port(), trusting());
    const QSslCertificate old = before.certificate();
    QSignalSpy seen(&plant.server(), &HttpServer::certificateSeen);
    QVERIFY(makeCertificate(folder.path()));
    const auto presented = [&plant] { return RawClient(plant.port(), trusting()).certificate(); };
    QTRY_VERIFY_WITH_TIMEOUT(presented() != old, 20'000);
    QTRY_VERIFY(!seen.isEmpty());
    QCOMPARE(seen.last().first().value<CertificateFacts>().trouble, QString());
    // Who was there goes on.
    QCOMPARE(before.send(getBytes("/health")).receive().value_or(WireAnswer()).status, 200);
}

void HttpTlsTest::aCertificateThatIsHalfThereIsNotTaken()
{
    const QTemporaryDir folder;
    const auto files = makeCertificate(folder.path());
    QVERIFY(files);
    ServedPlant plant({}, {}, {}, *files);
    const QSslCertificate old = RawClient(plant.port(), trusting()).certificate();
    QSignalSpy seen(&plant.server(), &HttpServer::certificateSeen);
    QFile file(files->certificate);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    file.close();
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(whole.first(whole.size() / 2));
    file.close();
    const auto trouble = [&seen] { return seen.isEmpty() ? QString() : seen.last().first().value<CertificateFacts>().trouble; };
    QTRY_VERIFY_WITH_TIMEOUT(!trouble().isEmpty(), 20'000);
    RawClient meanwhile(plant.port(), trusting());
    QCOMPARE(meanwhile.certificate(), old);
    QCOMPARE(meanwhile.send(getBytes("/health")).receive().value_or(WireAnswer()).status, 200);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(whole);
    file.close();
    QTRY_VERIFY_WITH_TIMEOUT(trouble().isEmpty(), 20'000);
}

void HttpTlsTest::largeBodiesAndAnswersArriveWhole()
{
    const auto plant = served();
    RawClient client(plant.port(), trusting());
    QByteArrayList events;
    for (int i = 0; i < 1000; ++i)
        events << eventJson("E" + QByteArray::number(i), 0, QByteArray(3'000, 'm'));
    const QByteArray body = "[" + events.join(',') + QByteArray(10 * 1024 * 1024, ' ') + "]";
    QCOMPARE(ServedPlant::countsOf(client.send(postBytes("/events/batch", body)).receive().value_or(WireAnswer())), "1000/0/0/0");
    // Far more than the system takes at once, and then the end of the connection.
    const QByteArray question = getBytes("/api/v1/events?limit=1000", "Connection: close\r\n");
    RawClient last(plant.port(), trusting());
    last.send(question);
    const auto answer = last.receive();
    QVERIFY(answer);
    QCOMPARE(answer->object()["items"_L1].toArray().size(), 1000);
    QVERIFY(last.isEnded());
}

void HttpTlsTest::pipelinedRequestsAreAnsweredInOrder()
{
    const auto plant = served();
    RawClient client(plant.port(), trusting());
    QByteArray requests;
    for (int i = 0; i < 100; ++i) {
        requests += postBytes("/events/batch", "[" + eventJson("E" + QByteArray::number(i), i) + "]");
        requests += getBytes("/api/v1/events?eventId=E" + QByteArray::number(i));
    }
    client.send(requests);
    for (int i = 0; i < 100; ++i) {
        QCOMPARE(ServedPlant::countsOf(client.receive().value_or(WireAnswer())), "1/0/0/0");
        QCOMPARE(client.receive().value_or(WireAnswer()).object()["items"_L1][0]["defectCount"_L1].toInt(-1), i);
    }
}

void HttpTlsTest::aRefusalIsReadableWhileTheBodyIsStillSent()
{
    const auto plant = served();
    RawClient client(plant.port(), trusting());
    client.send("POST /events/batch HTTP/1.1\r\nHost: localhost\r\nContent-Length: 33554432\r\n\r\n" + QByteArray(32 * 1024 * 1024, ' '));
    QCOMPARE(client.receive().value_or(WireAnswer()).status, 413);
    QVERIFY(client.isEnded());
}

void HttpTlsTest::hungUpClientsAreNobodysError_data()
{
    QTest::addColumn<bool>("isAgreed");
    QTest::addColumn<QByteArray>("sent");
    const QByteArray request = postBytes("/events/batch", "[" + eventJson("E1") + "]");
    QTest::newRow("before a word") << false << QByteArray();
    QTest::newRow("within the first word") << false << hello('\3').first(20);
    QTest::newRow("after the first word") << false << hello('\3');
    QTest::newRow("before a request") << true << QByteArray();
    QTest::newRow("within the head") << true << request.first(40);
    QTest::newRow("within the body") << true << request.chopped(10);
    QTest::newRow("before the answer") << true << request;
    QTest::newRow("with more behind") << true << request + request + request.first(50);
}

void HttpTlsTest::hungUpClientsAreNobodysError()
{
    QFETCH(bool, isAgreed);
    QFETCH(QByteArray, sent);
    ServedPlant plant({}, {}, {}, m_files);
    for (int i = 0; i < 10; ++i) {
        RawClient client = isAgreed ? RawClient(plant.port(), trusting()) : RawClient(plant.port());
        client.send(sent).hangUp();
    }
    QCOMPARE(statusOf(plant), 200);
    QTRY_COMPARE(plant.traffic().figures().connections, 0);
}

void HttpTlsTest::itClosesInTimeWithClientsConnected()
{
    ServedPlant plant({}, {}, {}, m_files);
    RawClient silent(plant.port());
    RawClient idle(plant.port(), trusting());
    QCOMPARE(idle.send(getBytes("/health")).receive().value_or(WireAnswer()).status, 200);
    bool isClosed = false;
    bool isClosedAgain = false;
    plant.server().closeSoon([&] { isClosed = true; }, 60s);
    plant.server().closeSoon([&] { isClosedAgain = true; }, 60s);
    QTRY_VERIFY(isClosed && isClosedAgain);
    QVERIFY(idle.isEnded());
    QVERIFY(silent.isEnded());
    const auto port = plant.server().listen(QHostAddress(QHostAddress::LocalHost), 0, m_files);
    QVERIFY(port);
    QCOMPARE(RawClient(*port, trusting()).send(getBytes("/health")).receive().value_or(WireAnswer()).status, 200);
}

QTEST_GUILESS_MAIN(HttpTlsTest)
#include "tst_httptls.moc"
