// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/hint.h"

#include "ui/style/card.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace Andon {

void layOutHint(QWidget *page, std::initializer_list<QWidget *> words, std::initializer_list<QPushButton *> buttons)
{
    auto *column = new QVBoxLayout;
    column->setSpacing(12);
    column->addStretch(2);
    for (QWidget *part : words) {
        if (auto *label = qobject_cast<QLabel *>(part))
            label->setWordWrap(true);
        column->addWidget(part);
    }
    auto *row = new QHBoxLayout;
    for (QPushButton *button : buttons)
        row->addWidget(button);
    row->addStretch(1);
    column->addLayout(row);
    column->addStretch(3);
    auto *middle = new QHBoxLayout(page);
    middle->addStretch(1);
    middle->addLayout(column, 8);
    middle->addStretch(1);
}

QLabel *commandLabel(const QString &description)
{
    QLabel *label = plainLabel();
    label->setObjectName(QStringLiteral("command"));
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setAccessibleDescription(description);
    return label;
}

} // namespace Andon
