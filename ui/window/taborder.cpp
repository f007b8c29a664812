// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/taborder.h"

#include <QScrollArea>

namespace Andon {

namespace {

bool takesFocus(const QWidget &widget, const QWidget &window)
{
    return widget.window() == &window && widget.isVisible() && widget.isEnabled() && widget.focusPolicy() & Qt::TabFocus && !widget.focusProxy();
}

void bringIntoView(QWidget &widget)
{
    for (QWidget *around = widget.parentWidget(); around; around = around->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(around))
            area->ensureWidgetVisible(&widget);
    }
}

} // namespace

bool moveFocus(QWidget &window, bool forwards)
{
    QWidget *from = window.focusWidget() ? window.focusWidget() : &window;
    const auto step = [forwards](const QWidget *widget) { return forwards ? widget->nextInFocusChain() : widget->previousInFocusChain(); };
    for (QWidget *next = step(from); next != from; next = step(next)) {
        if (!takesFocus(*next, window))
            continue;
        next->setFocus(forwards ? Qt::TabFocusReason : Qt::BacktabFocusReason);
        bringIntoView(*next);
        return true;
    }
    return false;
}

} // namespace Andon
