// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shifts/shifteditor.h"

#include "core/shifts/shiftsettings.h"
#include "ui/shifts/daychoice.h"
#include "ui/style/card.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <array>

namespace Andon {

namespace {

enum Column { Name, Start, Length, End, Days, Breaks, Remove, ColumnCount };

constexpr std::array<int, ColumnCount> leastWidths = {120, 64, 64, 72, 330, 130, 84};
constexpr int longestName = 60;
constexpr int longestBreaks = 400;

void layOutColumns(QGridLayout &grid)
{
    grid.setContentsMargins(0, 0, 0, 0);
    grid.setHorizontalSpacing(10);
    grid.setVerticalSpacing(2);
    for (int column = 0; column < ColumnCount; ++column)
        grid.setColumnMinimumWidth(column, leastWidths[std::size_t(column)]);
    grid.setColumnStretch(Name, 1);
    grid.setColumnStretch(Breaks, 2);
}

} // namespace

ShiftEditor::ShiftEditor(const Shift &shift, QWidget *parent)
    : QWidget(parent)
    , m_shift(shift)
{
    auto *grid = new QGridLayout(this);
    layOutColumns(*grid);
    m_name = addField(shift.name, Name);
    m_name->setMaxLength(longestName);
    m_start = addField({}, Start);
    m_length = addField({}, Length);
    m_end = plainLabel({}, "dim");
    grid->addWidget(m_end, 0, End);
    m_days = new DayChoice;
    grid->addWidget(m_days, 0, Days);
    m_breaks = addField({}, Breaks);
    m_breaks->setMaxLength(longestBreaks);
    m_breaks->setPlaceholderText(tr("such as %1").arg(QStringLiteral("09:00-09:30")));
    auto *remove = new QPushButton(tr("Remove"));
    remove->setProperty("link", true);
    grid->addWidget(remove, 0, Remove);
    m_remove = remove;
    m_fault = plainLabel({}, "fault");
    m_fault->hide();
    grid->addWidget(m_fault, 1, 0, 1, ColumnCount);
    refresh();
    connect(m_name, &QLineEdit::editingFinished, this, &ShiftEditor::takeName);
    connect(m_start, &QLineEdit::editingFinished, this, &ShiftEditor::takeStart);
    connect(m_length, &QLineEdit::editingFinished, this, &ShiftEditor::takeLength);
    connect(m_breaks, &QLineEdit::editingFinished, this, &ShiftEditor::takeBreaks);
    connect(m_days, &DayChoice::chosen, this, [this] {
        Shift changed = m_shift;
        changed.days = m_days->days();
        take(changed);
    });
    connect(remove, &QPushButton::clicked, this, &ShiftEditor::removeRequested);
}

QWidget *ShiftEditor::createHeader()
{
    auto *header = new QWidget;
    auto *grid = new QGridLayout(header);
    layOutColumns(*grid);
    const std::array<QString, Breaks + 1> words = {tr("Name"), tr("Start"), tr("Length, h"), tr("End"), tr("Starts on"), tr("Breaks")};
    for (int column = 0; column <= Breaks; ++column)
        grid->addWidget(plainLabel(words[std::size_t(column)], "dim"), 0, column);
    return header;
}

QLineEdit *ShiftEditor::addField(const QString &text, int column)
{
    auto *field = new QLineEdit(text);
    static_cast<QGridLayout *>(layout())->addWidget(field, 0, column);
    return field;
}

/// By the shift's name, so that a screen reader tells the rows apart.
void ShiftEditor::nameControls()
{
    m_name->setAccessibleName(tr("%1: name").arg(m_shift.name));
    m_start->setAccessibleName(tr("%1: start").arg(m_shift.name));
    m_length->setAccessibleName(tr("%1: length in hours").arg(m_shift.name));
    m_breaks->setAccessibleName(tr("%1: breaks").arg(m_shift.name));
    m_remove->setAccessibleName(tr("%1: remove").arg(m_shift.name));
    m_days->setSubject(m_shift.name);
}

void ShiftEditor::refresh()
{
    const auto end = m_shift.start + m_shift.length;
    m_name->setText(m_shift.name);
    m_start->setText(timeOfDayText(m_shift.start));
    m_length->setText(timeOfDayText(m_shift.length));
    m_end->setText(timeOfDayText(end % std::chrono::hours(24)) + (end > std::chrono::hours(24) ? tr(" +1 d", "the time is on the day after") : QString()));
    m_days->setDays(m_shift.days);
    m_breaks->setText(breaksText(m_shift.breaks));
    nameControls();
}

void ShiftEditor::takeName()
{
    Shift changed = m_shift;
    changed.name = m_name->text().simplified();
    if (changed.name.isEmpty())
        return showFault(tr("A shift needs a name; %1 holds.").arg(m_shift.name));
    take(changed);
}

void ShiftEditor::takeStart()
{
    const auto start = timeOfDayFrom(m_start->text());
    if (!start)
        return showFault(tr("“%1” is not a time of day from 00:00 to 23:59; %2 holds.").arg(m_start->text(), timeOfDayText(m_shift.start)));
    Shift changed = m_shift;
    changed.start = *start;
    take(changed);
}

void ShiftEditor::takeLength()
{
    const auto length = hoursFrom(m_length->text());
    if (!length)
        return showFault(tr("“%1” is not a length from 0:01 to 24:00 hours; %2 holds.").arg(m_length->text(), timeOfDayText(m_shift.length)));
    Shift changed = m_shift;
    changed.length = *length;
    take(changed);
}

void ShiftEditor::takeBreaks()
{
    const auto breaks = breaksFrom(m_breaks->text());
    if (!breaks)
        return showFault(tr("These breaks cannot be read. Such as: %1").arg(QStringLiteral("09:00-09:30 12:00-12:15")));
    Shift changed = m_shift;
    changed.breaks = *breaks;
    take(changed);
}

void ShiftEditor::take(const Shift &shift)
{
    showFault({});
    const bool isOther = shift != m_shift;
    m_shift = shift;
    refresh();
    if (isOther)
        Q_EMIT changed();
}

void ShiftEditor::showFault(const QString &sentence)
{
    m_fault->setText(sentence.isEmpty() ? QString() : QStringLiteral("◆  ") + sentence);
    m_fault->setVisible(!sentence.isEmpty());
}

} // namespace Andon
