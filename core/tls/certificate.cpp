// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tls/certificate.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QHostAddress>
#include <QHostInfo>
#include <QNetworkInterface>
#include <QProcess>
#include <QRegularExpression>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QThreadPool>

#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/x509.h>

#include <memory>

namespace Andon {

using namespace Qt::StringLiterals;

namespace {

constexpr auto validDays = "730"_L1;
constexpr int opensslPatienceMs = 20'000;
constexpr qint64 largestFile = 1024 * 1024;

Error unusable(const QString &sentence)
{
    return {ErrorCode::InvalidInput, sentence};
}

Result<QByteArray> contentOf(const QString &name, const QString &what)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return unusable(u"The %1 %2 cannot be read: %3. Name a file that this user may read."_s.arg(what, name, file.errorString()));
    if (file.size() > largestFile)
        return unusable(u"The %1 %2 is larger than a megabyte, so it is none. Name another file."_s.arg(what, name));
    return file.readAll();
}

/// Of whatever kind it is.
QSslKey keyFrom(const QByteArray &pem)
{
    for (const auto algorithm : {QSsl::Ec, QSsl::Rsa, QSsl::Dsa}) {
        const QSslKey key(pem, algorithm, QSsl::Pem, QSsl::PrivateKey);
        if (!key.isNull())
            return key;
    }
    return {};
}

/// Qt cannot tell the public key of a private one.
bool belongTogether(const QSslCertificate &certificate, const QSslKey &key)
{
    const QByteArray certificateBytes = certificate.toDer();
    const QByteArray keyBytes = key.toDer();
    const auto *certificateAt = reinterpret_cast<const unsigned char *>(certificateBytes.constData());
    const auto *keyAt = reinterpret_cast<const unsigned char *>(keyBytes.constData());
    const std::unique_ptr<X509, decltype(&X509_free)> ours(d2i_X509(nullptr, &certificateAt, long(certificateBytes.size())), X509_free);
    const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> secret(d2i_AutoPrivateKey(nullptr, &keyAt, long(keyBytes.size())), EVP_PKEY_free);
    const bool isMatch = ours && secret && X509_check_private_key(ours.get(), secret.get()) == 1;
    ERR_clear_error();   // what is left there would be taken for the next connection's
    return isMatch;
}

Instant instantFrom(const QDateTime &time)
{
    return Instant(std::chrono::milliseconds(time.toMSecsSinceEpoch()));
}

QString dateText(Instant instant)
{
    return QDateTime::fromMSecsSinceEpoch(instant.time_since_epoch().count(), Qt::UTC).toString(u"yyyy-MM-dd"_s);
}

CertificateFacts factsOf(const QSslCertificate &certificate, const QString &file)
{
    CertificateFacts facts{.file = file, .isSelfSigned = certificate.isSelfSigned()};
    const auto names = certificate.subjectAlternativeNames();
    facts.names = names.values(QSsl::DnsEntry) + names.values(QSsl::IpAddressEntry);
    if (facts.names.isEmpty())
        facts.names = certificate.subjectInfo(QSslCertificate::CommonName);
    facts.names.sort();
    facts.fingerprint = QString::fromLatin1(certificate.digest(QCryptographicHash::Sha256).toHex(':').toUpper());
    facts.validFrom = instantFrom(certificate.effectiveDate());
    facts.expires = instantFrom(certificate.expiryDate());
    return facts;
}

/// Names by which other computers may call this one.
QString alternativeNames()
{
    QStringList names{u"DNS:localhost"_s};
    const QString host = QHostInfo::localHostName().toLower();
    static const QRegularExpression plainName(u"^[a-z0-9][a-z0-9.-]{0,62}$"_s);
    if (plainName.match(host).hasMatch() && host != "localhost"_L1)
        names << u"DNS:"_s + host;
    for (QHostAddress address : QNetworkInterface::allAddresses()) {
        address.setScopeId({});
        if (!address.isLinkLocal())
            names << u"IP:"_s + address.toString();
    }
    names.removeDuplicates();
    return names.join(u',');
}

/// Moves a complete file over the one that may be there.
bool putInPlace(const QString &from, const QString &to)
{
    QFile::remove(to);
    return QFile::rename(from, to) || (QFile::copy(from, to) && QFile::remove(from));
}

} // namespace

QString certificateWarning(const CertificateFacts &facts, Instant now)
{
    if (!facts.trouble.isEmpty())
        return facts.trouble;
    if (now >= facts.expires)
        return u"The certificate %1 expired on %2, so senders refuse to connect. Put a new one in its place; it is taken at once."_s
            .arg(facts.file, dateText(facts.expires));
    if (now + expiryNotice >= facts.expires)
        return u"The certificate %1 expires on %2. Put a new one in its place before; it is taken at once."_s.arg(facts.file, dateText(facts.expires));
    return {};
}

Result<LoadedCertificate> loadCertificate(const CertificateFiles &files, Instant now)
{
    if (!QSslSocket::supportsSsl())
        return unusable(u"This computer has no TLS library that Andon can use (OpenSSL 3). Install it, or start Andon without a certificate."_s);
    const auto pem = contentOf(files.certificate, u"certificate"_s);
    if (!pem)
        return pem.error();
    const auto keyPem = contentOf(files.key, u"key"_s);
    if (!keyPem)
        return keyPem.error();
    const QList<QSslCertificate> chain = QSslCertificate::fromData(*pem, QSsl::Pem);
    if (chain.isEmpty() || chain.first().isNull())
        return unusable(u"There is no certificate in %1. It has to be PEM: BEGIN CERTIFICATE."_s.arg(files.certificate));
    const QSslKey key = keyFrom(*keyPem);
    if (key.isNull())
        return unusable(u"There is no private key in %1, or it has a passphrase. It has to be PEM without one."_s.arg(files.key));
    if (!belongTogether(chain.first(), key))
        return unusable(u"The key %1 does not belong to the certificate %2. Name the two that were made together."_s.arg(files.key, files.certificate));
    LoadedCertificate loaded{.configuration = QSslConfiguration::defaultConfiguration(), .facts = factsOf(chain.first(), files.certificate)};
    if (now >= loaded.facts.expires || now < loaded.facts.validFrom)
        return unusable(u"The certificate %1 is valid from %2 to %3 only, and this computer's date is %4. Name one that is valid, or set the clock."_s
                            .arg(files.certificate, dateText(loaded.facts.validFrom), dateText(loaded.facts.expires), dateText(now)));
    loaded.configuration.setLocalCertificateChain(chain);
    loaded.configuration.setPrivateKey(key);
    loaded.configuration.setProtocol(QSsl::TlsV1_2OrLater);
    loaded.configuration.setPeerVerifyMode(QSslSocket::VerifyNone);   // senders show tokens, not certificates
    return loaded;
}

Result<CertificateFiles> makeCertificate(const QString &folder)
{
    const CertificateFiles files{.certificate = folder + u"/andon-cert.pem"_s, .key = folder + u"/andon-key.pem"_s};
    const QTemporaryDir scratch(folder + u"/.andon-cert-XXXXXX"_s);
    if (!scratch.isValid())
        return Error{ErrorCode::Storage, u"No certificate could be made: the folder %1 cannot be written. Make it writable for this user."_s.arg(folder)};
    const CertificateFiles made{.certificate = scratch.filePath(u"cert.pem"_s), .key = scratch.filePath(u"key.pem"_s)};
    QProcess openssl;
    openssl.setProcessChannelMode(QProcess::MergedChannels);
    openssl.start(u"openssl"_s, {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s, u"-nodes"_s,
                                 u"-sha256"_s, u"-days"_s, validDays, u"-subj"_s, u"/CN=Andon"_s, u"-addext"_s,
                                 u"subjectAltName="_s + alternativeNames(), u"-keyout"_s, made.key, u"-out"_s, made.certificate});
    if (!openssl.waitForStarted(opensslPatienceMs))
        return Error{ErrorCode::NotFound, u"No certificate could be made: the program openssl is not installed. Install it, or name a certificate of your own."_s};
    const bool isDone = openssl.waitForFinished(opensslPatienceMs) && openssl.exitStatus() == QProcess::NormalExit && openssl.exitCode() == 0;
    if (!isDone)
        return Error{ErrorCode::Storage, u"No certificate could be made: openssl said \"%1\"."_s.arg(QString::fromUtf8(openssl.readAll()).simplified().left(300))};
    QFile::setPermissions(made.key, QFile::ReadOwner | QFile::WriteOwner);
    if (!putInPlace(made.key, files.key) || !putInPlace(made.certificate, files.certificate))
        return Error{ErrorCode::Storage, u"The new certificate could not be put into %1. Make the folder writable for this user."_s.arg(folder)};
    return files;
}

void makeCertificate(const QString &folder, Receiver receiver, std::function<void(const Result<CertificateFiles> &)> answer)
{
    QThreadPool::globalInstance()->start([folder, to = std::move(receiver), answer = std::move(answer)] { to.deliver(answer, makeCertificate(folder)); });
}

} // namespace Andon
