// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shifts/daychoice.h"

#include "ui/shifts/shiftwording.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QSignalBlocker>

namespace Andon {

DayChoice::DayChoice(QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    for (int day = 0; day < 7; ++day) {
        auto *button = new QPushButton(weekdayText(day));
        button->setProperty("day", true);
        button->setCheckable(true);
        layout->addWidget(button);
        m_buttons[std::size_t(day)] = button;
        // Not clicked: whoever presses it through a screen reader toggles it.
        connect(button, &QPushButton::toggled, this, &DayChoice::chosen);
    }
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void DayChoice::setSubject(const QString &subject)
{
    for (int day = 0; day < 7; ++day)
        m_buttons[std::size_t(day)]->setAccessibleName(QStringLiteral("%1: %2").arg(subject, fullWeekdayText(day)));
}

Weekdays DayChoice::days() const
{
    Weekdays days;
    for (std::size_t day = 0; day < m_buttons.size(); ++day)
        days[day] = m_buttons[day]->isChecked();
    return days;
}

void DayChoice::setDays(Weekdays days)
{
    for (std::size_t day = 0; day < m_buttons.size(); ++day) {
        const QSignalBlocker quiet(m_buttons[day]);
        m_buttons[day]->setChecked(days[day]);
    }
}

} // namespace Andon
