// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/help/explanation.h"

#include <QFrame>

class QMenu;

namespace Andon {

/// Says what a number means, beside it, until a click or Escape. Nothing else has to wait for it.
class ExplanationPopover final : public QFrame
{
    Q_OBJECT

public:
    /// @a owner is what the number stands on. Deletes itself when it is closed.
    ExplanationPopover(const Explanation &explanation, QWidget *owner);

    /// Shows it there, or as near as the screen allows.
    void showAt(const QPoint &place);

    /// Adds "What does this number mean?" to a menu; the answer appears at @a place on the screen.
    static void addTo(QMenu &menu, const Explanation &explanation, const QPoint &place);

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

/// Gives any widget that shows a number a context menu with that question and "Copy value"; may be
/// called again whenever the number changes. @a value is what is copied.
void setExplanation(QWidget *widget, const Explanation &explanation, const QString &value);

} // namespace Andon
