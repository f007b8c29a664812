// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/server/limitstab.h"

#include "core/access/accessservice.h"
#include "ui/server/limiteditor.h"
#include "ui/server/servercontrols.h"
#include "ui/style/card.h"
#include "ui/style/textsize.h"

#include <QGridLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace Andon {

LimitsTab::LimitsTab(const WindowParts &parts, QWidget *parent)
    : ServerTab(parent)
    , m_parts(parts)
{
    auto *cards = new QWidget;
    auto *column = new QVBoxLayout(cards);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    for (const LimitGroup group : {LimitGroup::Request, LimitGroup::AllRequests, LimitGroup::Rate, LimitGroup::Time, LimitGroup::Connections})
        column->addWidget(createGroup(group));
    column->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(cards);
    scroll->setAccessibleName(tr("Limits"));
    scroll->setFocusPolicy(Qt::NoFocus);   // it follows the fields
    setFocusProxy(scroll);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
}

QWidget *LimitsTab::createGroup(LimitGroup group)
{
    auto *card = new Card(limitGroupText(group));
    auto *table = new QWidget;
    auto *grid = new QGridLayout(table);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(18);
    grid->setVerticalSpacing(3);
    fitToText(table, [grid] {
        grid->setColumnMinimumWidth(0, scaled(260));
        grid->setColumnMinimumWidth(2, scaled(150));
        grid->setColumnMinimumWidth(3, scaled(180));
    });
    grid->setColumnStretch(3, 1);
    for (const HttpLimitInfo &info : httpLimitInfos()) {
        if (limitGroup(info) != group)
            continue;
        auto *editor = new LimitEditor(info, *grid, table);
        m_editors.push_back(editor);
        connect(editor, &LimitEditor::chosen, this, [this, &info](qint64 value) { choose(info, value); });
    }
    card->addContent(table, 0);
    if (group == LimitGroup::Request)
        card->setSubtitle(tr("at the right: what a client is answered that goes beyond"));
    return card;
}

void LimitsTab::refresh()
{
    const HttpLimits limits = httpLimitsFrom(m_parts.settings);
    for (LimitEditor *editor : m_editors)
        editor->show(editor->info().of(limits));
}

void LimitsTab::choose(const HttpLimitInfo &info, qint64 value)
{
    const HttpLimits before = httpLimitsFrom(m_parts.settings);
    chooseHttpLimit(m_parts.settings, info, value);
    const HttpLimits limits = httpLimitsFrom(m_parts.settings);
    m_parts.ingest.setLimits({.waitingBatches = std::size_t(limits.queuedBatches), .waitingBytes = std::size_t(limits.queuedSize)});
    Q_EMIT m_parts.controls.limitsChosen(limits);
    // Written once for readers of every language.
    const auto text = [&info](qint64 limit) { return limit == 0 ? QStringLiteral("0") : limitText(info, limit, QLocale::c()); };
    m_parts.access.note({.actor = actorAtThisComputer(QStringLiteral("desktop")),
                        .action = AuditAction::SettingChanged,
                        .subject = limitKey(info),
                        .detail = QStringLiteral("%1 → %2").arg(text(info.of(before)), text(value))});
}

} // namespace Andon
