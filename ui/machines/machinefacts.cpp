// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/machines/machinefacts.h"

#include "ui/machines/healthbadge.h"
#include "ui/machines/machinenoting.h"
#include "ui/machines/machinetablemodel.h"
#include "ui/machines/notefield.h"
#include "ui/style/factlist.h"
#include "ui/style/wording.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>

namespace Andon {

namespace {

/// Short gaps with a digit more.
QString gapText(std::chrono::milliseconds gap)
{
    return gap < std::chrono::minutes(1) ? cycleText(gap) : durationText(gap);
}

} // namespace

MachineFacts::MachineFacts(QWidget *parent)
    : Card(tr("Machine"), parent)
    , m_badge(new HealthBadge)
{
    addToHeader(m_badge);
    m_pin = addLink(tr("Pin"));
    m_pin->setCheckable(true);
    m_pin->setToolTip(tr("Keep these details open while you choose other machines"));
    connect(m_pin, &QPushButton::toggled, this, [this](bool isPinned) { m_pin->setText(isPinned ? tr("Unpin") : tr("Pin")); });
    auto *close = addLink(tr("Close"));
    close->setToolTip(tr("Close the details (Esc)"));
    connect(close, &QPushButton::clicked, this, &MachineFacts::closed);
    auto *facts = new FactList;
    m_place = facts->add(tr("Line, factory"));
    m_rate = facts->add(tr("Defect rate"));
    m_share = facts->add(tr("Per 100 events"));
    m_share->setWordWrap(true);
    m_last = facts->add(tr("Last event"));
    m_gap = facts->add(tr("Usual gap"));
    addContent(facts, 0);
    createNote();
}

void MachineFacts::createNote()
{
    m_text = new NoteField;
    addContent(m_text, 0);
    m_notInUse = new QCheckBox(tr("Not in use"));
    m_notInUse->setToolTip(tr("A machine that is not in use may be silent: it is muted, not counted as silent, and stands last"));
    m_mark = plainLabel({}, "dim");
    m_mark->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_mark->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_notInUse);
    layout->addWidget(m_mark, 1);
    addContent(row, 0);
    connect(m_text, &NoteField::written, this, [this](const QString &text) {
        Q_EMIT changeRequested({.machine = m_note.machine, .factory = m_note.factory, .text = text});
    });
    // Not clicked: whoever ticks it through a screen reader toggles it.
    connect(m_notInUse, &QCheckBox::toggled, this, [this](bool isNotInUse) {
        Q_EMIT changeRequested({.machine = m_note.machine, .factory = m_note.factory, .isInUse = !isNotInUse});
    });
}

bool MachineFacts::isPinned() const
{
    return m_pin->isChecked();
}

void MachineFacts::unpin()
{
    m_pin->setChecked(false);
}

void MachineFacts::display(const MachineDetail &detail, double limit, Instant now)
{
    const bool isOther = std::pair(m_note.machine, m_note.factory) != std::pair(detail.note.machine, detail.note.factory);
    setTitle(detail.figures.machine.toString());
    m_badge->setHealth(detail.figures.health);
    showFigures(detail.figures, limit, now);
    showNote(detail.note, isOther, now);
}

void MachineFacts::showFigures(const MachineFigures &machine, double limit, Instant now)
{
    const Totals &totals = machine.totals;
    const std::int64_t known = totals.events - totals.unknown;
    const QString factory = machine.factory.isEmpty() ? nothingText() : machine.factory.toString();
    m_place->setText(QStringLiteral("%1 · %2").arg(lineText(machine.line), factory));
    m_rate->setText(tr("%1 per hour (limit %2)").arg(decimalText(machine.defectsPerHour, 2), decimalText(limit, 1)));
    m_share->setText(tr("%1 (%2 of %3; %4 unknown)")
                         .arg(decimalText(percentRounded(totals.defects, known), 2), numberText(totals.defects),
                              numberText(known), numberText(totals.unknown)));
    const bool isLongAgo = machine.lastEvent && now - *machine.lastEvent > std::chrono::hours(48);
    if (!machine.lastEvent || isLongAgo)
        m_last->setText(machine.lastEvent ? exactText(*machine.lastEvent) : nothingText());
    else
        m_last->setText(QStringLiteral("%1 · %2").arg(momentText(*machine.lastEvent, now), agoText(now - *machine.lastEvent)));
    m_gap->setText(machine.usualGap ? tr("%1 (silent after %2)").arg(gapText(*machine.usualGap), durationText(machine.silentAfter)) : nothingText());
}

void MachineFacts::showNote(const MachineNote &note, bool isOther, Instant now)
{
    m_text->show(note.text, isOther);
    m_note = note;
    setNotInUse(!note.isInUse);
    const std::optional<HandMark> &newest = !note.used || (note.written && note.written->when > note.used->when) ? note.written : note.used;
    m_mark->setText(newest ? handMarkText(*newest, now) : QString());
    QStringList marks;
    if (note.written)
        marks << tr("Note: %1").arg(handMarkText(*note.written, now));
    if (note.used)
        marks << (note.isInUse ? tr("In use: %1") : tr("Not in use: %1")).arg(handMarkText(*note.used, now));
    m_mark->setToolTip(plainToolTip(marks.join(u'\n')));
}

void MachineFacts::setNotInUse(bool isNotInUse)
{
    const QSignalBlocker quiet(m_notInUse);
    m_notInUse->setChecked(isNotInUse);
}

void MachineFacts::noteFailure()
{
    setNotInUse(!m_note.isInUse);
    m_text->noteFailure();
}

} // namespace Andon
