// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/embedded/database.h"
#include "tests/app/faultyplant.h"

#include <QDir>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Andon;
using namespace Qt::StringLiterals;

namespace {

/// A file system in memory, for as long as this lives. Only root may mount one.
class MemoryDisk
{
public:
    MemoryDisk(const QString &folder, const char *options, unsigned long flags = 0) : m_folder(QFile::encodeName(folder))
    {
        QDir().mkpath(folder);
        m_isMounted = ::mount("andon-test", m_folder.constData(), "tmpfs", flags, options) == 0;
    }
    ~MemoryDisk()
    {
        if (m_isMounted)
            ::umount2(m_folder.constData(), MNT_DETACH);
    }
    MemoryDisk(const MemoryDisk &) = delete;
    MemoryDisk &operator=(const MemoryDisk &) = delete;

    bool isMounted() const { return m_isMounted; }
    bool change(unsigned long flags) const { return ::mount(nullptr, m_folder.constData(), nullptr, MS_REMOUNT | flags, nullptr) == 0; }

private:
    const QByteArray m_folder;
    bool m_isMounted = false;
};

QStringList headless(const QString &file)
{
    return {u"--headless"_s, u"--listen"_s, u"127.0.0.1:0"_s, u"--database"_s, file};
}

} // namespace

/// The real program with a database file that is locked, write-protected, out of reach, on a disk that
/// is full, or when file descriptors are. Each has a sentence for the window and a status for senders.
class tst_FileFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aLockOfAnotherProgramIsWaitedOut()
    {
        FaultySender sender;
        Program andon(file());
        QCOMPARE(sender.outcome(andon.port()), u"200"_s);
        {
            Database other;
            QVERIFY(other.open(file(), Database::Access::Write));
            other.keepJournal();
            Transaction lock(other);
            QVERIFY(lock.begin(Transaction::Kind::Write));
            QCOMPARE(sender.outcome(andon.port()), u"503 STORAGE, retry"_s);
            QCOMPARE(sender.health(andon.port()), u"503 locked"_s);
            QCOMPARE(sender.stored(andon.port()), sender.accepted());
        }
        QTRY_COMPARE_WITH_TIMEOUT(sender.health(andon.port()), u"200 ok"_s, 20'000);   // nobody sends anything
        QCOMPARE(sender.outcome(andon.port()), u"200"_s);
        QCOMPARE(sender.stored(andon.port()), sender.accepted());
        QCOMPARE(andon.terminate(), 0);
        QCOMPARE(runToItsEnd({u"--verify"_s, u"--database"_s, file()}).status, 0);
    }

    void aStartOnALockedFileEndsWithASentence_data()
    {
        QTest::addColumn<QStringList>("statements");
        QTest::newRow("against writing") << QStringList {u"BEGIN IMMEDIATE"_s};
        QTest::newRow("against everybody") << QStringList {u"PRAGMA locking_mode = EXCLUSIVE"_s, u"BEGIN EXCLUSIVE"_s};
    }
    void aStartOnALockedFileEndsWithASentence()
    {
        QFETCH(QStringList, statements);
        makeDatabase();
        Database other;
        QVERIFY(other.open(file(), Database::Access::Write));
        for (const QString &statement : statements)
            QVERIFY(other.execute(statement));
        endsWith(runToItsEnd(headless(file())), {file(), u"locked by another program"_s, u"choose another file"_s});
    }

    /// Those for the store are kept back, so that it is senders who find no room.
    void fileDescriptorsThatAreUsedUpStopNobodyWhoIsThere()
    {
        if (QStandardPaths::findExecutable(u"prlimit"_s).isEmpty())
            QSKIP("There is no prlimit here.");
        FaultySender sender;
        Program andon(file(), {}, QProcessEnvironment::systemEnvironment(), {u"prlimit"_s, u"--nofile=100:100"_s});
        QVERIFY(andon.port() != 0);
        RawClient established(andon.port());
        QCOMPARE(established.send(getBytes("/healthz")).receive()->status, 200);
        std::vector<std::unique_ptr<RawClient>> others;
        int refused = 0;
        for (int i = 0; i < 150; ++i) {
            others.push_back(std::make_unique<RawClient>(andon.port()));
            const auto answer = others.back()->send(getBytes("/healthz")).receive();
            refused += !answer || answer->status == 503 ? 1 : 0;
        }
        QVERIFY(refused >= 100);
        int accepted = 0;
        for (int i = 0; i < 30; ++i) {
            const QByteArray body = '[' + eventJson("D" + QByteArray::number(i)) + ']';
            const auto answer = established.send(postBytes("/api/v1/events/batch", body)).receive();
            QVERIFY(answer && answer->status == 200);
            accepted += answer->object().value(u"accepted").toInt();
            QCOMPARE(established.send(getBytes("/api/v1/events?limit=1&from=2026-01-01T00:00:00Z")).receive()->object().value(u"total").toInt(), accepted);
        }
        others.clear();
        QTRY_COMPARE(sender.outcome(andon.port()), u"200"_s);
        QCOMPARE(sender.stored(andon.port()), accepted + sender.accepted());
        QCOMPARE(andon.terminate(), 0);
        QCOMPARE(runToItsEnd({u"--verify"_s, u"--database"_s, file()}).status, 0);
    }

    void aDiskThatIsFullIsWaitedOut()
    {
        const MemoryDisk disk(m_folder->filePath(u"disk"_s), "size=6m");
        if (!disk.isMounted())
            QSKIP("Only root may mount a small disk.");
        const QString full = m_folder->filePath(u"disk/plant.db"_s);
        {
            FaultySender sender;
            Program andon(full);
            QCOMPARE(sender.outcome(andon.port()), u"200"_s);
            QFile ballast(m_folder->filePath(u"disk/ballast"_s));
            fill(ballast);
            QTRY_COMPARE_WITH_TIMEOUT(sender.outcome(andon.port(), 1000), u"507 DISK_FULL, retry"_s, 60'000);
            QCOMPARE(sender.health(andon.port()), u"503 disk-full"_s);
            QCOMPARE(sender.stored(andon.port()), sender.accepted());
            QVERIFY(ballast.remove());
            QTRY_COMPARE_WITH_TIMEOUT(sender.health(andon.port()), u"200 ok"_s, 20'000);
            QCOMPARE(sender.outcome(andon.port(), 1000), u"200"_s);
            QCOMPARE(sender.stored(andon.port()), sender.accepted());
            QCOMPARE(andon.terminate(), 0);
        }
        const Ended verified = runToItsEnd({u"--verify"_s, u"--database"_s, full});
        QVERIFY2(verified.status == 0, qPrintable(verified.output + verified.errors));
    }

    void aStartOnAFullDiskEndsWithASentence()
    {
        const MemoryDisk disk(m_folder->filePath(u"disk"_s), "size=1m");
        if (!disk.isMounted())
            QSKIP("Only root may mount a small disk.");
        QFile ballast(m_folder->filePath(u"disk/ballast"_s));
        fill(ballast);
        const QString full = m_folder->filePath(u"disk/plant.db"_s);
        endsWith(runToItsEnd(headless(full)), {full, u"disk is full"_s, u"Free some space"_s});
    }

    void aWriteProtectedDiskEndsItWithASentence_data()
    {
        QTest::addColumn<bool>("isThere");
        QTest::newRow("with a database") << true;
        QTest::newRow("without one") << false;
    }
    void aWriteProtectedDiskEndsItWithASentence()
    {
        QFETCH(bool, isThere);
        const MemoryDisk disk(m_folder->filePath(u"disk"_s), "size=6m");
        if (!disk.isMounted())
            QSKIP("Only root may mount a disk.");
        const QString protectedFile = m_folder->filePath(u"disk/plant.db"_s);
        if (isThere)
            QCOMPARE(Program(protectedFile).terminate(), 0);
        QVERIFY(disk.change(MS_RDONLY));
        endsWith(runToItsEnd(headless(protectedFile)), {protectedFile, u"write-protected"_s, u"choose"_s});
    }

    void whatAUserMayNotDoEndsItWithASentence_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("folderMode");
        QTest::addColumn<int>("fileMode");
        QTest::addColumn<QStringList>("parts");
        QTest::newRow("a file that is read-only") << u"plant.db"_s << 0777 << 0444 << QStringList {u"write-protected"_s, u"Allow writing"_s};
        QTest::newRow("a file that is secret") << u"plant.db"_s << 0777 << 0 << QStringList {u"may not be read"_s, u"Allow reading"_s};
        QTest::newRow("a folder that is read-only") << u"plant.db"_s << 0555 << 0666 << QStringList {u"nothing can be written to its folder"_s, u"Choose a folder"_s};
        QTest::newRow("a folder that cannot be entered") << u"plant.db"_s << 0666 << 0666 << QStringList {u"nothing can be written to its folder"_s, u"Choose a folder"_s};
        QTest::newRow("a folder that cannot be made") << u"more/plant.db"_s << 0555 << 0666 << QStringList {u"cannot be created"_s, u"Choose a folder"_s};
    }
    void whatAUserMayNotDoEndsItWithASentence()
    {
        QFETCH(QString, name);
        QFETCH(int, folderMode);
        QFETCH(int, fileMode);
        QFETCH(QStringList, parts);
        makeDatabase();
        const QString folder = m_folder->filePath(u"plant"_s);
        const QByteArray path = QFile::encodeName(folder);
        QCOMPARE(::chmod(QFile::encodeName(m_folder->path()).constData(), 0755), 0);
        QCOMPARE(::chmod(QFile::encodeName(file()).constData(), mode_t(fileMode)), 0);
        QCOMPARE(::chmod(path.constData(), mode_t(folderMode)), 0);
        const Ended ended = runToItsEnd(headless(folder + u'/' + name), QProcessEnvironment::systemEnvironment(), asAnotherUser());
        QCOMPARE(::chmod(path.constData(), 0755), 0);
        if (ended.status == 126 || ended.status == 127)
            QSKIP("The program cannot be started as another user here.");
        endsWith(ended, parts << folder);
    }

private:
    QString file() const { return m_folder->filePath(u"plant/plant.db"_s); }

    void makeDatabase() const { QCOMPARE(Program(file()).terminate(), 0); }

    /// What is to stand before the program, since for root no mode counts.
    static QStringList asAnotherUser()
    {
        if (::geteuid() != 0)
            return {};
        return {u"setpriv"_s, u"--reuid"_s, u"65534"_s, u"--regid"_s, u"65534"_s, u"--clear-groups"_s};
    }

    static void fill(QFile &ballast)
    {
        QVERIFY(ballast.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        for (const qint64 size : {65'536, 4'096}) {
            while (ballast.write(QByteArray(size, 'x')) == size) { }
        }
    }

    static void endsWith(const Ended &ended, const QStringList &parts)
    {
        QVERIFY2(ended.status == 2, qPrintable(ended.output + ended.errors));
        QVERIFY(ended.output.isEmpty());
        const QString sentence = ended.errors.trimmed().section(u'\n', -1);
        QVERIFY2(sentence.startsWith(u"andon: "_s), qPrintable(ended.errors));
        for (const QString &part : parts)
            QVERIFY2(sentence.contains(part), qPrintable(ended.errors));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(tst_FileFaults)
#include "tst_filefaults.moc"
