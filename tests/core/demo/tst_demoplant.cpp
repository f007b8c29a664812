// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/demoplant.h"
#include "core/demo/posting.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QtTest>

#include <atomic>
#include <chrono>

using namespace Andon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int patience = 60'000;

class SetClock final : public Clock
{
public:
    ReceivedTime now() const override { return ReceivedTime(microseconds.load()); }
    std::atomic<std::chrono::microseconds> microseconds{instantFromIso("2026-01-15T10:12:03Z")->time_since_epoch()};
};

/// Takes batches and answers what it is told to.
class Listener : public QTcpServer
{
public:
    Listener()
    {
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = nextPendingConnection();
            ++connections;
            connect(socket, &QTcpSocket::disconnected, this, [this] { --connections; });
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(*socket); });
        });
        listen(QHostAddress::LocalHost);
    }

    QUrl url() const { return QUrl(u"http://127.0.0.1:%1"_s.arg(serverPort())); }

    QByteArray status = "200 OK";
    QByteArray answer = "{}";
    int connections = 0;
    int posts = 0;
    qsizetype largest = 0;
    QSet<QString> ids = {};
    QSet<QString> factories = {};

private:
    void read(QTcpSocket &socket)
    {
        QByteArray &buffer = m_buffers[&socket];
        buffer += socket.readAll();
        const qsizetype headEnd = buffer.indexOf("\r\n\r\n");
        const qsizetype length = buffer.toLower().indexOf("content-length:");
        if (headEnd < 0 || length < 0)
            return;
        const qsizetype lineEnd = buffer.indexOf('\r', length);
        const int size = buffer.mid(length + 15, lineEnd - length - 15).trimmed().toInt();
        if (buffer.size() < headEnd + 4 + size)
            return;
        if (status.startsWith('2'))
            take(buffer.mid(headEnd + 4, size));
        ++posts;
        buffer.clear();
        socket.write("HTTP/1.1 " + status + "\r\nContent-Length: " + QByteArray::number(answer.size()) + "\r\n\r\n" + answer);
    }

    void take(const QByteArray &body)
    {
        const QJsonArray batch = QJsonDocument::fromJson(body).array();
        largest = std::max(largest, batch.size());
        for (const QJsonValue &event : batch) {
            ids.insert(event[u"eventId"].toString());
            factories.insert(event[u"factoryId"].toString());
        }
    }

    QHash<QTcpSocket *, QByteArray> m_buffers = {};
};

} // namespace

class TestDemoPlant : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void postsADayInBatchesAndThenGoesOnLive()
    {
        Listener server;
        SetClock clock;
        DemoPlant plant({.server = server.url()}, clock);
        QSignalSpy historyPosted(&plant, &DemoPlant::historyPosted);

        plant.start();
        plant.start();
        QVERIFY(plant.isRunning());
        QVERIFY(historyPosted.wait(patience));
        QVERIFY(server.ids.size() > 50'000);
        QVERIFY(server.largest <= 500);
        QCOMPARE(server.factories, QSet<QString>{DemoPlant::factory.toString()});

        const qsizetype before = server.ids.size();
        clock.microseconds = clock.microseconds.load() + 1min;
        QTRY_VERIFY_WITH_TIMEOUT(server.ids.size() > before, patience);
        QCOMPARE(historyPosted.size(), 1);
    }

    void postsNothingMoreOnceStopped()
    {
        Listener server;
        SetClock clock;
        DemoPlant plant({.server = server.url()}, clock);
        plant.start();
        QTRY_VERIFY_WITH_TIMEOUT(server.posts > 0, patience);
        plant.stop();
        QVERIFY(!plant.isRunning());
        // What was on the wire may still arrive; once all have hung up, nobody is left to post.
        QTRY_COMPARE_WITH_TIMEOUT(server.connections, 0, patience);
        const int posts = server.posts;
        clock.microseconds = clock.microseconds.load() + 1min;
        QCoreApplication::processEvents();
        QCOMPARE(server.posts, posts);
        QVERIFY(!server.hasPendingConnections());
    }

    void aTestEventIsPostedAndItsFateTold()
    {
        Listener server;
        SetClock clock;
        QStringList answers;
        const auto send = [&] { postTestEvent({.server = server.url(), .token = "andon_abc"}, clock, this, [&answers](const QString &trouble) { answers << trouble; }); };
        send();
        QTRY_COMPARE_WITH_TIMEOUT(answers, QStringList{QString()}, patience);
        QCOMPARE(server.ids, QSet<QString>{u"TEST-2026-01-15T10:12:03Z"_s});
        QCOMPARE(server.factories, QSet<QString>{DemoPlant::factory.toString()});

        server.answer = R"({"accepted":0,"rejections":[{"index":0,"reason":"TIME_IN_FUTURE","message":"The clock is ahead."}]})";
        send();
        QTRY_COMPARE_WITH_TIMEOUT(answers.size(), 2, patience);
        QCOMPARE(answers.last(), u"The clock is ahead."_s);

        server.close();
        send();
        QTRY_COMPARE_WITH_TIMEOUT(answers.size(), 3, patience);
        QVERIFY(!answers.last().isEmpty());
    }

    void canBeStartedAgain()
    {
        Listener server;
        SetClock clock;
        DemoPlant plant({.server = server.url()}, clock);
        QSignalSpy historyPosted(&plant, &DemoPlant::historyPosted);
        plant.start();
        QVERIFY(historyPosted.wait(patience));
        plant.stop();
        const qsizetype known = server.ids.size();

        plant.start();
        QVERIFY(historyPosted.wait(patience));
        QCOMPARE(server.ids.size(), known);
    }

    void saysThatTheServerRefusesAndLosesNothing()
    {
        Listener server;
        server.status = "503 Service Unavailable";
        SetClock clock;
        DemoPlant plant({.server = server.url()}, clock);
        QSignalSpy historyPosted(&plant, &DemoPlant::historyPosted);
        QSignalSpy failed(&plant, &DemoPlant::failed);
        plant.start();
        QVERIFY(failed.wait(patience));
        QVERIFY(failed.first().first().toString().contains(server.url().toString()));
        QCOMPARE(server.ids.size(), 0);

        server.status = "200 OK";
        QVERIFY(historyPosted.wait(patience));
        QVERIFY(server.ids.size() > 50'000);
        QCOMPARE(failed.size(), 1);
    }

    void waitsForAServerThatIsNotThereYet()
    {
        Listener server;
        const QUrl url = server.url();
        const quint16 port = server.serverPort();
        server.close();
        SetClock clock;
        DemoPlant plant({.server = url}, clock);
        QSignalSpy failed(&plant, &DemoPlant::failed);
        plant.start();
        QVERIFY(failed.wait(patience));

        QVERIFY(server.listen(QHostAddress::LocalHost, port));
        QTRY_VERIFY_WITH_TIMEOUT(server.ids.size() > 0, patience);
    }
};

QTEST_GUILESS_MAIN(TestDemoPlant)
#include "tst_demoplant.moc"
