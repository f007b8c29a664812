// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/choicegroup.h"

#include <QAbstractButton>

#include <utility>

namespace Andon {

ChoiceGroup::ChoiceGroup(QObject *parent)
    : QButtonGroup(parent)
{
    connect(this, &QButtonGroup::idToggled, this, [this](int id, bool checked) {
        if (!checked)
            return;
        keepTabOnChecked();
        m_untold = id;
        // A click tells of itself right after this.
        QMetaObject::invokeMethod(this, [this] {
            if (const int untold = std::exchange(m_untold, -1); untold >= 0)
                Q_EMIT chosen(untold);
        }, Qt::QueuedConnection);
    });
    connect(this, &QButtonGroup::idClicked, this, [this](int id) {
        m_untold = -1;
        Q_EMIT chosen(id);
    });
}

void ChoiceGroup::setCurrent(int id)
{
    button(id)->setChecked(true);
    m_untold = -1;
}

/// Qt does this only once one of them has had the focus.
void ChoiceGroup::keepTabOnChecked() const
{
    for (QAbstractButton *each : buttons())
        each->setFocusPolicy(each->isChecked() ? Qt::StrongFocus : Qt::ClickFocus);
}

} // namespace Andon
