// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/server/reachcard.h"

#include "core/access/accessservice.h"
#include "ui/server/servercontrols.h"
#include "ui/style/segments.h"

#include <QLabel>
#include <QStyle>
#include <QVBoxLayout>

namespace Andon {

namespace {

enum Reach { ThisComputer, Network };

} // namespace

ReachCard::ReachCard(const WindowParts &parts, QWidget *parent)
    : Card(tr("Who may send"), parent)
    , m_parts(parts)
    , m_reach(new Segments({tr("This computer only"), tr("Computers on my network")}, tr("Who may send")))
    , m_words(plainLabel({}, "dim"))
{
    m_words->setWordWrap(true);
    addContent(m_reach, 0);
    addContent(m_words, 0);
    connect(m_reach, &Segments::chosen, this, &ReachCard::choose);
    connect(&parts.controls, &ServerControls::stateChanged, this, &ReachCard::refresh);
}

void ReachCard::choose(int reach)
{
    const bool isForNetwork = reach == Network;
    m_isRefused = isForNetwork && !m_parts.access.tokens()->hasUsable();
    if (!m_isRefused && isForNetwork != m_parts.controls.state().isForNetwork)
        Q_EMIT m_parts.controls.networkChosen(isForNetwork);
    refresh();
}

void ReachCard::refresh()
{
    const ServerState &state = m_parts.controls.state();
    const bool hasToken = m_parts.access.tokens()->hasUsable();
    m_isRefused = m_isRefused && !hasToken;
    m_reach->setCurrent(state.isForNetwork ? Network : ThisComputer);
    m_reach->setEnabled(!state.isAddressFixed && state.phase != ServerState::Phase::Stopping && state.phase != ServerState::Phase::Starting);
    if (m_isRefused)
        return showVerdict(m_words, tr("Make a token first: what other computers can reach must ask who they are."), {});
    if (!state.trouble.isEmpty())
        return showVerdict(m_words, state.trouble, {});
    if (state.isAddressFixed)
        return showVerdict(m_words, std::nullopt, tr("The command line says where Andon listens."));
    if (state.isForNetwork)
        return showVerdict(m_words, std::nullopt,
                           state.certificate ? tr("Every computer that reaches this one and has a token. Changing this starts the server again.")
                                             : tr("Every computer that reaches this one and has a token. Without a certificate, tokens can be read on the way: make one under Now."));
    showVerdict(m_words, std::nullopt, hasToken ? tr("Nobody else reaches Andon. Changing this starts the server again.")
                                                : tr("Nobody else reaches Andon. For computers on the network, make a token first."));
}

} // namespace Andon
