// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/firstrun.h"

#include "ui/style/wording.h"

#include <QGuiApplication>
#include <QTcpServer>
#include <QTimeZone>

namespace Andon {

using namespace Qt::StringLiterals;

namespace {

constexpr int portsTried = 100;
const auto onEveryAddress = u"0.0.0.0"_s;

bool isPortFree(quint16 port)
{
    return QTcpServer().listen(QHostAddress::Any, port);
}

quint16 freePort(quint16 wanted)
{
    for (int port = wanted; port < wanted + portsTried && port <= std::numeric_limits<quint16>::max(); ++port) {
        if (isPortFree(quint16(port)))
            return quint16(port);
    }
    return wanted;
}

QString actor()
{
    return actorAtThisComputer(u"desktop"_s);
}

} // namespace

FirstRun::FirstRun(Settings &settings, AccessService &access)
    : m_settings(settings)
    , m_access(access)
{
}

bool FirstRun::isDue(const CommandLine &line, const Settings &settings, bool isNew)
{
    const bool isChosen = settings.get(Settings::SetUpDone) || settings.has(Settings::HttpAddress) || settings.has(Settings::HttpPort)
        || settings.has(Settings::PlantName) || settings.has(Settings::PlantZone);
    return isNew && !isChosen && line == CommandLine();
}

std::optional<FirstRun::Outcome> FirstRun::ask()
{
    // The page is the last window for a moment, and then not the end of the program.
    const bool isEndedByLastWindow = QGuiApplication::quitOnLastWindowClosed();
    QGuiApplication::setQuitOnLastWindowClosed(false);
    FirstRunPage page({.zone = QString::fromLatin1(QTimeZone::systemTimeZoneId()), .port = freePort(Settings::HttpPort.fallback)}, isPortFree);
    connect(&page, &FirstRunPage::decided, this, [&](const FirstChoices &choices) { take(choices, page); });
    const bool isAccepted = page.exec() == QDialog::Accepted;
    QGuiApplication::setQuitOnLastWindowClosed(isEndedByLastWindow);
    // Closing the page with the token on it comes after the deciding.
    return isAccepted || !m_outcome.token.isEmpty() ? std::optional(m_outcome) : std::nullopt;
}

void FirstRun::take(const FirstChoices &choices, FirstRunPage &page)
{
    m_outcome.wantsDemo = choices.withDemo;
    if (!choices.isForNetwork) {
        remember(choices);
        return page.end();
    }
    // What other computers can reach must ask who they are, so the token comes before the address.
    const TokenWish wish{.name = tr("Line PCs"), .scopes = Scope::Ingest};
    page.setEnabled(false);
    m_access.createToken(wish, actor(), &page, [this, choices, &page](const Result<QByteArray> &token) {
        page.setEnabled(true);
        if (!token)
            return page.showFault(errorText(token.error()));
        remember(choices);
        m_outcome.token = QString::fromLatin1(*token);
        page.showToken(m_outcome.token);
    });
}

void FirstRun::remember(const FirstChoices &choices)
{
    choose(Settings::PlantName, choices.plant);
    choose(Settings::PlantZone, choices.zone);
    choose(Settings::HttpPort, choices.port);
    if (choices.isForNetwork)
        choose(Settings::HttpAddress, onEveryAddress);
    m_settings.set(Settings::SetUpDone, true);
}

template <typename T>
void FirstRun::choose(const Setting<T> &setting, const T &value)
{
    m_settings.set(setting, value);
    if (value != setting.fallback)
        m_access.note({.actor = actor(), .action = AuditAction::SettingChanged, .subject = QLatin1StringView(setting.key), .detail = u"→ %1"_s.arg(value)});
}

} // namespace Andon
