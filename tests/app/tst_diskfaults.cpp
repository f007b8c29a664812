// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"
#include "tests/core/http/rawclient.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace Andon;
using namespace Qt::StringLiterals;

/// The real program on a disk that is full, broken or does half of what it is asked to. The faults come
/// from tests/support/diskshim.c, loaded into the program.
class tst_DiskFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_accepted = m_next = 0;
        setDisk("pass");
    }

    void nothingIsAcknowledgedThatIsNotStored_data()
    {
        QTest::addColumn<QByteArray>("fault");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("health");
        QTest::newRow("a full disk") << QByteArray("fail write ENOSPC") << 507 << u"DISK_FULL"_s << u"disk-full"_s;
        QTest::newRow("a disk that has become read-only") << QByteArray("fail all EROFS\nfail open EROFS") << 503 << u"STORAGE"_s << u"read-only"_s;
        QTest::newRow("writes fail") << QByteArray("fail write EIO") << 503 << u"STORAGE"_s << u"unavailable"_s;
        QTest::newRow("syncs fail") << QByteArray("fail sync EIO") << 503 << u"STORAGE"_s << u"unavailable"_s;
        QTest::newRow("everything fails") << QByteArray("fail all EIO") << 503 << u"STORAGE"_s << u"unavailable"_s;
    }
    void nothingIsAcknowledgedThatIsNotStored()
    {
        QFETCH(QByteArray, fault);
        QFETCH(int, status);
        QFETCH(QString, code);
        QFETCH(QString, health);
        {
            Program andon(file(), {}, environment());
            QVERIFY(andon.port() != 0);
            RawClient client(andon.port());
            QCOMPARE(post(client)->status, 200);
            setDisk(fault);
            for (int i = 0; i < 4; ++i) {
                const auto refused = post(client);
                QVERIFY2(refused->status == status, refused->body.constData());
                QCOMPARE(refused->object().value(u"error").toObject().value(u"code").toString(), code);
                QVERIFY(refused->fields.contains("retry-after"));
            }
            const auto answer = client.send(getBytes("/healthz")).receive();
            QCOMPARE(answer->status, 503);
            QCOMPARE(answer->object().value(u"status").toString(), health);
            QCOMPARE(stored(client), m_accepted);   // reading goes on
            setDisk("pass");
            // By itself: nobody sends anything.
            QTRY_COMPARE_WITH_TIMEOUT(client.send(getBytes("/healthz")).receive()->status, 200, 20'000);
            QCOMPARE(post(client)->status, 200);
            QCOMPARE(stored(client), m_accepted);
            QCOMPARE(andon.terminate(), 0);
        }
        QCOMPARE(runToItsEnd({u"--verify"_s, u"--database"_s, file()}).status, 0);
    }

    /// Wherever it is that a write or a sync fails: in the log, the index, the directory, a checkpoint.
    void aFaultAtAnyMomentLosesNothing_data()
    {
        QTest::addColumn<QByteArray>("fault");
        QTest::newRow("writes") << QByteArray("fail write EIO after %1");
        QTest::newRow("room") << QByteArray("fail write ENOSPC after %1");
        QTest::newRow("syncs") << QByteArray("fail sync EIO after %1");
        QTest::newRow("half writes") << QByteArray("short write after %1");
    }
    void aFaultAtAnyMomentLosesNothing()
    {
        QFETCH(QByteArray, fault);
        {
            Program andon(file(), {}, environment());
            QVERIFY(andon.port() != 0);
            RawClient client(andon.port());
            int failures = 0;
            for (int moment = 0; moment < 40; ++moment) {
                setDisk(QByteArray(fault).replace("%1", QByteArray::number(moment * moment / 4)));
                for (int i = 0; i < 8; ++i)
                    failures += post(client, 40 + moment * 10)->status == 200 ? 0 : 1;
                setDisk("pass");
                // The first may still be told of what failed before.
                QTRY_COMPARE_WITH_TIMEOUT(post(client)->status, 200, 20'000);
                QCOMPARE(stored(client), m_accepted);
            }
            QVERIFY(failures > 20 || fault.startsWith("short"));
            andon.kill();
        }
        const Ended verified = runToItsEnd({u"--verify"_s, u"--database"_s, file()});
        QVERIFY2(verified.status == 0, qPrintable(verified.output + verified.errors));
        Program andon(file());
        RawClient client(andon.port());
        QCOMPARE(stored(client), m_accepted);
    }

    /// Then the log is kept until the next start, which reads it, and that is said.
    void aFileThatCannotBeSyncedIsSaid()
    {
        const auto warnings = [](RawClient &client) {
            const auto answer = client.send(getBytes("/healthz")).receive();
            return answer->status == 200 ? answer->object().value(u"warnings").toArray().toVariantList() : QVariantList {u"not ready"_s};
        };
        QProcessEnvironment otherFiles = environment();
        otherFiles.insert(u"ANDON_SHIM_PATH"_s, u"plant.db$"_s);
        {
            Program andon(file(), {}, otherFiles);
            QVERIFY(andon.port() != 0);
            RawClient client(andon.port());
            QCOMPARE(warnings(client), QVariantList());
            setDisk("fail sync EIO");
            // It is synced once enough was moved from the log into it.
            for (int i = 0; i < 1000 && warnings(client).isEmpty(); ++i)
                QCOMPARE(post(client, 2000)->status, 200);
            QVERIFY(warnings(client).value(0).toString().contains(u"could not be synced"_s));
            QCOMPARE(post(client)->status, 200);
            QCOMPARE(stored(client), m_accepted);
            setDisk("pass");
            QCOMPARE(andon.terminate(), 0);
        }
        Program andon(file());
        RawClient client(andon.port());
        QCOMPARE(stored(client), m_accepted);
        QTRY_COMPARE(warnings(client), QVariantList());
        QCOMPARE(andon.terminate(), 0);
        QCOMPARE(runToItsEnd({u"--verify"_s, u"--database"_s, file()}).status, 0);
    }

private:
    QString file() const { return m_folder->filePath(u"plant.db"_s); }

    QProcessEnvironment environment() const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"LD_PRELOAD"_s, QStringLiteral(ANDON_DISKSHIM));
        environment.insert(u"ASAN_OPTIONS"_s, u"verify_asan_link_order=0"_s);
        environment.insert(u"ANDON_SHIM_PATH"_s, u"plant.db"_s);
        environment.insert(u"ANDON_SHIM_CONTROL"_s, m_folder->filePath(u"disk"_s));
        return environment;
    }

    /// By a rename, so that no half of it is ever read.
    void setDisk(const QByteArray &order)
    {
        QFile other(m_folder->filePath(u"disk.new"_s));
        QVERIFY(other.open(QIODevice::WriteOnly));
        other.write(order + '\n');
        other.close();
        QFile::remove(m_folder->filePath(u"disk"_s));
        QVERIFY(other.rename(m_folder->filePath(u"disk"_s)));
    }

    std::optional<WireAnswer> post(RawClient &client, int size = 20)
    {
        QByteArrayList events;
        for (int i = 0; i < size; ++i)
            events << eventJson("E" + QByteArray::number(m_next++), 1, "press-" + QByteArray::number(i % 7));
        auto answer = client.send(postBytes("/api/v1/events/batch", '[' + events.join(',') + ']')).receive();
        if (answer && answer->status == 200)
            m_accepted += answer->object().value(u"accepted").toInt();
        return answer;
    }

    static int stored(RawClient &client)
    {
        const auto answer = client.send(getBytes("/api/v1/events?limit=1&from=2026-01-01T00:00:00Z")).receive();
        if (!answer || answer->status != 200) {
            qWarning("%s", answer ? answer->body.constData() : "no answer");
            return -1;
        }
        return answer->object().value(u"total").toInt();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    int m_accepted = 0;
    int m_next = 0;
};

QTEST_GUILESS_MAIN(tst_DiskFaults)
#include "tst_diskfaults.moc"
