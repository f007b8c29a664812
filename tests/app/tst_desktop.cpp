// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"
#include "tests/core/http/rawclient.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace Andon;
using namespace Qt::StringLiterals;

/// The real program with its window, on a screen that nobody sees.
class tst_Desktop : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        if (QSysInfo::kernelType() != u"linux"_s)
            QSKIP("The folders of a user cannot be chosen for a program here.");
        m_folder = std::make_unique<QTemporaryDir>();
        m_environment = QProcessEnvironment::systemEnvironment();
        m_environment.insert(u"XDG_CONFIG_HOME"_s, m_folder->path());
        const QString runtime = m_folder->filePath(u"run"_s);
        QVERIFY(QDir().mkdir(runtime) && QFile::setPermissions(runtime, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner));
        m_environment.insert(u"XDG_RUNTIME_DIR"_s, runtime);
        m_environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    }

    void aPageThatTheWallboardHasNotEndsItWithTheirNames_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::newRow("unknown") << QStringList{u"--wallboard=frobnicate"_s};
        QTest::newRow("empty") << QStringList{u"--wallboard="_s};
    }
    void aPageThatTheWallboardHasNotEndsItWithTheirNames()
    {
        QFETCH(QStringList, options);
        const Ended ended = runToItsEnd(options);
        QCOMPARE(ended.status, 2);
        QVERIFY2(ended.errors.contains(u"line-status, pareto, rejections"_s), qPrintable(ended.errors));
    }

    void aSecondStartRaisesTheFirstAndEndsInPeace()
    {
        Window first(*this);
        QVERIFY(first.port() != 0);
        const Ended second = runToItsEnd(options(), m_environment);
        QCOMPARE(second.status, 0);
        QVERIFY2(second.output.startsWith(u"andon: running already on "_s), qPrintable(second.output));
        QVERIFY(!second.output.contains(u"listening"_s));
        QCOMPARE(runToItsEnd(options() << u"--wallboard=pareto"_s, m_environment).status, 0);
        QCOMPARE(first.terminate(), 0);
        QVERIFY(settings().contains(u"open=true"_s));   // the wall-board, at the next start
    }

    void aSecondWithoutAWindowEndsAsEver()
    {
        Window first(*this);
        const Ended second = runToItsEnd(options() << u"--headless"_s, m_environment);
        QCOMPARE(second.status, 2);
        QVERIFY2(second.errors.contains(u"in use by another Andon"_s), qPrintable(second.errors));
        QCOMPARE(first.terminate(), 0);
    }

    void aSocketLeftBehindKeepsNobodyOut()
    {
        {
            Window killed(*this);
            QVERIFY(killed.port() != 0);
            killed.kill();
        }
        Window again(*this);
        QVERIFY(again.port() != 0);
        QCOMPARE(runToItsEnd(options(), m_environment).status, 0);
        QCOMPARE(again.terminate(), 0);
    }

    void theWallboardBeginsAndEndsInOrder_data()
    {
        QTest::addColumn<QString>("option");
        QTest::newRow("taking turns") << u"--wallboard"_s;
        QTest::newRow("lines") << u"--wallboard=line-status"_s;
        QTest::newRow("pareto") << u"--wallboard=pareto"_s;
        QTest::newRow("rejections") << u"--wallboard=rejections"_s;
    }
    void theWallboardBeginsAndEndsInOrder()
    {
        QFETCH(QString, option);
        Window board(*this, {option, u"--demo"_s});
        QVERIFY(board.port() != 0);
        QCOMPARE(RawClient(board.port()).send(getBytes("/healthz")).receive().value().status, 200);
        QCOMPARE(board.terminate(), 0);
    }

private:
    QStringList options() const { return {u"--listen"_s, u"127.0.0.1:0"_s, u"--database"_s, m_folder->filePath(u"plant.db"_s)}; }

    QString settings() const
    {
        QFile file(m_folder->filePath(u"andon/andon.ini"_s));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

    /// The program with its window.
    class Window
    {
    public:
        explicit Window(const tst_Desktop &test, const QStringList &more = {})
        {
            m_process.setProcessEnvironment(test.m_environment);
            m_process.start(QStringLiteral(ANDON_PROGRAM), test.options() + more);
            while (m_port == 0 && m_process.waitForReadyRead(60'000)) {
                const QString line = QString::fromUtf8(m_process.readAllStandardOutput());
                if (line.startsWith(u"andon: listening on "_s))
                    m_port = line.trimmed().section(u':', -1).toUShort();
            }
        }
        ~Window() { kill(); }

        quint16 port() const { return m_port; }

        void kill()
        {
            m_process.kill();
            m_process.waitForFinished();
        }

        /// SIGTERM, which asks nobody.
        int terminate()
        {
            m_process.terminate();
            return m_process.waitForFinished(10'000) && m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
        }

    private:
        QProcess m_process;
        quint16 m_port = 0;
    };

    std::unique_ptr<QTemporaryDir> m_folder;
    QProcessEnvironment m_environment;
};

QTEST_GUILESS_MAIN(tst_Desktop)
#include "tst_desktop.moc"
