// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/factlist.h"

#include "ui/style/card.h"
#include "ui/style/textsize.h"
#include "ui/style/wording.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

namespace Andon {

FactList::FactList(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QFormLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setHorizontalSpacing(18);
    m_layout->setVerticalSpacing(4);
    m_layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
}

QLabel *FactList::add(const QString &name)
{
    auto *value = plainLabel();
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    value->setMinimumWidth(40);
    value->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_layout->addRow(plainLabel(name, "dim"), value);
    return value;
}

QLineEdit *FactList::addCode(const QString &name)
{
    auto *value = new QLineEdit;
    value->setProperty("fact", true);
    value->setReadOnly(true);
    value->setAccessibleName(name);
    value->setMinimumWidth(40);
    // As labels stand: without the room a field keeps around its text.
    fitToText(value, [value] { value->setFixedHeight(value->fontMetrics().height() + 4); });
    value->setTextMargins(-3, 0, 0, 0);
    m_layout->addRow(plainLabel(name, "dim"), value);
    return value;
}

void FactList::show(QLabel *value, const QString &text, bool known)
{
    value->setText(text);
    value->setToolTip(plainToolTip(text));
    m_layout->setRowVisible(value, known);
}

void FactList::show(QLineEdit *value, const QString &text, bool known)
{
    value->setText(text);
    value->setCursorPosition(0);
    value->setToolTip(plainToolTip(text));
    m_layout->setRowVisible(value, known);
}

} // namespace Andon
