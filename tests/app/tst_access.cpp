// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"
#include "tests/core/http/rawclient.h"

#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

using namespace Andon;
using namespace Qt::StringLiterals;

/// Tokens and certificates by the command line, and what other programs make of the certificate.
class tst_Access : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder.emplace(); }

    void aTokenCanBeMadeWhileAndonRuns()
    {
        Program andon(database());
        QCOMPARE(statusOf(andon, {}), 200);
        const Ended made = makeToken({u"--scope"_s, u"ingest,read"_s});
        QCOMPARE(made.status, 0);
        static const QRegularExpression token(u"^andon_[A-Za-z0-9_-]{43}\n$"_s);
        QVERIFY2(token.match(made.output).hasMatch(), "The token is alone on standard output.");
        QVERIFY2(made.errors.contains(u"PC-07 (ingest,read)"_s), qPrintable(made.errors));
        QVERIFY(!made.errors.contains(made.output.trimmed()));
        // It is asked for from now on, by the Andon that was running before.
        QTRY_COMPARE_WITH_TIMEOUT(statusOf(andon, {}), 401, 20'000);
        QCOMPARE(statusOf(andon, made.output), 200);
        QCOMPARE(andon.terminate(), 0);
        Program again(database());
        QCOMPARE(statusOf(again, {}), 401);
        QCOMPARE(statusOf(again, made.output), 200);
    }

    void aTokenCanBeMadeBeforeThereIsADatabase()
    {
        const Ended made = makeToken({});
        QCOMPARE(made.status, 0);
        QVERIFY2(made.errors.contains(u"(ingest)"_s), qPrintable(made.errors));   // the least, unless more is asked for
        Program andon(database());
        QCOMPARE(statusOf(andon, made.output), 403);
    }

    void aTokenThatCannotBeIsSaid_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("no name") << QStringList {u"--create-token"_s, u" "_s};
        QTest::newRow("a long name") << QStringList {u"--create-token"_s, QString(200, u'n')};
        QTest::newRow("an unknown scope") << QStringList {u"--create-token"_s, u"PC-07"_s, u"--scope"_s, u"write"_s};
        QTest::newRow("a scope and no token") << QStringList {u"--scope"_s, u"read"_s};
        QTest::newRow("a factory and no token") << QStringList {u"--factory"_s, u"F01"_s};
    }
    void aTokenThatCannotBeIsSaid()
    {
        QFETCH(QStringList, arguments);
        expectSentence(runToItsEnd(arguments + QStringList {u"--database"_s, database()}));
    }

    void aTokenFileOpensTheDoor()
    {
        const QString file = write(u"tokens"_s, "# the hall\nalpha-alpha-alpha-alpha PC-07 ingest\nbeta-beta-beta-beta-beta wall read\n");
        Program andon(database(), {u"--token-file"_s, file});
        QCOMPARE(statusOf(andon, {}), 401);
        QCOMPARE(statusOf(andon, u"alpha-alpha-alpha-alpha"_s), 403);
        QCOMPARE(statusOf(andon, u"beta-beta-beta-beta-beta"_s), 200);
        QCOMPARE(statusOf(andon, u"gamma-gamma-gamma-gamma"_s), 401);
    }

    void aTokenFileThatCannotBeUsedEndsItWithASentence_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("an empty one") << QByteArray("# nobody\n");
        QTest::newRow("a bad scope") << QByteArray("alpha-alpha-alpha-alpha PC-07 write\n");
        QTest::newRow("none") << QByteArray();
    }
    void aTokenFileThatCannotBeUsedEndsItWithASentence()
    {
        QFETCH(QByteArray, content);
        const QString file = content.isEmpty() ? m_folder->filePath(u"none"_s) : write(u"tokens"_s, content);
        const Ended ended = runToItsEnd(arguments({u"--token-file"_s, file}));
        expectSentence(ended);
        QVERIFY2(ended.errors.contains(file), qPrintable(ended.errors));
    }

    void anAddressForOthersTakesAToken()
    {
        const QStringList everywhere {u"--listen"_s, u"0.0.0.0:0"_s};
        const Ended refused = runToItsEnd(arguments(everywhere));
        expectSentence(refused);
        QVERIFY2(refused.errors.contains(u"--create-token"_s), qPrintable(refused.errors));
        const QString token = makeToken({u"--scope"_s, u"admin"_s}).output;
        Program andon(database(), everywhere);
        QVERIFY(andon.port() != 0);
        QCOMPARE(statusOf(andon, {}), 401);
        QCOMPARE(statusOf(andon, token), 200);
    }

    void aCertificateCanBeMadeAndUsed()
    {
        if (!hasMadeCertificate())
            QSKIP("There is no openssl to make a certificate with.");
        Program andon(database(), tls());
        QVERIFY(andon.port() != 0);
        QSslConfiguration trusting = QSslConfiguration::defaultConfiguration();
        trusting.setCaCertificates(QSslCertificate::fromPath(certificate()));
        RawClient client(andon.port(), trusting);
        QVERIFY(client.isEncrypted());
        QCOMPARE(client.send(getBytes("/healthz")).receive().value_or(WireAnswer()).status, 200);
        const auto metrics = client.send(getBytes("/metrics")).receive().value_or(WireAnswer());
        QVERIFY(metrics.body.contains("\nandon_certificate_expiry_timestamp_seconds "));
        QCOMPARE(andon.terminate(), 0);
    }

    void aCertificateThatCannotBeUsedEndsItWithASentence()
    {
        if (!hasMadeCertificate())
            QSKIP("There is no openssl to make a certificate with.");
        const QString other = write(u"other.pem"_s, "-----BEGIN PRIVATE KEY-----\nMDAw\n-----END PRIVATE KEY-----\n");
        for (const QStringList &options : {QStringList {u"--tls-cert"_s, certificate()}, QStringList {u"--tls-key"_s, certificate()},
                                           QStringList {u"--tls-cert"_s, certificate(), u"--tls-key"_s, other},
                                           QStringList {u"--tls-cert"_s, m_folder->filePath(u"none"_s), u"--tls-key"_s, other}})
            expectSentence(runToItsEnd(arguments(options)));
    }

    void curlTrustsTheCertificate()
    {
        const QString curl = QStandardPaths::findExecutable(u"curl"_s);
        if (curl.isEmpty() || !hasMadeCertificate())
            QSKIP("There is no curl or no openssl.");
        Program andon(database(), tls());
        const QString url = u"https://127.0.0.1:%1"_s.arg(andon.port());
        const auto ask = [&](const QStringList &more) { return run(curl, QStringList {u"--silent"_s, u"--show-error"_s, u"--max-time"_s, u"60"_s} + more, {}); };
        const Ended healthy = ask({u"--cacert"_s, certificate(), url + u"/healthz"_s});
        QVERIFY2(healthy.status == 0 && healthy.output.startsWith(u"{\"status\":\"ok\""_s), qPrintable(healthy.errors));
        QCOMPARE(ask({url + u"/healthz"_s}).status, 60);   // it is not known to everybody
        // A large batch there, and all of it back until the end of the connection.
        QByteArrayList events;
        for (int i = 0; i < 1000; ++i)
            events << eventJson("E" + QByteArray::number(i), 0, QByteArray(2'000, 'm'));
        const QString body = write(u"batch.json"_s, "[" + events.join(',') + "]");
        const Ended stored = ask({u"--cacert"_s, certificate(), u"--header"_s, u"Content-Type: application/json"_s, u"--data-binary"_s, u'@' + body, url + u"/events/batch"_s});
        QVERIFY2(stored.output.startsWith(u"{\"accepted\":1000"_s), qPrintable(stored.errors + stored.output));
        const Ended listed = ask({u"--cacert"_s, certificate(), u"--header"_s, u"Connection: close"_s, url + u"/api/v1/events?limit=1000"_s});
        QVERIFY2(listed.status == 0, qPrintable(listed.errors));
        QCOMPARE(QJsonDocument::fromJson(listed.output.toUtf8()).object().value(u"items").toArray().size(), 1000);
        // What is refused is answered in a way that curl can read.
        const QString large = write(u"large.json"_s, QByteArray(20 * 1024 * 1024, ' '));
        const Ended refused = ask({u"--cacert"_s, certificate(), u"--data-binary"_s, u'@' + large, url + u"/events/batch"_s});
        QVERIFY2(refused.output.contains(u"PAYLOAD_TOO_LARGE"_s), qPrintable(refused.errors + refused.output));
    }

    void opensslSeesACleanEnd_data()
    {
        QTest::addColumn<QString>("protocol");
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<QString>("answered");
        const QByteArray good = getBytes("/healthz", "Connection: close\r\n");
        QTest::newRow("an answer, TLS 1.2") << u"-tls1_2"_s << good << u"HTTP/1.1 200"_s;
        QTest::newRow("an answer, TLS 1.3") << u"-tls1_3"_s << good << u"HTTP/1.1 200"_s;
        QTest::newRow("a refusal") << u"-tls1_3"_s << QByteArray("GET /healthz HTTP/1.1\r\nHost: evil.example\r\n\r\n") << u"HTTP/1.1 403"_s;
        QTest::newRow("a refusal of rubbish") << u"-tls1_2"_s << QByteArray("rubbish\r\n\r\n") << u"HTTP/1.1 400"_s;
    }
    void opensslSeesACleanEnd()
    {
        QFETCH(QString, protocol);
        QFETCH(QByteArray, request);
        QFETCH(QString, answered);
        if (!hasMadeCertificate())
            QSKIP("There is no openssl.");
        Program andon(database(), tls());
        const Ended ended = run(u"openssl"_s, {u"s_client"_s, u"-connect"_s, u"127.0.0.1:%1"_s.arg(andon.port()), u"-CAfile"_s, certificate(),
                                               u"-verify_return_error"_s, u"-verify_ip"_s, u"127.0.0.1"_s, u"-quiet"_s, u"-ign_eof"_s, protocol}, request);
        QVERIFY2(ended.output.startsWith(answered), qPrintable(ended.errors));
        QVERIFY2(!ended.errors.contains(u"unexpected eof"_s), qPrintable(ended.errors));
        QCOMPARE(ended.status, 0);
    }

    void opensslIsNotSpokenToInOlderProtocols()
    {
        if (!hasMadeCertificate())
            QSKIP("There is no openssl.");
        Program andon(database(), tls());
        const Ended ended = run(u"openssl"_s, {u"s_client"_s, u"-connect"_s, u"127.0.0.1:%1"_s.arg(andon.port()), u"-tls1_1"_s, u"-cipher"_s, u"ALL:@SECLEVEL=0"_s}, {});
        QVERIFY2(ended.errors.contains(u"alert protocol version"_s), qPrintable(ended.errors));
        QVERIFY(ended.status != 0);
    }

private:
    QString database() const { return m_folder->filePath(u"plant.db"_s); }
    QString certificate() const { return m_folder->filePath(u"andon-cert.pem"_s); }
    QStringList tls() const { return {u"--tls-cert"_s, certificate(), u"--tls-key"_s, m_folder->filePath(u"andon-key.pem"_s)}; }
    QStringList arguments(const QStringList &more) const
    {
        return QStringList {u"--headless"_s, u"--listen"_s, u"127.0.0.1:0"_s, u"--database"_s, database()} + more;
    }

    Ended makeToken(const QStringList &more) const
    {
        return runToItsEnd(QStringList {u"--create-token"_s, u"PC-07"_s, u"--database"_s, database()} + more);
    }

    bool hasMadeCertificate() const
    {
        if (QStandardPaths::findExecutable(u"openssl"_s).isEmpty())
            return false;
        const Ended made = runToItsEnd({u"--make-certificate"_s, u"--database"_s, database()});
        return made.status == 0 && made.output.contains(certificate()) && made.output.contains(u"fingerprint"_s);
    }

    static int statusOf(const Program &andon, const QString &token)
    {
        const QByteArray fields = token.isEmpty() ? QByteArray() : bearer(token.trimmed().toLatin1());
        return RawClient(andon.port()).send(getBytes("/api/v1/events", fields)).receive().value_or(WireAnswer()).status;
    }

    static void expectSentence(const Ended &ended)
    {
        QCOMPARE(ended.status, 2);
        QVERIFY(ended.output.isEmpty());
        QVERIFY2(ended.errors.startsWith(u"andon: "_s) && ended.errors.count(u'\n') == 1, qPrintable(ended.errors));
    }

    QString write(const QString &name, const QByteArray &content) const
    {
        QFile file(m_folder->filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("The test cannot write its file.");
        return file.fileName();
    }

    /// Another program, with @a input on its standard input, which then ends.
    static Ended run(const QString &program, const QStringList &arguments, const QByteArray &input)
    {
        QProcess process;
        process.start(program, arguments);
        process.write(input);
        process.closeWriteChannel();
        if (!process.waitForFinished(60'000))
            return {};
        return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError())};
    }

    std::optional<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(tst_Access)
#include "tst_access.moc"
