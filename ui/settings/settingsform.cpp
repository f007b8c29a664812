// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingsform.h"

#include "ui/style/spacing.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace Andon {

SettingsForm::SettingsForm(const QString &title, QWidget *parent)
    : Card(title, parent)
{
    auto *rows = new QWidget;
    m_rows = new QVBoxLayout(rows);
    m_rows->setContentsMargins(0, 4, 0, 2);
    m_rows->setSpacing(Spacing::lines);
    addContent(rows, 0);
}

void SettingsForm::addRow(const QString &name, QWidget *control, const QString &meaning)
{
    if (m_rows->count() > 0)
        m_rows->addSpacing(Spacing::settings);
    auto *label = plainLabel(name);
    label->setWordWrap(true);
    label->setBuddy(control);
    if (control->accessibleName().isEmpty())
        control->setAccessibleName(name);
    // A number field's own line to type in is a control of its own for a screen reader.
    for (QLineEdit *line : control->findChildren<QLineEdit *>())
        line->setAccessibleName(name);
    m_rows->addWidget(label);
    m_rows->addWidget(control, 0, Qt::AlignLeft);
    if (meaning.isEmpty())
        return;
    auto *words = plainLabel(meaning, "dim");
    words->setWordWrap(true);
    control->setAccessibleDescription(meaning);
    m_rows->addWidget(words);
}

void stackCards(QWidget *section, std::initializer_list<QWidget *> cards)
{
    auto *column = new QVBoxLayout(section);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Spacing::cards);
    for (QWidget *card : cards)
        column->addWidget(card);
    column->addStretch(1);
}

} // namespace Andon
