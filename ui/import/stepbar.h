// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace Andon {

/// The steps of something that takes several, one beside the other, and on which of them one is. For the
/// eye; a screen reader gets "Step 2 of 4: Columns" as its name.
class StepBar final : public QWidget
{
    Q_OBJECT

public:
    explicit StepBar(const QStringList &steps, QWidget *parent = nullptr);

    void setCurrent(int step);

private:
    const QStringList m_steps;
    QList<QLabel *> m_labels;
};

} // namespace Andon
