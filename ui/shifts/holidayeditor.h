// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/shifts/shiftplan.h"

#include <QWidget>

class QDateEdit;
class QLabel;
class QLineEdit;
class QPushButton;

namespace Andon {

/// One holiday: its date, the day of the week that is, and its name.
class HolidayEditor final : public QWidget
{
    Q_OBJECT

public:
    explicit HolidayEditor(const Holiday &holiday, QWidget *parent = nullptr);

    Holiday holiday() const;

Q_SIGNALS:
    /// By the user.
    void changed();
    void removeRequested();

private:
    void nameControls();

    QDateEdit *m_date = nullptr;
    QLabel *m_weekday = nullptr;
    QLineEdit *m_name = nullptr;
    QPushButton *m_remove = nullptr;
    QString m_named;   ///< When it was last told.
};

} // namespace Andon
