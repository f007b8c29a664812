// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/server/serverpage.h"

#include "ui/server/audittab.h"
#include "ui/server/limitstab.h"
#include "ui/server/nowtab.h"
#include "ui/server/requeststab.h"
#include "ui/server/senderstab.h"
#include "ui/server/servercontrols.h"
#include "ui/server/tokenstab.h"
#include "ui/style/noticebar.h"
#include "ui/style/segments.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace Andon {

namespace {

constexpr int refreshInterval = 500;

ServerTab *newTab(ServerPage::Tab tab, const WindowParts &parts)
{
    switch (tab) {
    case ServerPage::Tab::Now: return new NowTab(parts);
    case ServerPage::Tab::Senders: return new SendersTab(parts);
    case ServerPage::Tab::Requests: return new RequestsTab(parts);
    case ServerPage::Tab::Tokens: return new TokensTab(parts);
    case ServerPage::Tab::Limits: return new LimitsTab(parts);
    case ServerPage::Tab::Audit: return new AuditTab(parts);
    }
    Q_UNREACHABLE();
}

} // namespace

ServerPage::ServerPage(const WindowParts &parts, QWidget *parent)
    : PlantPage(parent)
    , m_parts(parts)
    , m_choice(new Segments({tr("Now"), tr("Senders"), tr("Requests"), tr("Tokens"), tr("Limits"), tr("Audit log")}, tr("Show of the server")))
    , m_trouble(new NoticeBar)
    , m_stack(new QStackedWidget)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_choice);
    layout->addWidget(m_trouble);
    layout->addWidget(m_stack, 1);
    m_trouble->setDismissable();
    m_ticks.setInterval(refreshInterval);
    connect(&m_ticks, &QTimer::timeout, this, &ServerPage::refresh);
    connect(m_choice, &Segments::chosen, this, &ServerPage::openTab);
    connect(&parts.controls, &ServerControls::failed, this, [this](const QString &sentence) { m_trouble->say(NoticeBar::Tone::Trouble, sentence); });
    connect(&parts.controls, &ServerControls::stateChanged, this, &ServerPage::refresh);
    openTab(int(Tab::Now));
}

ServerTab *ServerPage::tab(int index)
{
    ServerTab *&tab = m_tabs.at(std::size_t(index));
    if (!tab) {
        tab = newTab(Tab(index), m_parts);
        m_stack->addWidget(tab);
    }
    return tab;
}

void ServerPage::open(Tab tab)
{
    m_choice->setCurrent(int(tab));
    openTab(int(tab));
}

void ServerPage::openTab(int index)
{
    m_trouble->say(NoticeBar::Tone::Plain, {});
    m_stack->setCurrentWidget(tab(index));
    setFocusProxy(tab(index));
    refresh();
}

void ServerPage::showEvent(QShowEvent *event)
{
    PlantPage::showEvent(event);
    refresh();
    m_ticks.start();
}

void ServerPage::hideEvent(QHideEvent *event)
{
    PlantPage::hideEvent(event);
    m_ticks.stop();
}

/// Only the tab that is seen asks for figures.
void ServerPage::refresh()
{
    if (isVisible())
        tab(m_choice->current())->refresh();
}

QString ServerPage::helpText() const
{
    return tr("How Andon takes events in: where it listens, who sends and whether their clocks are right, what was asked and refused lately, "
              "and the tokens by which senders are let in. Start, stop and network access are here.");
}

} // namespace Andon
