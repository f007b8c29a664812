// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/httpaccess.h"

#include "core/common/log.h"
#include "core/http/originrules.h"
#include "core/settings/settings.h"

#include <QHostAddress>

namespace Andon {

using namespace Qt::StringLiterals;

namespace {

constexpr auto everyOrigin = "*"_L1;

void warn(const char *key, const QString &entry)
{
    qCWarning(httpLog, "The setting %s cannot be used as it is: %ls", key, qUtf16Printable(entry.left(200)));
}

SimulatedFailures simulatedFailuresFrom(const Settings &settings)
{
    const QString word = settings.get(Settings::HttpSimulateFailures).trimmed().toLower();
    // QSettings writes a boolean so, and people do too.
    if (word == "yes"_L1 || word == "true"_L1)
        return SimulatedFailures::Always;
    if (word == "no"_L1 || word == "false"_L1)
        return SimulatedFailures::Never;
    if (word != Settings::HttpSimulateFailures.fallback)
        warn(Settings::HttpSimulateFailures.key, word);
    return SimulatedFailures::OnLoopback;
}

} // namespace

bool HttpAccess::simulatesFailuresOn(const QHostAddress &bound) const
{
    switch (simulatedFailures) {
    case SimulatedFailures::OnLoopback: return plainAddress(bound).isLoopback();
    case SimulatedFailures::Always: return true;
    case SimulatedFailures::Never: return false;
    }
    Q_UNREACHABLE();
}

HttpAccess accessFrom(const Settings &settings)
{
    HttpAccess access{.simulatedFailures = simulatedFailuresFrom(settings)};
    for (const QString &written : settings.get(Settings::HttpOrigins)) {
        const QString entry = written.trimmed();
        const auto origin = originFrom(entry.toUtf8());
        if (origin)
            access.origins.push_back(*origin);
        else if (entry == everyOrigin)
            access.listsEveryOrigin = true;
        else if (!entry.isEmpty())
            warn(Settings::HttpOrigins.key, entry);
    }
    for (const QString &written : settings.get(Settings::HttpHostNames)) {
        const QString entry = written.trimmed();
        if (const auto authority = authorityFrom(entry.toUtf8()))
            access.hostNames << authority->host;
        else if (!entry.isEmpty())
            warn(Settings::HttpHostNames.key, entry);
    }
    return access;
}

} // namespace Andon
