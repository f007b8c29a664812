// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace Andon {

/// One plain number with what it is above and what it compares to below. The whole card leads to
/// the page that explains it.
class KpiCard final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit KpiCard(const QString &title, QWidget *parent = nullptr);

    /// @a isTrouble puts a triangle beside the number; @a inFull is said to who points at the card.
    void display(const QString &value, const QString &note, const QString &inFull, bool isTrouble = false);

    QString value() const { return m_value; }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QFont valueFont() const;
    QString m_value;
    QString m_note;
    bool m_isTrouble = false;
};

} // namespace Andon
