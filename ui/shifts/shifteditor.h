// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/shifts/shiftplan.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace Andon {

class DayChoice;

/// One shift to type over. What cannot be read is said below it, and what was there before holds on.
class ShiftEditor final : public QWidget
{
    Q_OBJECT

public:
    explicit ShiftEditor(const Shift &shift, QWidget *parent = nullptr);

    /// The newest that could be read.
    const Shift &shift() const { return m_shift; }

    /// What the columns of a list of these are called, at the same places.
    static QWidget *createHeader();

Q_SIGNALS:
    /// By the user.
    void changed();
    void removeRequested();

private:
    QLineEdit *addField(const QString &text, int column);
    void nameControls();
    void refresh();
    void takeName();
    void takeStart();
    void takeLength();
    void takeBreaks();
    void take(const Shift &shift);
    void showFault(const QString &sentence);

    Shift m_shift;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_start = nullptr;
    QLineEdit *m_length = nullptr;
    QLabel *m_end = nullptr;
    DayChoice *m_days = nullptr;
    QLineEdit *m_breaks = nullptr;
    QWidget *m_remove = nullptr;
    QLabel *m_fault = nullptr;
};

} // namespace Andon
