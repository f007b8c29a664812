// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/http/rawclient.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <memory>
#include <mutex>
#include <set>
#include <thread>

using namespace Andon;
using namespace Qt::StringLiterals;

namespace {

/// The real program, on a database file, without a window.
class Program
{
public:
    explicit Program(const QString &database, const QStringList &more = {})
    {
        m_process.setProgram(QStringLiteral(ANDON_PROGRAM));
        m_process.setArguments(QStringList {u"--headless"_s, u"--listen"_s, u"127.0.0.1:0"_s, u"--database"_s, database} + more);
        m_process.start();
        while (m_port == 0 && m_process.waitForReadyRead(30'000)) {
            const QString line = QString::fromUtf8(m_process.readAllStandardOutput());
            if (line.startsWith(u"andon: listening on http://127.0.0.1:"))
                m_port = line.trimmed().section(u':', -1).toUShort();
        }
    }
    ~Program() { kill(); }

    quint16 port() const { return m_port; }
    void kill()
    {
        m_process.kill();   // SIGKILL: no last words
        m_process.waitForFinished();
    }

    /// SIGTERM; the exit status, or -1 when it takes longer than it may.
    int terminate()
    {
        m_process.terminate();
        return m_process.waitForFinished(5000) && m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
    }

private:
    QProcess m_process;
    quint16 m_port = 0;
};

struct Ended
{
    int status = -1;
    QString output = {};
    QString errors = {};
};

Ended runToItsEnd(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral(ANDON_PROGRAM), arguments);
    if (!process.waitForFinished(60'000))
        return {};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError())};
}

QByteArray batchJson(const QByteArray &prefix, int size)
{
    QByteArrayList events;
    for (int i = 0; i < size; ++i)
        events << eventJson(prefix + '-' + QByteArray::number(i));
    return '[' + events.join(',') + ']';
}

/// What senders know to be stored, since they were told so.
struct Acknowledged
{
    std::mutex mutex = {};
    std::set<QByteArray> ids = {};
    std::set<QByteArray> unanswered = {};
};

constexpr int batchSize = 20;

/// Posts batches until the connection is gone, as a line PC would when the server dies.
void postUntilItEnds(quint16 port, const QByteArray &name, Acknowledged &acknowledged)
{
    RawClient client(port);
    for (int n = 0; client.isConnected(); ++n) {
        const QByteArray prefix = name + '-' + QByteArray::number(n);
        const auto answer = client.send(postBytes("/api/v1/events/batch", batchJson(prefix, batchSize))).receive();
        const std::lock_guard lock(acknowledged.mutex);
        auto &ids = answer && answer->status == 200 ? acknowledged.ids : acknowledged.unanswered;
        for (int i = 0; i < batchSize; ++i)
            ids.insert(prefix + '-' + QByteArray::number(i));
        if (!answer)
            return;
    }
}

std::multiset<QByteArray> storedIds(quint16 port)
{
    std::multiset<QByteArray> ids;
    RawClient client(port);
    for (qint64 skip = 0;; skip += 1000) {
        const auto answer = client.send(getBytes("/api/v1/events?limit=1000&skip=" + QByteArray::number(skip))).receive();
        const QJsonArray items = answer ? answer->object().value(u"items").toArray() : QJsonArray();
        for (const auto &item : items)
            ids.insert(item.toObject().value(u"eventId").toString().toUtf8());
        if (items.isEmpty())
            return ids;
    }
}

} // namespace

class tst_Program : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersWhenItSaysSoAndEndsInOrder()
    {
        Program andon(database());
        QVERIFY(andon.port() != 0);
        QCOMPARE(RawClient(andon.port()).send(getBytes("/healthz")).receive().value().status, 200);
        QCOMPARE(RawClient(andon.port()).send(postBytes("/api/v1/events/batch", batchJson("E", 3))).receive().value().object().value(u"accepted").toInt(), 3);
        QCOMPARE(andon.terminate(), 0);
    }

    void endsInTimeWhateverIsStillAsked()
    {
        Program andon(m_folder.filePath(u"asked.db"_s));
        for (int n = 0; n < 20; ++n) {
            const auto answer = RawClient(andon.port()).send(postBytes("/api/v1/events/batch", batchJson("E" + QByteArray::number(n), 2000))).receive();
            QVERIFY(answer && answer->status == 200);
        }
        // All events are of one moment, so that each of these has to sort them all.
        std::vector<std::unique_ptr<RawClient>> clients;
        for (int n = 0; n < 100; ++n) {
            clients.push_back(std::make_unique<RawClient>(andon.port()));
            clients.back()->send(getBytes("/api/v1/events?limit=1000"));
        }
        QCOMPARE(andon.terminate(), 0);
    }

    void everythingAcknowledgedOutlivesAKill()
    {
        const QString file = m_folder.filePath(u"killed.db"_s);
        Acknowledged acknowledged;
        for (int round = 0; round < 5; ++round) {
            Program andon(file);
            QVERIFY(andon.port() != 0);
            std::vector<std::thread> senders;
            for (int i = 0; i < 4; ++i)
                senders.emplace_back([&, i] { postUntilItEnds(andon.port(), "r" + QByteArray::number(round) + 'c' + QByteArray::number(i), acknowledged); });
            const auto count = [&acknowledged] {
                const std::lock_guard lock(acknowledged.mutex);
                return acknowledged.ids.size();
            };
            const std::size_t enough = count() + 2000 + std::size_t(round) * 333;
            [&] { QTRY_VERIFY_WITH_TIMEOUT(count() >= enough, 60'000); }();
            andon.kill();
            for (std::thread &sender : senders)
                sender.join();
        }
        const Ended verified = runToItsEnd({u"--verify"_s, u"--database"_s, file});
        QVERIFY2(verified.status == 0, qPrintable(verified.output + verified.errors));

        Program andon(file);
        const auto stored = storedIds(andon.port());
        for (const QByteArray &id : acknowledged.ids)
            QVERIFY2(stored.count(id) == 1, id.constData());
        for (const QByteArray &id : stored)
            QVERIFY2(acknowledged.ids.contains(id) || acknowledged.unanswered.contains(id), id.constData());
        QVERIFY(stored.size() == std::set<QByteArray>(stored.begin(), stored.end()).size());
    }

    void aSecondAndonOnTheSameFileEndsWithASentence()
    {
        const Program first(database());
        const Ended second = runToItsEnd({u"--headless"_s, u"--listen"_s, u"127.0.0.1:0"_s, u"--database"_s, database()});
        QCOMPARE(second.status, 2);
        QVERIFY2(second.errors.contains(u"in use by another Andon"), qPrintable(second.errors));
        QVERIFY(second.output.isEmpty());
        QCOMPARE(runToItsEnd({u"--verify"_s, u"--database"_s, database()}).status, 2);
    }

    void aPortThatIsTakenEndsItWithASentence()
    {
        const Program first(database());
        const QString address = u"127.0.0.1:%1"_s.arg(first.port());
        const Ended second = runToItsEnd({u"--headless"_s, u"--listen"_s, address, u"--database"_s, m_folder.filePath(u"other.db"_s)});
        QCOMPARE(second.status, 2);
        QVERIFY2(second.errors.contains(QString::number(first.port())), qPrintable(second.errors));
    }

    void whatItCannotDoEndsItWithASentence_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("an unknown option") << QStringList {u"--frobnicate"_s};
        QTest::newRow("a folder for a database") << QStringList {u"--headless"_s, u"--database"_s, m_folder.path()};
        QTest::newRow("a place nobody can write to") << QStringList {u"--headless"_s, u"--database"_s, u"/proc/andon.db"_s};
        QTest::newRow("an address for everybody") << QStringList {u"--headless"_s, u"--listen"_s, u"0.0.0.0:8092"_s};
        QTest::newRow("nothing to verify") << QStringList {u"--verify"_s, u"--database"_s, m_folder.filePath(u"none.db"_s)};
    }
    void whatItCannotDoEndsItWithASentence()
    {
        QFETCH(QStringList, arguments);
        const Ended ended = runToItsEnd(arguments);
        QCOMPARE(ended.status, 2);
        QVERIFY2(ended.errors.startsWith(u"andon: "), qPrintable(ended.errors));
        QVERIFY(ended.errors.count(u'\n') == 1);
    }

    void saysWhatItIs()
    {
        QCOMPARE(runToItsEnd({u"--version"_s}).output, u"andon " ANDON_VERSION "\n"_s);
        const Ended help = runToItsEnd({u"--help"_s});
        QCOMPARE(help.status, 0);
        QVERIFY(help.output.contains(u"--headless"_s));
    }

    void theDemoPlantArrivesOverHttp()
    {
        Program andon(m_folder.filePath(u"demo.db"_s), {u"--demo"_s});
        RawClient client(andon.port());
        const auto total = [&client] {
            const auto answer = client.send(getBytes("/api/v1/events?factoryId=DEMO&limit=1")).receive();
            return answer ? answer->object().value(u"total").toInt() : 0;
        };
        QTRY_VERIFY_WITH_TIMEOUT(total() > 1000, 60'000);
        QCOMPARE(andon.terminate(), 0);
    }

private:
    QString database() const { return m_folder.filePath(u"plant.db"_s); }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(tst_Program)
#include "tst_program.moc"
