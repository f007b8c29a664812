// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"
#include "tests/core/http/rawclient.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QtTest>

#include <set>
#include <thread>

using namespace Andon;
using namespace Qt::StringLiterals;

namespace {

constexpr int sendersAtOnce = 4;
constexpr int batchSize = 100;
constexpr int batchesBetweenCorrections = 5;

/// One machine's story: what it was told to be stored, and what it got no answer to.
struct Story
{
    QByteArray machine = {};
    int events = 0;             ///< Acknowledged.
    int defects = 0;
    int moreEvents = 0;         ///< What the request without an answer would have added.
    int moreDefects = 0;
    QString trouble = {};       ///< An answer that was wrong.
};

/// Batch after batch until the connection is gone, as a line PC would: each event with one defect, and
/// now and then all of a batch corrected to three. Each batch has another hour, so that the index gets
/// something to do.
void postUntilItEnds(quint16 port, Story &story)
{
    RawClient client(port);
    const auto batch = [&story](int number, int defects) {
        QByteArrayList events;
        const QByteArray time = QByteArray("2026-01-") + QByteArray::number(10 + number % 19) + 'T' + QByteArray::number(10 + number % 13) + ":00:";
        for (int i = 0; i < batchSize; ++i) {
            events << R"({"eventId":")" + story.machine + '-' + QByteArray::number(number) + '-' + QByteArray::number(i) + R"(","eventTime":")" + time
                    + QByteArray::number(10 + i % 50) + R"(Z","machineId":")" + story.machine + R"(","durationMs":1000,"defectCount":)" + QByteArray::number(defects) + '}';
        }
        return '[' + events.join(',') + ']';
    };
    const auto post = [&](int number, int defects, const char *outcome, int events, int added) {
        story.moreEvents = events;
        story.moreDefects = added;
        const auto answer = client.send(postBytes("/api/v1/events/batch", batch(number, defects))).receive();
        if (!answer)
            return false;
        if (answer->status != 200 || answer->object().value(QLatin1String(outcome)).toInt() != batchSize) {
            story.trouble = QString::number(answer->status) + u' ' + QString::fromUtf8(answer->body.left(300));
            return false;
        }
        story.events += events;
        story.defects += added;
        return true;
    };
    for (int number = 0; client.isConnected(); ++number) {
        if (!post(number, 1, "accepted", batchSize, batchSize))
            return;
        if (number % batchesBetweenCorrections == 3 && !post(number - 1, 3, "updated", 0, 2 * batchSize))
            return;
        if (number % batchesBetweenCorrections == 4 && !post(number, 1, "deduped", 0, 0))
            return;
    }
}

} // namespace

/// The real program, killed without a last word at moments thrown by chance, again and again on one
/// file. ANDON_KILL_ROUNDS says how often, ANDON_KILL_SEED which chance, ANDON_KILL_LONGEST how long a round
/// may be, in milliseconds.
class tst_Kill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingAcknowledgedIsThereOnce()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"killed.db"_s);
        const auto given = [](const char *name, int otherwise) {
            bool isGiven = false;
            const int number = qEnvironmentVariableIntValue(name, &isGiven);
            return isGiven ? number : otherwise;
        };
        const int rounds = given("ANDON_KILL_ROUNDS", 6);
        const int longest = given("ANDON_KILL_LONGEST", 700);
        QRandomGenerator dice(qEnvironmentVariableIntValue("ANDON_KILL_SEED"));
        std::vector<Story> stories;
        qint64 checked = 0;
        for (int round = 0; round <= rounds; ++round) {
            if (round > 0) {
                const Ended verified = runToItsEnd({u"--verify"_s, u"--database"_s, file});
                QVERIFY2(verified.status == 0, qPrintable(u"round %1: "_s.arg(round) + verified.output + verified.errors));
            }
            Program andon(file);
            QVERIFY(andon.port() != 0);
            checked += compare(andon.port(), stories);
            if (QTest::currentTestFailed() || round == rounds)
                break;
            const std::size_t first = stories.size();
            for (int i = 0; i < sendersAtOnce; ++i)
                stories.push_back({.machine = "r" + QByteArray::number(round) + 'c' + QByteArray::number(i)});
            std::vector<std::thread> senders;
            for (int i = 0; i < sendersAtOnce; ++i)
                senders.emplace_back([&, i] { postUntilItEnds(andon.port(), stories[first + std::size_t(i)]); });
            // At a moment of chance: a bound of what it does meanwhile, not of how long anything takes.
            QTest::qWait(int(dice.bounded(30, longest)));
            andon.kill();
            for (std::thread &sender : senders)
                sender.join();
            for (std::size_t i = first; i < stories.size(); ++i)
                QVERIFY2(stories[i].trouble.isEmpty(), qPrintable(stories[i].trouble));
        }
        qInfo("%d rounds, %lld acknowledged events compared", rounds, static_cast<long long>(checked));
    }

private:
    /// What is stored of each machine is what was acknowledged, with or without the last request. Returns
    /// how many events were acknowledged.
    static qint64 compare(quint16 port, std::vector<Story> &stories)
    {
        RawClient client(port);
        qint64 events = 0;
        for (Story &story : stories) {
            const auto answer = client.send(getBytes("/api/v1/stats?start=2026-01-01T00:00:00Z&end=2026-03-01T00:00:00Z&machineId=" + story.machine)).receive();
            [&] { QVERIFY(answer && answer->status == 200); }();
            if (QTest::currentTestFailed())
                return events;
            const int storedEvents = answer->object().value(u"eventsCount").toInt();
            const int storedDefects = answer->object().value(u"defectsCount").toInt();
            const bool isWithout = storedEvents == story.events && storedDefects == story.defects;
            const bool isWith = storedEvents == story.events + story.moreEvents && storedDefects == story.defects + story.moreDefects;
            [&] { QVERIFY2(isWithout || isWith, qPrintable(u"%1: %2 events, %3 defects"_s.arg(QString::fromLatin1(story.machine)).arg(storedEvents).arg(storedDefects))); }();
            // From now on it is known, and has to stay so.
            story.events = storedEvents;
            story.defects = storedDefects;
            story.moreEvents = story.moreDefects = 0;
            events += story.events;
        }
        return events;
    }
};

QTEST_GUILESS_MAIN(tst_Kill)
#include "tst_kill.moc"
