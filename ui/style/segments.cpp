// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/segments.h"

#include "ui/style/choicegroup.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace Andon {

Segments::Segments(const QStringList &choices, const QString &accessibleName, QWidget *parent)
    : QWidget(parent)
    , m_buttons(new ChoiceGroup(this))
{
    setAccessibleName(accessibleName);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (qsizetype i = 0; i < choices.size(); ++i) {
        auto *button = new QPushButton(choices[i]);
        const char *place = i == 0 ? "first" : i + 1 == choices.size() ? "last" : "middle";
        button->setProperty("segment", QLatin1String(place));
        button->setCheckable(true);
        button->setAccessibleName(QStringLiteral("%1: %2").arg(accessibleName, choices[i]));
        m_buttons->addButton(button, int(i));
        layout->addWidget(button);
    }
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setCurrent(0);
    connect(m_buttons, &ChoiceGroup::chosen, this, &Segments::chosen);
}

int Segments::current() const
{
    return m_buttons->checkedId();
}

void Segments::setCurrent(int index)
{
    m_buttons->setCurrent(index);
}

void Segments::focusCurrent()
{
    m_buttons->button(current())->setFocus();
}

void Segments::setText(int index, const QString &text)
{
    m_buttons->button(index)->setText(text);
}

QString Segments::text(int index) const
{
    return m_buttons->button(index)->text();
}

} // namespace Andon
