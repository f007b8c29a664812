// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/server/samplecommand.h"

#include "ui/server/servercontrols.h"

namespace Andon {

using namespace Qt::StringLiterals;

namespace {

/// For a shell: nothing in it means anything.
QString quoted(QString text)
{
    return u'\'' + text.replace(u'\'', u"'\\''"_s) + u'\'';
}

QString quotedForPowerShell(QString text)
{
    return u'\'' + text.replace(u'\'', u"''"_s) + u'\'';
}

QString jsonText(QString text)
{
    return u'"' + text.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s) + u'"';
}

/// With blanks, so that it wraps where it is shown.
QString sampleBatch(const SampleTarget &target, Instant now)
{
    const QString time = QString::fromStdString(isoText(Instant(std::chrono::floor<std::chrono::seconds>(now))));
    return u"[{\"eventId\": \"E-1\", \"eventTime\": \"%1\", \"machineId\": \"M-001\", \"lineId\": \"LINE-A\", \"factoryId\": %2, \"durationMs\": 12400, \"defectCount\": 0}]"_s
        .arg(time, jsonText(target.factory));
}

QString curl(const SampleTarget &target)
{
    const QString trust = target.certificate.isEmpty() ? QString() : u"--cacert %1 "_s.arg(quoted(target.certificate));
    const QString token = target.token.isEmpty() ? QString() : u"-H 'Authorization: Bearer %1' "_s.arg(target.token);
    return u"curl "_s + trust + token;
}

} // namespace

SampleTarget sampleTarget(const ServerState &server)
{
    const bool mustTrust = server.certificate && server.certificate->isSelfSigned;
    return {.server = server.networkUrls.isEmpty() ? server.url.toString(QUrl::StripTrailingSlash) : server.networkUrls.first(),
            .certificate = mustTrust ? server.certificate->file : QString()};
}

QString curlCommand(const SampleTarget &target, Instant now)
{
    return curl(target) + u"-H 'Content-Type: application/json' %1/api/v1/events/batch -d "_s.arg(target.server) + quoted(sampleBatch(target, now));
}

QString curlQuery(const SampleTarget &target)
{
    return curl(target) + u"'%1/api/v1/events?limit=1'"_s.arg(target.server);
}

QString powerShellCommand(const SampleTarget &target, Instant now)
{
    const QString token = target.token.isEmpty() ? QString() : u" -Headers @{Authorization = 'Bearer %1'}"_s.arg(target.token);
    const QString trust = target.certificate.isEmpty() ? QString() : u" -SkipCertificateCheck"_s;
    return u"Invoke-RestMethod -Method Post -Uri %1/api/v1/events/batch%2%3 -ContentType 'application/json' -Body "_s.arg(target.server, token, trust)
        + quotedForPowerShell(sampleBatch(target, now));
}

} // namespace Andon
