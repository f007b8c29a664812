// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/machines/choicechip.h"

#include <QMenu>

namespace Andon {

namespace {

constexpr int longestShown = 28;   // Characters.

/// Text from outside on a button or in a menu, where an ampersand marks a key.
QString shown(const QString &choice)
{
    QString text = choice.size() > longestShown ? choice.left(longestShown) + QStringLiteral("…") : choice;
    return text.replace(u'&', QStringLiteral("&&")).replace(u'\t', u' ');
}

} // namespace

ChoiceChip::ChoiceChip(const QString &title, QWidget *parent)
    : QToolButton(parent)
    , m_title(title)
{
    setPopupMode(InstantPopup);
    setMenu(new QMenu(this));
    setFixedHeight(30);
    connect(menu(), &QMenu::aboutToShow, this, &ChoiceChip::fill);
    showCurrent();
}

void ChoiceChip::setChoices(const QStringList &choices)
{
    m_choices = choices;
}

void ChoiceChip::setCurrent(const std::optional<QString> &choice)
{
    m_current = choice;
    showCurrent();
}

void ChoiceChip::fill()
{
    menu()->clear();
    const auto add = [this](const QString &text, const std::optional<QString> &choice) {
        QAction *action = menu()->addAction(text);
        action->setCheckable(true);
        action->setChecked(choice == m_current);
        connect(action, &QAction::triggered, this, [this, choice] { choose(choice); });
    };
    add(tr("any"), std::nullopt);
    menu()->addSeparator();
    for (const QString &choice : m_choices)
        add(shown(choice), choice);
}

void ChoiceChip::choose(const std::optional<QString> &choice)
{
    setCurrent(choice);
    Q_EMIT chosen();
}

void ChoiceChip::showCurrent()
{
    const QString value = m_current ? *m_current : tr("any");
    setText(QStringLiteral("%1: %2  ▾").arg(m_title, shown(value)));
    setAccessibleName(QStringLiteral("%1: %2").arg(m_title, value));
    QFont bold = font();
    bold.setWeight(m_current ? QFont::DemiBold : QFont::Normal);
    setFont(bold);
}

} // namespace Andon
