// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/noticebar.h"

#include <QTimer>

#include <functional>

namespace Andon {

/// Says what was done and, for ten seconds, offers to take it back. Longer while the mouse or the focus is
/// on it, so that nobody has to hurry.
class UndoBar final : public QWidget
{
    Q_OBJECT

public:
    explicit UndoBar(QWidget *parent = nullptr);

    /// @a undo is done when the button is pressed. An offer before it is gone for good.
    void offer(const QString &sentence, std::function<void()> undo);

    /// What was offered can no longer be taken back.
    void withdraw();

private:
    void undo();
    void end();

    NoticeBar *m_bar = nullptr;
    QTimer m_timer;
    std::function<void()> m_undo;
};

} // namespace Andon
