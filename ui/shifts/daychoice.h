// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/shifts/shiftplan.h"

#include <QWidget>

#include <array>

class QPushButton;

namespace Andon {

/// The days of the week side by side, each of which holds or not.
class DayChoice final : public QWidget
{
    Q_OBJECT

public:
    explicit DayChoice(QWidget *parent = nullptr);

    /// What a screen reader says before the day.
    void setSubject(const QString &subject);

    Weekdays days() const;

    /// Does not emit chosen().
    void setDays(Weekdays days);

Q_SIGNALS:
    /// By the user.
    void chosen();

private:
    std::array<QPushButton *, 7> m_buttons = {};
};

} // namespace Andon
