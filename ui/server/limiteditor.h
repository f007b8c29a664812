// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/httplimits.h"

#include <QObject>

class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace Andon {

/// One limit in a grid: its name, its value with the unit to type over, its default, and what a
/// client is answered beyond it. Belongs to the grid's widget.
class LimitEditor final : public QObject
{
    Q_OBJECT

public:
    /// Fills the next row of @a grid, and the one below for what is wrong with what was typed.
    LimitEditor(const HttpLimitInfo &info, QGridLayout &grid, QWidget *parent);

    const HttpLimitInfo &info() const { return m_info; }

    /// Leaves alone what is being typed.
    void show(qint64 value);

Q_SIGNALS:
    /// A value that is possible, and another than before.
    void chosen(qint64 value);

private:
    void take();
    void choose(qint64 value);
    void showFault(const QString &sentence);

    const HttpLimitInfo &m_info;
    qint64 m_value = 0;
    QLineEdit *m_text = nullptr;
    QLabel *m_fault = nullptr;
    QPushButton *m_reset = nullptr;
};

} // namespace Andon
