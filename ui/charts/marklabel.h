// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace Andon {

/// The small plate beside a bar or point that says what it is, in bold, and its figures below. The
/// mouse goes through it. Hidden until it has something to say.
class MarkLabel final : public QLabel
{
    Q_OBJECT

public:
    explicit MarkLabel(QWidget *parent);

    /// Shows the lines of @a text over @a area, or where there is room for them within the parent.
    void say(const QString &text, const QRectF &area);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QFont titleFont() const;
};

} // namespace Andon
