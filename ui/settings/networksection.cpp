// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/networksection.h"

#include "core/access/accessservice.h"
#include "ui/server/servercontrols.h"
#include "ui/settings/settingsform.h"
#include "ui/style/factlist.h"
#include "ui/style/wording.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace Andon {

namespace {

using Tab = ServerPage::Tab;

/// Buttons that lead to tabs of the Server page.
QWidget *leads(const SettingsLinks &links, std::initializer_list<std::pair<QString, Tab>> where)
{
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 4, 0, 0);
    for (const auto &[words, tab] : where) {
        auto *button = new QPushButton(words);
        row->addWidget(button);
        QObject::connect(button, &QPushButton::clicked, line, [links, tab = tab] { links.openServer(tab); });
    }
    row->addStretch(1);
    return line;
}

} // namespace

NetworkSection::NetworkSection(const WindowParts &parts, const SettingsLinks &links, QWidget *parent)
    : SettingsSection(parent)
    , m_parts(parts)
{
    stackCards(this, {createNetwork(links), createUsers(links)});
    for (QLabel *fact : {m_address, m_reach, m_certificate, m_tokens})
        fact->setWordWrap(true);
    connect(&parts.controls, &ServerControls::stateChanged, this, &NetworkSection::refresh);
    connect(&parts.access, &AccessService::tokensChanged, this, &NetworkSection::refresh);
    refresh();
}

QWidget *NetworkSection::createNetwork(const SettingsLinks &links)
{
    auto *card = new Card(tr("Network"));
    m_network = new FactList;
    m_address = m_network->add(tr("Address"));
    m_reach = m_network->add(tr("Who reaches it"));
    m_certificate = m_network->add(tr("Certificate"));
    card->addContent(m_network, 0);
    card->addContent(leads(links, {{tr("Address and certificate…"), Tab::Now}, {tr("Limits…"), Tab::Limits}}), 0);
    return card;
}

QWidget *NetworkSection::createUsers(const SettingsLinks &links)
{
    auto *card = new Card(tr("Users"));
    m_users = new FactList;
    m_tokens = m_users->add(tr("Tokens"));
    card->addContent(m_users, 0);
    card->addContent(leads(links, {{tr("Tokens and who may send…"), Tab::Tokens}, {tr("Audit log…"), Tab::Audit}}), 0);
    return card;
}

QStringList NetworkSection::searchWords() const
{
    return {tr("Port"), tr("Listen"), tr("TLS"), tr("HTTPS"), tr("Who may send"), tr("Token"), tr("Limits of the server")};
}

void NetworkSection::showEvent(QShowEvent *event)
{
    SettingsSection::showEvent(event);
    refresh();
}

void NetworkSection::refresh()
{
    const ServerState &state = m_parts.controls.state();
    m_network->show(m_address, state.isListening() ? state.url.toString() : tr("Andon is not listening."));
    m_network->show(m_reach, state.isForNetwork ? tr("Computers on the network with a token") : tr("This computer only"));
    m_network->show(m_certificate, state.certificate ? tr("In use: senders are encrypted (HTTPS)") : tr("None: what is sent can be read on the way"));
    const auto tokens = m_parts.access.tokens();
    const auto usable = std::count_if(tokens->tokens.begin(), tokens->tokens.end(), [](const AccessToken &token) { return token.isUsable(); });
    m_users->show(m_tokens, usable == 0 ? tr("None: every program on this computer may send") : tr("%1 in use").arg(numberText(usable)));
}

} // namespace Andon
