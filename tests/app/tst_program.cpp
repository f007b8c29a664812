// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"
#include "tests/core/http/rawclient.h"

#include <QTemporaryDir>
#include <QtTest>

#include <memory>

using namespace Andon;
using namespace Qt::StringLiterals;

namespace {

QByteArray batchJson(const QByteArray &prefix, int size)
{
    QByteArrayList events;
    for (int i = 0; i < size; ++i)
        events << eventJson(prefix + '-' + QByteArray::number(i));
    return '[' + events.join(',') + ']';
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

    void theSettingsSayHowMuchOfAFloodIsKept()
    {
        if (QSysInfo::kernelType() != u"linux"_s)
            QSKIP("The folder of settings cannot be chosen for a program here.");
        QTemporaryDir settings;
        QVERIFY(QDir(settings.path()).mkdir(u"andon"_s));
        QFile file(settings.filePath(u"andon/andon.ini"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("[rejections]\nkeptPerMinute=7\n") > 0);
        file.close();
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"XDG_CONFIG_HOME"_s, settings.path());
        Program andon(m_folder.filePath(u"flood.db"_s), {}, environment);
        QVERIFY(RawClient(andon.port()).send(postBytes("/api/v1/events/batch", '[' + QByteArray("1,").repeated(20) + "1]")).receive());
        const QJsonObject list = RawClient(andon.port()).send(getBytes("/api/v1/rejections")).receive().value().object();
        QCOMPARE(list.value(u"totalCount").toInt(), 21);
        const int total = list.value(u"total").toInt();
        QVERIFY2(total == 8 || total == 16, qPrintable(QString::number(total)));   // sixteen when a minute begins in between
        QCOMPARE(andon.terminate(), 0);
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
