// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/hostile/attackedplant.h"
#include "tests/app/hostile/bodies.h"
#include "tests/app/hostile/peer.h"

#include <QtTest>

#include <map>
#include <memory>
#include <optional>
#include <vector>

using namespace Andon;
using namespace Qt::StringLiterals;

namespace {

using Peers = std::vector<std::unique_ptr<Peer>>;

QByteArray loopback(int last)
{
    return "127.0.0." + QByteArray::number(last);
}

/// How a client takes its time: what it sends at once, and then again and again.
struct SlowSender
{
    QByteArray begin = {};
    QByteArray drop = {};
};

std::vector<SlowSender> slowSenders()
{
    const QByteArray chunked = batchWith("Transfer-Encoding: chunked\r\n");
    return {
        {"", "G"},
        {"GET /api/v1/events?machineId=", "x"},
        {"GET /api/v1/events HTTP/1.1\r\nHost: local", "h"},
        {"GET /api/v1/events HTTP/1.1\r\nHost: localhost\r\n", "X: 1\r\n"},
        {"", "\r\n"},
        {"GET /api/v1/events HTTP/1.1\r\nHost: localhost\r\n\r", ""},
        {batchWith("Content-Length: 100000\r\n"), ""},
        {batchWith("Content-Length: 100000\r\n", "["), " "},
        {batchWith("Content-Length: 100000\r\n", "[" + QByteArray(99'000, ' ')), " "},
        {batchWith("Content-Length: 100000\r\nExpect: 100-continue\r\n"), " "},
        {batchWith("Content-Length: 100000\r\nContent-Encoding: gzip\r\n", "\x1f\x8b\x08"), " "},
        {chunked + "1000", ";"},
        {chunked + "1000\r\n", " "},
        {chunked, chunk(" ")},
        {chunked + chunk("[]") + "0\r\n", ""},
        {postBytes(batchPath, "[]"), "G"},
    };
}

} // namespace

/// Clients that are slow, many, deaf or gone, against the real program. Whatever they do, the next one is
/// served, nothing half-sent is stored, and what they held is given back.
class tst_HostileClients : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void whoSendsTooSlowlyIsEnded();
    void whoIsJustNotInAHurryIsServed();
    void whoReadsSlowlyGetsAllOfALargeAnswer();
    void whoReadsNothingIsEnded();
    void whoStopsSendingMaySendAgain();
    void oneAddressCannotTakeTheRoomOfOthers();
    void thousandsOfIdleConnectionsPass();
    void hangingUpHarmsNobody();
    void manyLargeBodiesAtOnceHoldNobodyUpForLong();
    void memoryStaysWithinBounds();
    void cleanupTestCase();

private:
    std::unique_ptr<AttackedPlant> m_plant;
    std::optional<MemoryWatch> m_memory;
};

void tst_HostileClients::initTestCase()
{
    m_plant = std::make_unique<AttackedPlant>();
    QVERIFY(m_plant->port() != 0);
    // What is used once and kept: threads, caches, the memory of the largest body there may be. And what
    // makes a large answer.
    QByteArray events = eventJson("large-0", 0, QByteArray(3'000, 'm'));
    for (int i = 1; i < 1000; ++i)
        events += ',' + eventJson("large-" + QByteArray::number(i), 0, QByteArray(3'000, 'm'));
    for (const QByteArray &request : {postBytes(batchPath, '[' + events + ']'), getBytes("/api/v1/events?limit=1000"), postBytes(batchPath, bodyOf("warm", largestBody)),
                                      batchWith("Transfer-Encoding: chunked\r\n", chunk(bodyOf("warm", largestBody)) + lastChunk)})
        QCOMPARE(RawClient(m_plant->port()).send(request).receive().value_or(WireAnswer()).status, 200);
    std::vector<std::unique_ptr<RawClient>> readers;
    for (int i = 0; i < 12; ++i) {
        readers.push_back(std::make_unique<RawClient>(m_plant->port()));
        readers.back()->send(getBytes("/api/v1/events?limit=1000"));
    }
    for (const auto &reader : readers)
        QVERIFY(reader->receive());
    QVERIFY(m_plant->takesABatch());
    m_memory.emplace(*m_plant);
}

void tst_HostileClients::whoSendsTooSlowlyIsEnded()
{
    const int before = m_plant->stored();
    const int batchesBefore = m_plant->batches();
    const auto senders = slowSenders();
    Peers peers;
    for (std::size_t i = 0; i < 4 * senders.size(); ++i) {
        peers.push_back(std::make_unique<Peer>(m_plant->port(), loopback(10 + int(i % 4))));
        peers.back()->send(senders[i / 4].begin);
    }
    // Another drop for each, every time it is looked at; and others are served meanwhile.
    const auto areAllEnded = [&] {
        for (std::size_t i = 0; i < peers.size(); ++i) {
            peers[i]->read();
            if (!peers[i]->isEnded())
                peers[i]->send(senders[i / 4].drop, 0);
        }
        return m_plant->takesABatch() && std::all_of(peers.begin(), peers.end(), [](const auto &peer) { return peer->isEnded(); });
    };
    QTRY_VERIFY_WITH_TIMEOUT(areAllEnded(), 30'000);
    for (std::size_t i = 0; i < peers.size(); ++i) {
        const QByteArray got = peers[i]->received();
        // Whoever has not begun is only idle.
        const bool isIdle = senders[i / 4].begin.isEmpty() && senders[i / 4].drop == "\r\n";
        QVERIFY2(isIdle ? got.isEmpty() : got.contains("HTTP/1.1 408 "), (senders[i / 4].begin + " ... " + senders[i / 4].drop + ": " + got).constData());
    }
    QCOMPARE(m_plant->stored(), before + m_plant->batches() - batchesBefore);
}

void tst_HostileClients::whoIsJustNotInAHurryIsServed()
{
    const QByteArray body = batchOf("byte-by-byte");
    for (const QByteArray &request : {postBytes(batchPath, body), batchWith("Transfer-Encoding: chunked\r\n", chunk(body.left(10)) + chunk(body.mid(10)) + lastChunk)}) {
        Peer peer(m_plant->port());
        for (const char c : request)
            QCOMPARE(peer.send(QByteArray(1, c)), 1);
        peer.read(20'000);
        QCOMPARE(peer.status(), 200);
    }
    QVERIFY(m_plant->takesABatch());
}

void tst_HostileClients::whoReadsSlowlyGetsAllOfALargeAnswer()
{
    constexpr std::size_t sip = 16 * 1024;
    constexpr int smallBuffer = 8 * 1024;
    const auto whole = RawClient(m_plant->port()).send(getBytes("/api/v1/events?limit=1000&machineId=" + QByteArray(3'000, 'm'))).receive();
    QVERIFY(whole && whole->body.size() > 3'000'000);
    Peer peer(m_plant->port(), "127.0.0.1", smallBuffer);
    peer.send(getBytes("/api/v1/events?limit=1000&machineId=" + QByteArray(3'000, 'm'), "Connection: close\r\n"));
    while (!peer.isEnded()) {
        const qsizetype before = peer.received().size();
        peer.read(20'000, sip);
        QVERIFY(peer.isEnded() || peer.received().size() > before);
    }
    QVERIFY(peer.received().endsWith(whole->body));
    QVERIFY(m_plant->takesABatch());
}

void tst_HostileClients::whoReadsNothingIsEnded()
{
    constexpr int smallBuffer = 8 * 1024;
    Peers peers;
    // Three megabytes for each, were they all kept until they are read.
    for (int i = 0; i < 100; ++i) {
        peers.push_back(std::make_unique<Peer>(m_plant->port(), loopback(20 + i % 4), smallBuffer));
        peers.back()->send(getBytes("/api/v1/events?limit=1000").repeated(3), 0);
    }
    // Sending fails once the other side has ended it; half a request keeps nobody alive.
    const auto areAllEnded = [&] {
        return m_plant->takesABatch() && std::count_if(peers.begin(), peers.end(), [](const auto &peer) { return peer->send("G", 0) > 0; }) == 0;
    };
    QTRY_VERIFY_WITH_TIMEOUT(areAllEnded(), 30'000);
}

/// Whether the other side has only stopped sending, or is gone, cannot be told apart; the connection may end
/// without an answer then. But it ends in order, and what was sent counts once.
void tst_HostileClients::whoStopsSendingMaySendAgain()
{
    const int before = m_plant->stored();
    for (const QByteArray &request : {postBytes(batchPath, batchOf("half-closed")), getBytes("/api/v1/events?limit=1000"), getBytes("/health").repeated(5), QByteArray("BAD\r\n\r\n")}) {
        Peer peer(m_plant->port());
        peer.send(request);
        peer.endSending();
        QVERIFY(peer.readToItsEnd());
        QVERIFY2(QList<int>({0, 200, 400}).contains(peer.status()), (request.left(60) + ": " + peer.received().left(200)).constData());
    }
    QCOMPARE(RawClient(m_plant->port()).send(postBytes(batchPath, batchOf("half-closed"))).receive().value_or(WireAnswer()).status, 200);
    QCOMPARE(m_plant->stored(), before + 1);
    QVERIFY(m_plant->takesABatch());
}

void tst_HostileClients::oneAddressCannotTakeTheRoomOfOthers()
{
    constexpr int each = 128;
    Peers peers;
    for (int i = 0; i < 3 * each; ++i)
        peers.push_back(std::make_unique<Peer>(m_plant->port(), loopback(30)));
    QVERIFY(m_plant->takesABatch());
    int open = 0;
    for (const auto &peer : peers) {
        QVERIFY(peer->isConnected());
        peer->read(&peer < &peers[each] ? 0 : 5'000);
        open += peer->status() == 0 && !peer->isEnded() ? 1 : 0;
    }
    QVERIFY2(open <= each, QByteArray::number(open).constData());
}

void tst_HostileClients::thousandsOfIdleConnectionsPass()
{
    constexpr int most = 512;
    constexpr int addresses = 16;
    const int count = std::min(2000, Peer::raiseOpenFiles() - 200);
    Peers peers;
    for (int i = 0; i < count; ++i)
        peers.push_back(std::make_unique<Peer>(m_plant->port(), loopback(40 + i % addresses)));
    std::map<int, int> statuses;
    for (int i = 0; i < count; ++i) {
        Peer &peer = *peers[std::size_t(i)];
        QVERIFY(peer.isConnected());
        // The first come first; whoever came later is told so.
        peer.read(i < most ? 0 : 5'000);
        ++statuses[peer.status()];
        if (peer.status() == 503) {
            QVERIFY(peer.readToItsEnd());
            QVERIFY(peer.received().contains("\r\nRetry-After: ") && peer.received().endsWith('}'));
        }
    }
    QVERIFY2(statuses[0] <= most, QByteArray::number(statuses[0]).constData());
    QCOMPARE(statuses[0] + statuses[503], count);
    // They do nothing, and end; all of them, without a word.
    QVERIFY(m_plant->takesABatch());
    for (const auto &peer : peers) {
        QVERIFY(peer->readToItsEnd());
        QVERIFY(peer->status() == 0 || peer->status() == 503);
    }
    qInfo("of %d idle connections %d stayed open", count, statuses[0]);
}

void tst_HostileClients::hangingUpHarmsNobody()
{
    const QByteArray never = postBytes(batchPath, batchOf("hidden"));
    const QByteArray once = postBytes(batchPath, batchOf("hung-up"));   // may be stored, once
    const QByteArray chunked = batchWith("Transfer-Encoding: chunked\r\n");
    const QByteArrayList stages = {
        "",
        "P",
        never.first(20),
        never.first(60),
        never.first(never.indexOf("\r\n\r\n") + 2),
        never.first(never.indexOf("\r\n\r\n") + 4),
        never.chopped(30),
        never.chopped(1),
        chunked + "5",
        chunked + chunk(batchOf("hidden")),
        chunked + chunk(batchOf("hidden")) + "0\r\n",
        batchWith("Content-Length: 1000\r\nExpect: 100-continue\r\n"),
        batchWith("Content-Length: 16777216\r\n", QByteArray(100'000, ' ')),
        batchWith("Content-Length: 99999999\r\n", QByteArray(100'000, ' ')),
        once,
        once + never.chopped(1),
        once.repeated(10),
        getBytes("/health"),
        getBytes("/api/v1/events?limit=1000"),
        getBytes("/api/v1/events?limit=1000").repeated(20) + never.chopped(1),
        "BAD\r\n\r\n",
    };
    constexpr int hangUps = 504;
    const int before = m_plant->stored();
    const int batchesBefore = m_plant->batches();
    for (int i = 0; i < hangUps; ++i) {
        Peer peer(m_plant->port(), loopback(60 + i % 8));
        peer.send(stages[i % stages.size()]);
        const int manner = i / int(stages.size()) % 4;
        if (manner / 2 == 1)
            peer.read(10, 100);   // what there is of an answer
        if (manner % 2 == 0)
            peer.reset();
        else
            peer.hangUp();
        if (i % 50 == 0)
            QVERIFY(m_plant->takesABatch());
    }
    QVERIFY(m_plant->takesABatch());
    const int stored = m_plant->stored() - before - (m_plant->batches() - batchesBefore);
    QVERIFY2(stored == 0 || stored == 1, QByteArray::number(stored).constData());
    QCOMPARE(RawClient(m_plant->port()).send(getBytes("/api/v1/events?eventId=hidden")).receive().value_or(WireAnswer()).object().value(u"total").toInt(-1), 0);
}

void tst_HostileClients::manyLargeBodiesAtOnceHoldNobodyUpForLong()
{
    const int before = m_plant->stored();
    Peers peers;
    for (int i = 0; i < 12; ++i) {
        peers.push_back(std::make_unique<Peer>(m_plant->port(), loopback(70 + i % 3)));
        peers.back()->send(batchWith("Content-Length: 16777216\r\n", '[' + QByteArray(8 * 1024 * 1024, ' ')));
    }
    // They stop half-way, and are told so or that there is no room for them.
    QVERIFY(m_plant->takesABatch());
    for (const auto &peer : peers) {
        QVERIFY(peer->readToItsEnd());
        QVERIFY2(peer->status() == 503 || peer->status() == 408, peer->received().left(200).constData());
    }
    QCOMPARE(m_plant->stored(), before + 1);
}

void tst_HostileClients::memoryStaysWithinBounds()
{
    if (!MemoryWatch::isPossible(*m_plant))
        QSKIP("Nobody tells how much memory a program has here.");
    qInfo("%s", m_memory->text().constData());
    QVERIFY2(m_memory->staysBelowPeak(), m_memory->text().constData());
    QTRY_VERIFY2_WITH_TIMEOUT(m_memory->hasSettled(), m_memory->text().constData(), 20'000);
}

void tst_HostileClients::cleanupTestCase()
{
    qInfo("%d valid batches in between, the slowest answered after %lld ms", m_plant->batches(), static_cast<long long>(m_plant->slowestMs()));
    QCOMPARE(m_plant->program().terminate(), 0);
}

QTEST_GUILESS_MAIN(tst_HostileClients)
#include "tst_hostileclients.moc"
