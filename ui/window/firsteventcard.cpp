// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/firsteventcard.h"

#include "ui/style/hint.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace Andon {

FirstEventCard::FirstEventCard(const Clock &clock, QWidget *parent)
    : Card(tr("Send your first event"), parent)
    , m_clock(clock)
    , m_where(plainLabel({}, "dim"))
    , m_waiting(plainLabel(tr("○  Waiting for the first event. It shows here by itself."), "dim"))
{
    for (QLabel *label : {m_where, m_waiting})
        label->setWordWrap(true);
    addContent(m_where, 0);
    addCommand(QStringLiteral("curl"), tr("Command for curl that sends a first event"), &curlCommand);
    addCommand(QStringLiteral("PowerShell"), tr("Command for PowerShell that sends a first event"), &powerShellCommand);
    addContent(m_waiting, 0);
    refresh();
}

void FirstEventCard::addCommand(const QString &name, const QString &accessibleName, Command command)
{
    auto *label = commandLabel(accessibleName);
    label->setWordWrap(true);
    label->setMinimumWidth(1);
    auto *copy = new QPushButton(tr("Copy"));
    copy->setAccessibleName(tr("Copy the command for %1").arg(name));
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(plainLabel(name), 1);
    row->addWidget(copy);
    addContent(line, 0);
    addContent(label, 0);
    m_commands.emplace_back(label, command);
    // With the time of now: the event would be hours old on a page that is left open.
    connect(copy, &QPushButton::clicked, this, [this, command] { QGuiApplication::clipboard()->setText(command(target(), m_clock.nowInMilliseconds())); });
}

void FirstEventCard::setTarget(const SampleTarget &target)
{
    if (target == m_target)
        return;
    m_target = target;
    refresh();
}

void FirstEventCard::setTokenMissing(bool missing)
{
    if (missing == m_isTokenMissing)
        return;
    m_isTokenMissing = missing;
    refresh();
}

SampleTarget FirstEventCard::target() const
{
    SampleTarget target = m_target;
    if (target.token.isEmpty() && m_isTokenMissing)
        target.token = tr("TOKEN", "stands where the token belongs, in capitals");
    return target;
}

void FirstEventCard::refresh()
{
    const bool isToFillIn = m_target.token.isEmpty() && m_isTokenMissing;
    m_where->setText(isToFillIn ? tr("Run one of these on a line PC or here, with the sender's token in place of TOKEN.")
                                : tr("Run one of these on a line PC or here; nothing has to be filled in."));
    for (const auto &[label, command] : m_commands)
        label->setText(command(target(), m_clock.nowInMilliseconds()));
}

} // namespace Andon
