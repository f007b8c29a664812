// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/instant.h"
#include "core/common/receiver.h"
#include "core/common/result.h"

#include <QSslConfiguration>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace Andon {

/// Where a certificate and its private key lie, both PEM. The certificate may be followed by those it
/// is signed with.
struct CertificateFiles
{
    QString certificate = {};
    QString key = {};
    bool operator==(const CertificateFiles &) const = default;
};

/// What a person has to know of a certificate.
struct CertificateFacts
{
    QString file = {};
    QStringList names = {};            ///< Of the servers it is for: host names and addresses.
    QString fingerprint = {};          ///< SHA-256, "AB:CD:...", for people to compare.
    Instant validFrom = {};
    Instant expires = {};
    bool isSelfSigned = false;
    QString trouble = {};              ///< Why the files could not be read again since they changed; empty when they could.
    bool operator==(const CertificateFacts &) const = default;
};

/// How long before its end a certificate is said to expire soon.
inline constexpr std::chrono::days expiryNotice{30};

/// A sentence for people when @a facts tell of trouble at @a now, or soon; empty otherwise.
QString certificateWarning(const CertificateFacts &facts, Instant now);

struct LoadedCertificate
{
    QSslConfiguration configuration = {};   ///< TLS 1.2 and up.
    CertificateFacts facts = {};
};

/// InvalidInput with a sentence when a file cannot be read, is no certificate or key, the two do not
/// belong together, or the certificate is not valid at @a now.
Result<LoadedCertificate> loadCertificate(const CertificateFiles &files, Instant now);

/// Makes a certificate of its own for this computer's names and addresses, valid for two years, with
/// openssl: `andon-cert.pem` and `andon-key.pem` in @a folder, the key readable by its owner alone.
/// Waits for it, a tenth of a second. What was there is replaced only once the new ones are complete.
Result<CertificateFiles> makeCertificate(const QString &folder);

/// The same without waiting.
void makeCertificate(const QString &folder, Receiver receiver, std::function<void(const Result<CertificateFiles> &)> answer);

} // namespace Andon
