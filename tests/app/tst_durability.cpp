// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"
#include "tests/app/syscalltrace.h"
#include "tests/core/http/rawclient.h"

#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

#include <thread>
#include <vector>

using namespace Andon;
using namespace Qt::StringLiterals;

namespace {

constexpr int batchSize = 20;

/// Of one width, so that none begins like another.
QByteArray eventId(int client, int batch, int event)
{
    return QByteArray("sync-") + QByteArray::number(10 + client) + '-' + QByteArray::number(100 + batch) + '-' + QByteArray::number(100 + event) + '.';
}

/// Sends batch after batch on one connection; how many were answered with 200.
int postBatches(quint16 port, int client, int batches)
{
    RawClient connection(port);
    int answered = 0;
    for (int batch = 0; batch < batches; ++batch) {
        QByteArrayList events;
        for (int event = 0; event < batchSize; ++event)
            events << eventJson(eventId(client, batch, event));
        const auto answer = connection.send(postBytes("/api/v1/events/batch", '[' + events.join(',') + ']')).receive();
        answered += answer && answer->status == 200 ? 1 : 0;
    }
    return answered;
}

} // namespace

/// The promise behind every 200: what was acknowledged is on the disk. A look over the program's shoulder,
/// at what it asks of the system and when.
class tst_Durability : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAnswerAheadOfItsSyncIsSeen_data();
    void anAnswerAheadOfItsSyncIsSeen();
    void everyAnswerComesAfterItsSync_data();
    void everyAnswerComesAfterItsSync();
};

void tst_Durability::anAnswerAheadOfItsSyncIsSeen_data()
{
    QTest::addColumn<QByteArrayList>("lines");
    QTest::addColumn<QByteArray>("fault");
    const QByteArray read = R"(1 read(17<TCP:[127.0.0.1:80->127.0.0.1:90]>, "POST / HTTP/1.1\r\n\r\n[{\"eventId\":\"E1\"}]", 100) = 40)";
    const QByteArray write = R"(2 pwrite64(12</p/x.db-wal>, "\r\0E1press-7", 4096, 32) = 4096)";
    const QByteArray sync = "2 fdatasync(12</p/x.db-wal>)   = 0";
    const QByteArray syncBegins = "2 fdatasync(12</p/x.db-wal> <unfinished ...>";
    const QByteArray syncEnds = "2 <... fdatasync resumed>)   = 0";
    const QByteArray answer = R"(1 write(17<TCP:[127.0.0.1:80->127.0.0.1:90]>, "HTTP/1.1 200 OK\r\n\r\n", 300) = 300)";
    const QByteArray unread = "the request was not read";
    const QByteArray unanswered = "there was no answer of 200";
    const QByteArray unwritten = "it was answered before it was written";
    const QByteArray unsynced = "it was answered before it was synced";
    QTest::newRow("as it should be") << QByteArrayList {read, write, sync, answer} << QByteArray();
    QTest::newRow("with others in between") << QByteArrayList {"3 +++ exited with 0 +++", read, sync, write, syncBegins, "1 read(3<anon_inode:[eventfd]>, \"\\1\", 16) = 8", syncEnds, answer} << QByteArray();
    QTest::newRow("no sync") << QByteArrayList {read, write, answer} << unsynced;
    QTest::newRow("the sync comes later") << QByteArrayList {read, write, answer, sync} << unsynced;
    QTest::newRow("the sync is still going on") << QByteArrayList {read, write, syncBegins, answer, syncEnds} << unsynced;
    QTest::newRow("the sync was before the write") << QByteArrayList {read, sync, write, answer} << unsynced;
    QTest::newRow("the sync began before the write") << QByteArrayList {read, syncBegins, "3 " + write.mid(2), syncEnds, answer} << unsynced;
    QTest::newRow("the sync failed") << QByteArrayList {read, write, "2 fdatasync(12</p/x.db-wal>) = -1 EIO (Input/output error)", answer} << unsynced;
    QTest::newRow("another file was synced") << QByteArrayList {read, write, "2 fdatasync(11</p/x.db>) = 0", answer} << unsynced;
    QTest::newRow("the sync never ends") << QByteArrayList {read, write, syncBegins, answer} << unsynced;
    QTest::newRow("nothing is written") << QByteArrayList {read, sync, answer} << unwritten;
    QTest::newRow("something else is written") << QByteArrayList {read, QByteArray(write).replace("E1", "E2"), sync, answer} << unwritten;
    QTest::newRow("it was written for somebody before") << QByteArrayList {write, read, sync, answer} << unwritten;
    QTest::newRow("another connection is answered") << QByteArrayList {read, write, sync, QByteArray(answer).replace(":90", ":91")} << unanswered;
    QTest::newRow("it is refused") << QByteArrayList {read, write, sync, QByteArray(answer).replace("200 OK", "503 No")} << unanswered;
    QTest::newRow("nothing happens") << QByteArrayList {} << unread;
}

void tst_Durability::anAnswerAheadOfItsSyncIsSeen()
{
    QFETCH(QByteArrayList, lines);
    QFETCH(QByteArray, fault);
    QCOMPARE(faultOfAnswer(callsFrom(lines.join('\n') + '\n'), {"E1"}).value_or(QByteArray()), fault);
}

void tst_Durability::everyAnswerComesAfterItsSync_data()
{
    QTest::addColumn<int>("clients");
    QTest::newRow("one after the other") << 1;
    QTest::newRow("four at once") << 4;
}

void tst_Durability::everyAnswerComesAfterItsSync()
{
    QFETCH(int, clients);
    constexpr int batches = 25;
    const QString strace = QStandardPaths::findExecutable(u"strace"_s);
    if (strace.isEmpty())
        QSKIP("strace is not installed.");
    if (QProcess::execute(strace, {u"-f"_s, u"-o"_s, u"/dev/null"_s, u"true"_s}) != 0)
        QSKIP("Programs may not be traced here.");
    const QTemporaryDir folder;
    const QString traceFile = folder.filePath(u"trace"_s);
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"ASAN_OPTIONS"_s, u"detect_leaks=0"_s);   // which cannot be done under a tracer
    // -D: the program stays our child, with the tracer beside it. A page of the database is written out in full.
    const QStringList tracer = {strace, u"-D"_s, u"-f"_s, u"-yy"_s, u"-s"_s, u"65536"_s, u"-o"_s, traceFile, u"-e"_s, u"trace=read,recvfrom,write,writev,sendto,sendmsg,pwrite64,pwritev,fsync,fdatasync"_s};
    Program andon(folder.filePath(u"synced.db"_s), {}, environment, tracer);
    QVERIFY(andon.port() != 0);
    std::vector<int> answered(std::size_t(clients), 0);
    std::vector<std::thread> senders;
    for (int client = 0; client < clients; ++client)
        senders.emplace_back([&, client] { answered[std::size_t(client)] = postBatches(andon.port(), client, batches); });
    for (std::thread &sender : senders)
        sender.join();
    QCOMPARE(answered, std::vector<int>(std::size_t(clients), batches));
    const QByteArray lastLine = QByteArray::number(andon.processId()).leftJustified(5) + " +++ exited with 0 +++";
    QCOMPARE(andon.terminate(), 0);
    QByteArray trace;
    const auto isTraceComplete = [&] {
        QFile file(traceFile);
        trace = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        return trace.contains(lastLine);
    };
    QTRY_VERIFY_WITH_TIMEOUT(isTraceComplete(), 20'000);
    const auto calls = callsFrom(trace);
    for (int client = 0; client < clients; ++client) {
        for (int batch = 0; batch < batches; ++batch) {
            const QByteArrayList ids = {eventId(client, batch, 0), eventId(client, batch, batchSize - 1)};
            const auto fault = faultOfAnswer(calls, ids);
            QVERIFY2(!fault, (ids.first() + ": " + fault.value_or(QByteArray())).constData());
        }
    }
}

QTEST_GUILESS_MAIN(tst_Durability)
#include "tst_durability.moc"
