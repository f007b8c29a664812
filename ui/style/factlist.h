// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QFormLayout;
class QLabel;
class QLineEdit;

namespace Andon {

/// Names in grey with their values beside them, one under the other.
class FactList final : public QWidget
{
    Q_OBJECT

public:
    explicit FactList(QWidget *parent = nullptr);

    /// The label that is to show the value.
    QLabel *add(const QString &name);

    /// The same for a long code: it shows its beginning, and all of it can be marked and copied.
    QLineEdit *addCode(const QString &name);

    /// Shows a value of this list; its row goes where it is not @a known.
    void show(QLabel *value, const QString &text, bool known = true);
    void show(QLineEdit *value, const QString &text, bool known = true);

private:
    QFormLayout *m_layout = nullptr;
};

} // namespace Andon
