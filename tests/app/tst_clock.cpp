// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/embedded/database.h"
#include "tests/app/faultyplant.h"

#include <QDateTime>
#include <QTemporaryDir>
#include <QtTest>

#include <sys/stat.h>
#include <sys/sysmacros.h>

using namespace Andon;
using namespace Qt::StringLiterals;

namespace {

QByteArray eventOfNow(const QByteArray &id)
{
    return R"({"eventId":")" + id + R"(","eventTime":")" + QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toLatin1()
        + R"(","machineId":"press-7","durationMs":1000,"defectCount":0})";
}

/// "8:1", as in the list of mounts, by which Qt knows what a folder lies on.
QByteArray deviceOf(const QString &folder)
{
    struct stat info = {};
    ::stat(QFile::encodeName(folder).constData(), &info);
    return QByteArray::number(major(info.st_dev)) + ':' + QByteArray::number(minor(info.st_dev));
}

} // namespace

/// The real program on a computer whose clock is wrong or jumps, or whose disk is another computer's, by
/// tests/support/clockshim.c.
class tst_Clock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        setClock(0);
    }

    void receivedTimesRiseHoweverTheClockJumps_data()
    {
        QTest::addColumn<int>("first");
        QTest::addColumn<int>("second");
        QTest::newRow("back by hours") << -3 << -7;
        QTest::newRow("forward by hours and back again") << 5 << 0;
    }
    void receivedTimesRiseHoweverTheClockJumps()
    {
        QFETCH(int, first);
        QFETCH(int, second);
        FaultySender sender;
        {
            Program andon(file(), {}, environment());
            for (const int hours : {0, first, second}) {
                setClock(hours * 3600);
                QCOMPARE(sender.outcome(andon.port()), u"200"_s);
                QCOMPARE(sender.health(andon.port()), u"200 ok"_s);
            }
            QCOMPARE(andon.terminate(), 0);
        }
        {
            Program andon(file(), {}, environment());
            QCOMPARE(sender.outcome(andon.port()), u"200"_s);
            setClock(0);
            QCOMPARE(sender.outcome(andon.port()), u"200"_s);
            QCOMPARE(sender.stored(andon.port()), sender.accepted());
            QCOMPARE(andon.terminate(), 0);
        }
        Database database;
        QVERIFY(database.open(file(), Database::Access::Read));
        QCOMPARE(database.number(u"SELECT count(*) FROM events"_s).value(), sender.accepted());
        QCOMPARE(database.number(u"SELECT count(*) FROM events AS one JOIN events AS next ON next.seq = one.seq + 1 WHERE next.received <= one.received"_s).value(), 0);
        database.close();
        QCOMPARE(runToItsEnd({u"--verify"_s, u"--database"_s, file()}).status, 0);
    }

    void aClockThatIsSlowIsSaidInHealth()
    {
        Program andon(file(), {}, environment());
        constexpr int slow = 2 * 3600 + 14 * 60 + 10;
        setClock(-slow);
        QCOMPARE(rejected(andon.port(), u"127.0.0.1"_s), 1);
        QCOMPARE(warning(andon.port()), QString());   // its own clock may be the wrong one
        QCOMPARE(rejected(andon.port(), u"127.0.0.2"_s), 1);
        QVERIFY2(warning(andon.port()).contains(u"clock seems to be 2 h 1"_s), qPrintable(warning(andon.port())));
        setClock(0);
        QCOMPARE(rejected(andon.port(), u"127.0.0.1"_s), 0);
        QCOMPARE(rejected(andon.port(), u"127.0.0.2"_s), 0);
        QCOMPARE(warning(andon.port()), QString());
    }

    void aNetworkDriveIsRefused_data()
    {
        QTest::addColumn<QByteArray>("kind");
        QTest::addColumn<bool>("isRefused");
        for (const char *kind : {"nfs", "nfs4", "cifs", "smb3", "9p", "fuse.sshfs", "ceph", "glusterfs"})
            QTest::newRow(kind) << QByteArray(kind) << true;
        for (const char *kind : {"ext4", "xfs", "btrfs", "overlay"})
            QTest::newRow(kind) << QByteArray(kind) << false;
    }
    void aNetworkDriveIsRefused()
    {
        QFETCH(QByteArray, kind);
        QFETCH(bool, isRefused);
        QFile mounts(m_folder->filePath(u"mounts"_s));
        QVERIFY(mounts.open(QIODevice::WriteOnly));
        mounts.write("21 1 " + deviceOf(m_folder->path()) + " / / rw - " + kind + " server:/plant rw\n");
        mounts.close();
        QProcessEnvironment other = environment();
        other.insert(u"ANDON_MOUNTS"_s, mounts.fileName());
        if (!isRefused) {
            QCOMPARE(Program(file(), {}, other).terminate(), 0);
            return;
        }
        const Ended ended = runToItsEnd({u"--headless"_s, u"--listen"_s, u"127.0.0.1:0"_s, u"--database"_s, file()}, other);
        QCOMPARE(ended.status, 2);
        for (const QString &part : {file(), u"network drive"_s, u"Choose a folder"_s})
            QVERIFY2(ended.errors.contains(part), qPrintable(ended.errors));
        QVERIFY(!QFile::exists(file()));
    }

private:
    QString file() const { return m_folder->filePath(u"plant.db"_s); }

    QProcessEnvironment environment() const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"LD_PRELOAD"_s, QStringLiteral(ANDON_CLOCKSHIM));
        environment.insert(u"ASAN_OPTIONS"_s, u"verify_asan_link_order=0"_s);
        environment.insert(u"ANDON_CLOCK_CONTROL"_s, m_folder->filePath(u"clock"_s));
        return environment;
    }

    /// By a rename, so that no half of it is ever read.
    void setClock(int seconds)
    {
        QFile other(m_folder->filePath(u"clock.new"_s));
        QVERIFY(other.open(QIODevice::WriteOnly));
        other.write(QByteArray::number(seconds) + '\n');
        other.close();
        QFile::remove(m_folder->filePath(u"clock"_s));
        QVERIFY(other.rename(m_folder->filePath(u"clock"_s)));
    }

    /// Posts an event of this very moment and returns how many were refused.
    int rejected(quint16 port, const QString &from)
    {
        const QByteArray body = '[' + eventOfNow("N" + QByteArray::number(++m_next)) + ']';
        const auto answer = RawClient(port, QHostAddress(from)).send(postBytes("/api/v1/events/batch", body)).receive();
        return answer ? answer->object().value(u"rejected").toInt(-1) : -1;
    }

    static QString warning(quint16 port)
    {
        const auto answer = RawClient(port).send(getBytes("/healthz")).receive();
        return answer && answer->status == 200 ? answer->object().value(u"warnings").toArray().at(0).toString() : u"not ready"_s;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    int m_next = 0;
};

QTEST_GUILESS_MAIN(tst_Clock)
#include "tst_clock.moc"
