// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/typing.h"

#include <QApplication>
#include <QWidget>

namespace Andon {

void finishTyping(QWidget *part)
{
    QWidget *field = QApplication::focusWidget();
    if (field && part->isAncestorOf(field))
        field->clearFocus();
}

} // namespace Andon
