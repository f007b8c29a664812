// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/embedded/embeddedbackend.h"
#include "core/store/embedded/verify/verify.h"
#include "tests/app/program.h"
#include "tests/core/http/rawclient.h"
#include "tests/support/diskrecord.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QtTest>

#include <thread>

using namespace Andon;
using namespace Qt::StringLiterals;

namespace {

constexpr int sendersAtOnce = 6;
constexpr int batchSize = 30;
constexpr int batchesBetweenCorrections = 4;
constexpr int callsThatMakeTheFile = 40;

/// What one sender posted under the same ids: first as it was, then perhaps corrected.
struct Story
{
    QByteArray prefix = {};
    std::vector<qint64> acknowledged = {};   ///< For each version, how long the record was by then.
    int sent = 0;                            ///< Versions; the last one may have got no answer.
};

/// The version that was acknowledged last when the record was this long, counted from 1; 0 for none.
int versionAt(const Story &story, qint64 recorded)
{
    return int(std::count_if(story.acknowledged.begin(), story.acknowledged.end(), [=](qint64 moment) { return moment <= recorded; }));
}

/// A version is told by its defects. The times go to and fro, so that the index has something to do.
QByteArray batchJson(const Story &story, int number, int version)
{
    QByteArrayList events;
    for (int i = 0; i < batchSize; ++i) {
        const QByteArray time = "2026-01-" + QByteArray::number(10 + number * 7 % 19) + 'T' + QByteArray::number(10 + i % 13) + ":00:00Z";
        events << R"({"eventId":")" + story.prefix + '-' + QByteArray::number(i) + R"(","eventTime":")" + time + R"(","machineId":"press-)"
                + QByteArray::number(i % 5) + R"(","durationMs":1000,"defectCount":)" + QByteArray::number(version) + '}';
    }
    return '[' + events.join(',') + ']';
}

/// Posts @a count batches, or fewer if the connection ends, and now and then a correction of one.
void post(quint16 port, const QString &record, const QByteArray &prefix, int count, std::vector<Story> &stories)
{
    RawClient client(port);
    const auto send = [&](Story &story, int number) {
        const auto answer = client.send(postBytes("/api/v1/events/batch", batchJson(story, number, ++story.sent))).receive();
        if (answer && answer->status == 200)
            story.acknowledged.push_back(QFileInfo(record).size());
        return answer && answer->status == 200;
    };
    for (int number = 0; number < count; ++number) {
        stories.push_back({.prefix = prefix + QByteArray::number(number)});
        if (!send(stories.back(), number))
            return;
        if (number % batchesBetweenCorrections == 3 && !send(stories[stories.size() - 3], number))
            return;
    }
}

int given(const char *name, int otherwise)
{
    bool isGiven = false;
    const int number = qEnvironmentVariableIntValue(name, &isGiven);
    return isGiven ? number : otherwise;
}

} // namespace

/// The disk after a power cut, at moments thrown by chance, and at each while the file is made: what the real program wrote while several
/// senders posted is noted call by call, and from that is built what a cut could have left
/// (tests/support/diskrecord.h). Each is opened. ANDON_CUT_STATES says how many, ANDON_CUT_SEED which chance.
class tst_PowerCut : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(QDir(m_folder.path()).mkdir(u"plant"_s));
        run(0, 40, [](Program &andon) { QCOMPARE(andon.terminate(), 0); });
        run(1, 25, [](Program &andon) { andon.kill(); });
        m_calls = diskCalls(record());
    }

    /// Else what follows would say little.
    void theRecordHasEverythingACutCouldMeet()
    {
        const auto count = [this](auto matches) { return std::count_if(m_calls.begin(), m_calls.end(), matches); };
        const auto syncsOfTheLog = count([](const DiskCall &call) { return call.kind == DiskCall::SyncDone && call.name == "plant.db-wal"; });
        qInfo("%zu calls, %td syncs of the log, %zu requests acknowledged", m_calls.size(), syncsOfTheLog, acknowledged());
        QVERIFY(syncsOfTheLog > 50);
        QVERIFY(std::size_t(syncsOfTheLog) < acknowledged());   // several batches were committed together
        QVERIFY(count([](const DiskCall &call) { return call.kind == DiskCall::Write && call.name == "plant.db"; }) > 100);
        QVERIFY(count([](const DiskCall &call) { return call.kind == DiskCall::SyncDone && call.name == "plant.db"; }) > 3);
        QVERIFY(count([](const DiskCall &call) { return call.kind == DiskCall::Unlink && call.name == "plant.db-wal"; }) > 0);
        // The log was begun anew while it was there: its head is written again.
        QVERIFY(count([](const DiskCall &call) { return call.kind == DiskCall::Write && call.name == "plant.db-wal" && call.offset == 0; }) > 2);
    }

    void everythingAcknowledgedIsThereOnce()
    {
        QRandomGenerator dice(quint32(given("ANDON_CUT_SEED", 1)));
        const int states = given("ANDON_CUT_STATES", 160);
        std::vector<std::size_t> moments;
        for (int i = 0; i < states; ++i)
            moments.push_back(i < callsThatMakeTheFile ? std::size_t(i) : dice.bounded(quint32(m_calls.size() + 1)));
        std::sort(moments.begin(), moments.end());
        PowerlessDisk disk;
        std::size_t followed = 0;
        for (int i = 0; i < states; ++i) {
            for (; followed < moments[std::size_t(i)]; ++followed)
                disk.follow(m_calls[followed]);
            const auto luck = PowerlessDisk::Luck(i % 5);
            compare(disk.afterPowerCut(luck, dice), followed == 0 ? 0 : m_calls[followed - 1].noted);
            if (QTest::currentTestFailed())
                return qWarning("After %zu of %zu calls, with luck %d", followed, m_calls.size(), int(luck));
        }
        qInfo("%d states of %zu calls opened", states, m_calls.size());
    }

private:
    QString record() const { return m_folder.filePath(u"record"_s); }
    QString file() const { return m_folder.filePath(u"plant/plant.db"_s); }

    std::size_t acknowledged() const
    {
        std::size_t sum = 0;
        for (const Story &story : m_stories)
            sum += story.acknowledged.size();
        return sum;
    }

    /// Three bursts, each after everything before it was moved from the log into the file.
    void run(int number, int batches, void (*end)(Program &))
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"LD_PRELOAD"_s, QStringLiteral(ANDON_DISKRECORD));
        environment.insert(u"ASAN_OPTIONS"_s, u"verify_asan_link_order=0"_s);
        environment.insert(u"ANDON_RECORD"_s, record());
        environment.insert(u"ANDON_RECORD_FOLDER"_s, QFileInfo(m_folder.filePath(u"plant"_s)).canonicalFilePath());
        Program andon(file(), {}, environment);
        QVERIFY(andon.port() != 0);
        for (int burst = 0; burst < 3; ++burst) {
            std::vector<std::vector<Story>> stories(sendersAtOnce);
            std::vector<std::thread> senders;
            for (int i = 0; i < sendersAtOnce; ++i) {
                const QByteArray prefix = "r" + QByteArray::number(number) + 'b' + QByteArray::number(burst) + 'c' + QByteArray::number(i) + '-';
                senders.emplace_back([&, i, prefix] { post(andon.port(), record(), prefix, batches, stories[std::size_t(i)]); });
            }
            for (std::thread &sender : senders)
                sender.join();
            for (const auto &more : stories)
                m_stories.insert(m_stories.end(), more.begin(), more.end());
            const qint64 written = QFileInfo(record()).size();
            if (burst < 2)
                QTRY_VERIFY_WITH_TIMEOUT(isMovedSince(written), 30'000);
        }
        end(andon);
    }

    bool isMovedSince(qint64 moment) const
    {
        const auto calls = diskCalls(record());
        return std::any_of(calls.begin(), calls.end(), [=](const DiskCall &call) { return call.noted > moment && call.kind == DiskCall::SyncDone && call.name == "plant.db"; });
    }

    void compare(const PowerlessDisk::Files &files, qint64 recorded)
    {
        const QTemporaryDir folder;
        const QString left = folder.filePath(u"plant.db"_s);
        for (auto content = files.cbegin(); content != files.cend(); ++content) {
            if (content.key().endsWith("-shm") || content.key().contains(".lock"))
                continue;   // SQLite makes the one anew, and nobody has the other
            QFile copy(folder.filePath(QString::fromLatin1(content.key())));
            QVERIFY(copy.open(QIODevice::WriteOnly));
            copy.write(content.value());
        }
        {
            SystemClock clock;
            const auto backend = EmbeddedBackend::open(left, clock);
            QVERIFY2(backend, backend ? "" : qPrintable(backend.error().detail));
            const auto store = (*backend)->openStore();
            QVERIFY2(store, store ? "" : qPrintable(store.error().detail));
            QVERIFY((*store)->ingest({}));
            compareEvents(left, recorded);
        }
        if (QTest::currentTestFailed())
            return;
        const auto verified = verify(left);
        QVERIFY2(verified, verified ? "" : qPrintable(verified.error().detail));
        QVERIFY2(verified->findings.isEmpty(), qPrintable(verified->findings.join(u'\n')));
    }

    void compareEvents(const QString &left, qint64 recorded)
    {
        Database database;
        QVERIFY(database.open(left, Database::Access::Read));
        auto rows = database.prepareText(u"SELECT id, defects FROM events"_s);
        QVERIFY(rows);
        QHash<QByteArray, int> versions;
        for (auto row = rows->next(); row && *row; row = rows->next()) {
            const std::string_view id = rows->text(0);
            const QByteArray key(id.data(), qsizetype(id.size()));
            QVERIFY2(!versions.contains(key), key.constData());
            versions.insert(key, int(rows->integer(1)));
        }
        for (const Story &story : m_stories) {
            const int version = versions.value(story.prefix + "-0");
            QVERIFY2(version >= versionAt(story, recorded) && version <= story.sent, story.prefix.constData());
            for (int i = 1; i < batchSize; ++i)
                QCOMPARE(versions.value(story.prefix + '-' + QByteArray::number(i)), version);   // all of a batch or nothing
        }
    }

    QTemporaryDir m_folder;
    std::vector<Story> m_stories;
    std::vector<DiskCall> m_calls;
};

QTEST_GUILESS_MAIN(tst_PowerCut)
#include "tst_powercut.moc"
