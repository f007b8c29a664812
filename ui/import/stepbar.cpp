// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/stepbar.h"

#include "ui/style/card.h"
#include "ui/style/spacing.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>

namespace Andon {

StepBar::StepBar(const QStringList &steps, QWidget *parent)
    : QWidget(parent)
    , m_steps(steps)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Spacing::columns);
    for (qsizetype step = 0; step < steps.size(); ++step) {
        if (step > 0)
            layout->addWidget(plainLabel(QStringLiteral("›"), "dim"));
        auto *label = plainLabel(QStringLiteral("%1  %2").arg(step + 1).arg(steps[step]));
        m_labels << label;
        layout->addWidget(label);
    }
    layout->addStretch(1);
    setCurrent(0);
}

void StepBar::setCurrent(int step)
{
    for (qsizetype each = 0; each < m_labels.size(); ++each) {
        QLabel *label = m_labels[each];
        label->setProperty("role", each == step ? QStringLiteral("large") : QStringLiteral("dim"));
        label->style()->unpolish(label);
        label->style()->polish(label);
    }
    setAccessibleName(tr("Step %1 of %2: %3").arg(step + 1).arg(m_steps.size()).arg(m_steps.value(step)));
}

} // namespace Andon
