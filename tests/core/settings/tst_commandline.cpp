// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/commandline.h"

#include <QtTest>

using namespace Andon;
using namespace Qt::StringLiterals;

class tst_CommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatItIsAskedToDo()
    {
        const auto plain = CommandLine::parse({u"andon"_s});
        QVERIFY(plain && *plain == CommandLine());
        QVERIFY(plain->databaseFile().endsWith(u"/andon.db"_s));

        const auto full = CommandLine::parse({u"andon"_s, u"--headless"_s, u"--listen"_s, u"[::1]:0"_s, u"--database=/tmp/x y.db"_s, u"--demo"_s});
        QVERIFY(full);
        QVERIFY(full->headless && full->demo);
        QCOMPARE(full->port.value(), quint16(0));
        QCOMPARE(full->address, QHostAddress(QHostAddress::LocalHostIPv6));
        QCOMPARE(full->databaseFile(), u"/tmp/x y.db"_s);

        QCOMPARE(CommandLine::parse({u"andon"_s, u"--listen"_s, u"localhost:9000"_s})->address, QHostAddress(QHostAddress::LocalHost));
        QCOMPARE(CommandLine::parse({u"andon"_s, u"--verify"_s})->action, CommandLine::Action::Verify);
        QCOMPARE(CommandLine::parse({u"andon"_s, u"--verify=repair"_s})->action, CommandLine::Action::Repair);
        QCOMPARE(CommandLine::parse({u"andon"_s, u"--version"_s})->action, CommandLine::Action::Version);
        QCOMPARE(CommandLine::parse({u"andon"_s, u"-h"_s})->action, CommandLine::Action::Help);
        const auto import = CommandLine::parse({u"andon"_s, u"--database"_s, u"a.db"_s, u"--import"_s, u"january.csv"_s, u"february.csv"_s, u"--template"_s, u"Line PC"_s});
        QVERIFY(import && import->action == CommandLine::Action::Import);
        QCOMPARE(import->importFiles, QStringList({u"january.csv"_s, u"february.csv"_s}));
        QCOMPARE(import->importTemplate, u"Line PC"_s);
        const auto board = CommandLine::parse({u"andon"_s, u"--wallboard"_s});
        QVERIFY(board && board->wallboard && !board->boardPage);
        const auto pareto = CommandLine::parse({u"andon"_s, u"--wallboard=pareto"_s});
        QVERIFY(pareto && pareto->wallboard);
        QCOMPARE(pareto->boardPage, BoardPage::Pareto);
        QVERIFY(CommandLine::helpText().contains(u"--database"_s));
    }

    void refusesWhatItDoesNotUnderstand_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QString>("named");
        const auto row = [](const QStringList &options, const char *named) { QTest::newRow(qPrintable(options.join(u' '))) << options << QString::fromLatin1(named); };
        row({u"--frobnicate"_s}, "frobnicate");
        row({u"start"_s}, "start");
        row({u"--listen"_s}, "listen");
        row({u"--listen"_s, u"8092"_s}, "8092");
        row({u"--listen"_s, u"127.0.0.1:"_s}, "127.0.0.1:");
        row({u"--listen"_s, u"127.0.0.1:99999"_s}, "99999");
        row({u"--listen"_s, u"127.0.0.1:-1"_s}, "-1");
        row({u"--listen"_s, u"myhost:8092"_s}, "myhost");
        row({u"--tls-cert"_s, u"a.pem"_s}, "--tls-key");
        row({u"--template"_s, u"Line PC"_s}, "--import");
        row({u"--import"_s, u"january.csv"_s, u"--demo"_s}, "--demo");
        row({u"--import"_s}, "import");
        row({u"--report"_s, u"day"_s}, "--output");
        row({u"--period"_s, u"today"_s}, "--report");
        row({u"--factory"_s, u"F01"_s}, "--report");
        row({u"--scope"_s, u"read"_s}, "--create-token");
        row({u"--create-token="_s}, "name");
        row({u"--database="_s}, "--database");
        row({u"--database"_s, u"postgresql://db/andon"_s}, "file");
        row({u"--verify=maybe"_s}, "verify");
        row({u"--wallboard=alarms"_s}, "line-status, pareto, rejections");
        row({u"--wallboard="_s}, "line-status, pareto, rejections");
        row({u"--wallboard"_s, u"--headless"_s}, "--headless");
    }

    void refusesWhatItDoesNotUnderstand()
    {
        QFETCH(QStringList, options);
        QFETCH(QString, named);
        const auto line = CommandLine::parse(QStringList{u"andon"_s} + options);
        QVERIFY(!line);
        QVERIFY2(line.error().detail.contains(named), qPrintable(line.error().detail));
    }
};

QTEST_GUILESS_MAIN(tst_CommandLine)
#include "tst_commandline.moc"
