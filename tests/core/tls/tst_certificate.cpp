// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/common/clock.h"
#include "core/tls/certificate.h"

#include <QFile>
#include <QHostInfo>
#include <QProcess>
#include <QSslCertificate>
#include <QSslKey>
#include <QTemporaryDir>
#include <QtTest>

using namespace Andon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_Certificate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const auto made = makeCertificate(m_folder.path());
        if (!made && made.error().code == ErrorCode::NotFound)
            QSKIP("There is no openssl to make a certificate with.");
        QVERIFY2(made, qPrintable(made ? QString() : made.error().detail));
        m_files = *made;
        m_now = SystemClock().nowInMilliseconds();
    }

    void oneThatWasMadeCanBeLoaded()
    {
        const auto loaded = loadCertificate(m_files, m_now);
        QVERIFY2(loaded, qPrintable(loaded ? QString() : loaded.error().detail));
        const CertificateFacts &facts = loaded->facts;
        QCOMPARE(facts.file, m_files.certificate);
        QVERIFY(facts.isSelfSigned);
        QVERIFY(facts.trouble.isEmpty());
        QVERIFY(facts.validFrom <= m_now && m_now + std::chrono::days(729) < facts.expires && facts.expires < m_now + std::chrono::days(731));
        QCOMPARE(facts.fingerprint.size(), 32 * 3 - 1);
        for (const QString &name : {u"localhost"_s, u"127.0.0.1"_s})
            QVERIFY2(facts.names.contains(name), qPrintable(facts.names.join(u' ')));
        QCOMPARE(loaded->configuration.protocol(), QSsl::TlsV1_2OrLater);
        QVERIFY(!loaded->configuration.privateKey().isNull());
    }

    void itsKeyIsForItsOwnerAlone()
    {
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QCOMPARE(QFile::permissions(m_files.key) & others, QFile::Permissions());
        QCOMPARE(QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), QStringList({u"andon-cert.pem"_s, u"andon-key.pem"_s}));
    }

    void aNewOneTakesThePlaceOfTheOld()
    {
        const QTemporaryDir folder;
        const auto first = makeCertificate(folder.path());
        QVERIFY(first);
        const QString before = loadCertificate(*first, m_now)->facts.fingerprint;
        const auto second = makeCertificate(folder.path());
        QVERIFY(second);
        QCOMPARE(*second, *first);
        QVERIFY(loadCertificate(*second, SystemClock().nowInMilliseconds())->facts.fingerprint != before);
    }

    void aFolderThatCannotBeWrittenIsSaid()
    {
        const auto made = makeCertificate(m_folder.filePath(u"nowhere"_s));
        QVERIFY(!made);
        QVERIFY2(made.error().detail.contains(u"nowhere"_s), qPrintable(made.error().detail));
    }

    void keysOfEveryKindAreTaken_data()
    {
        QTest::addColumn<QStringList>("kind");
        QTest::newRow("RSA") << QStringList {u"-newkey"_s, u"rsa:2048"_s};
        QTest::newRow("a larger curve") << QStringList {u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:secp384r1"_s};
    }
    void keysOfEveryKindAreTaken()
    {
        QFETCH(QStringList, kind);
        const CertificateFiles files = made(kind + QStringList {u"-days"_s, u"10"_s, u"-addext"_s, u"subjectAltName=DNS:hall-3.example,IP:10.1.2.3"_s});
        const auto loaded = loadCertificate(files, SystemClock().nowInMilliseconds());
        QVERIFY2(loaded, qPrintable(loaded ? QString() : loaded.error().detail));
        QCOMPARE(loaded->facts.names, QStringList({u"10.1.2.3"_s, u"hall-3.example"_s}));
    }

    void withoutOtherNamesItsCommonNameCounts()
    {
        const CertificateFiles files = made({u"-newkey"_s, u"rsa:2048"_s});   // before the clock is read
        const auto loaded = loadCertificate(files, SystemClock().nowInMilliseconds());
        QVERIFY2(loaded, qPrintable(loaded ? QString() : loaded.error().detail));
        QCOMPARE(loaded->facts.names, QStringList(u"hall-3"_s));
    }

    void whatCannotBeUsedIsSaid_data()
    {
        QTest::addColumn<QString>("certificate");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("said");
        const auto file = [this](const QString &name, const QByteArray &content) {
            QFile written(m_scratch.filePath(name));
            if (!written.open(QIODevice::WriteOnly) || written.write(content) != content.size())
                qFatal("The test cannot write its file.");
            return written.fileName();
        };
        const QByteArray certificate = contentOf(m_files.certificate);
        const QByteArray key = contentOf(m_files.key);
        QTest::newRow("no certificate file") << m_scratch.filePath(u"none"_s) << m_files.key << u"cannot be read"_s;
        QTest::newRow("no key file") << m_files.certificate << m_scratch.filePath(u"none"_s) << u"cannot be read"_s;
        QTest::newRow("the two the wrong way round") << m_files.key << m_files.certificate << u"There is no certificate in"_s;
        QTest::newRow("an empty certificate") << file(u"empty"_s, {}) << m_files.key << u"There is no certificate in"_s;
        QTest::newRow("half a certificate") << file(u"half"_s, certificate.first(certificate.size() / 2)) << m_files.key << u"There is no certificate in"_s;
        QTest::newRow("half a key") << m_files.certificate << file(u"halfkey"_s, key.first(key.size() / 2)) << u"There is no private key in"_s;
        QTest::newRow("a key of another") << m_files.certificate << made({u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s}).key
                                          << u"does not belong to"_s;
        QTest::newRow("a key of another kind") << m_files.certificate << made({u"-newkey"_s, u"rsa:2048"_s}).key << u"does not belong to"_s;
        QTest::newRow("a huge file") << file(u"huge"_s, QByteArray(1024 * 1024 + 1, 'a')) << m_files.key << u"megabyte"_s;
    }
    void whatCannotBeUsedIsSaid()
    {
        QFETCH(QString, certificate);
        QFETCH(QString, key);
        QFETCH(QString, said);
        const auto loaded = loadCertificate({.certificate = certificate, .key = key}, m_now);
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().code, ErrorCode::InvalidInput);
        QVERIFY2(loaded.error().detail.contains(said), qPrintable(loaded.error().detail));
        QVERIFY2(loadCertificate(m_files, SystemClock().nowInMilliseconds()), "What went wrong lives on.");
    }

    void oneThatIsNotValidNowIsRefused()
    {
        const CertificateFacts facts = loadCertificate(m_files, m_now)->facts;
        QVERIFY(loadCertificate(m_files, facts.expires - 1ms));
        QVERIFY(loadCertificate(m_files, facts.validFrom));
        for (const Instant outside : {facts.expires, facts.validFrom - 1ms}) {
            const auto loaded = loadCertificate(m_files, outside);
            QVERIFY(!loaded);
            QVERIFY2(loaded.error().detail.contains(u"valid from"_s), qPrintable(loaded.error().detail));
        }
    }

    void itsEndIsAnnouncedThirtyDaysBefore()
    {
        const CertificateFacts facts = loadCertificate(m_files, m_now)->facts;
        QCOMPARE(certificateWarning(facts, m_now), QString());
        QCOMPARE(certificateWarning(facts, facts.expires - expiryNotice - 1ms), QString());
        QVERIFY(certificateWarning(facts, facts.expires - expiryNotice).contains(u"expires on"_s));
        QVERIFY(certificateWarning(facts, facts.expires - 1ms).contains(u"expires on"_s));
        QVERIFY(certificateWarning(facts, facts.expires).contains(u"expired on"_s));
        CertificateFacts troubled = facts;
        troubled.trouble = u"It cannot be read."_s;
        QCOMPARE(certificateWarning(troubled, m_now), troubled.trouble);
    }

    void makingOneCanBeWaitedForElsewhere()
    {
        const QTemporaryDir folder;
        std::optional<Result<CertificateFiles>> made;
        makeCertificate(folder.path(), this, [&](const Result<CertificateFiles> &files) { made = files; });
        QTRY_VERIFY_WITH_TIMEOUT(made.has_value(), 20'000);
        QVERIFY(*made && loadCertificate(**made, SystemClock().nowInMilliseconds()));
    }

private:
    static QByteArray contentOf(const QString &name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    /// One made in another way, by openssl itself.
    CertificateFiles made(const QStringList &how)
    {
        const CertificateFiles files{.certificate = m_scratch.filePath(u"cert%1.pem"_s.arg(++m_made)), .key = m_scratch.filePath(u"key%1.pem"_s.arg(m_made))};
        QProcess::execute(u"openssl"_s, QStringList {u"req"_s, u"-x509"_s, u"-nodes"_s, u"-subj"_s, u"/CN=hall-3"_s} + how
                              + QStringList {u"-keyout"_s, files.key, u"-out"_s, files.certificate});
        return files;
    }

    QTemporaryDir m_folder;
    QTemporaryDir m_scratch;
    int m_made = 0;
    CertificateFiles m_files = {};
    Instant m_now = {};
};

QTEST_GUILESS_MAIN(tst_Certificate)
#include "tst_certificate.moc"
