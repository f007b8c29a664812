// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/historycard.h"

#include "ui/events/eventwording.h"
#include "ui/style/wording.h"

#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>

namespace Andon {

namespace {

constexpr std::size_t mostShown = 50;

QString orNothing(const QString &text)
{
    return text.isEmpty() ? nothingText() : text;
}

QLabel *valueLabel(const QString &text, const char *role = nullptr)
{
    QLabel *label = plainLabel(text, role);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

void addRow(QGridLayout *grid, const QString &name, const QString &before, const QString &after)
{
    if (before == after)
        return;
    const int row = grid->rowCount();
    grid->addWidget(plainLabel(name, "dim"), row, 0, Qt::AlignTop);
    grid->addWidget(valueLabel(before), row, 1, Qt::AlignTop);
    grid->addWidget(valueLabel(after, "title"), row, 2, Qt::AlignTop);
}

} // namespace

HistoryCard::HistoryCard(QWidget *parent)
    : Card(tr("Corrections"), parent)
    , m_area(new QScrollArea)
    , m_nothing(plainLabel(tr("None: it was never sent with other values."), "dim"))
{
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->viewport()->setAutoFillBackground(false);
    m_area->setAccessibleName(tr("Corrections, newest first"));
    m_nothing->setWordWrap(true);
    addContent(m_nothing, 0);
    addContent(m_area);
    display({}, {});
}

void HistoryCard::display(const std::vector<Correction> &corrections, Instant now)
{
    const bool isEmpty = corrections.empty();
    m_nothing->setVisible(isEmpty);
    m_area->setVisible(!isEmpty);
    setSizePolicy(QSizePolicy::Preferred, isEmpty ? QSizePolicy::Maximum : QSizePolicy::Preferred);
    const bool isLong = corrections.size() > mostShown;
    setSubtitle(isEmpty ? QString() : isLong ? tr("newest %1 of %2").arg(mostShown).arg(corrections.size()) : tr("newest first; old and new"));
    auto *content = new QWidget;
    auto *grid = new QGridLayout(content);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(14);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 1);
    for (auto correction = corrections.rbegin(); correction != corrections.rend() && std::size_t(correction - corrections.rbegin()) < mostShown; ++correction) {
        const Event &before = correction->before.event;
        const Event &after = correction->after.event;
        const QString from = correction->sender.empty() ? nothingText() : QString::fromStdString(correction->sender);
        auto *heading = valueLabel(tr("From %1").arg(from), "title");
        grid->addWidget(heading, grid->rowCount(), 0, 1, 3);
        addRow(grid, tr("Event time"), exactText(before.time), exactText(after.time));
        addRow(grid, tr("Machine"), before.source.machine.toString(), after.source.machine.toString());
        addRow(grid, tr("Line"), orNothing(before.source.line.toString()), orNothing(after.source.line.toString()));
        addRow(grid, tr("Factory"), orNothing(before.source.factory.toString()), orNothing(after.source.factory.toString()));
        addRow(grid, tr("Duration"), tr("%1 ms").arg(numberText(before.duration.count())), tr("%1 ms").arg(numberText(after.duration.count())));
        addRow(grid, tr("Defects"), defectsText(before.defects), defectsText(after.defects));
        addRow(grid, tr("Received"), momentText(receivedAt(correction->before), now), momentText(receivedAt(correction->after), now));
        grid->addItem(new QSpacerItem(0, 8), grid->rowCount(), 0);
    }
    grid->setRowStretch(grid->rowCount(), 1);
    m_area->setWidget(content);
    content->setAutoFillBackground(false);   // which setWidget() turned on
}

} // namespace Andon
