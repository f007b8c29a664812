// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

namespace Andon {

/// Column titles in grey, each standing exactly over its numbers; the one that sorts is bold with a
/// small arrow beside it.
class HeaderView final : public QHeaderView
{
    Q_OBJECT

public:
    explicit HeaderView(QWidget *parent = nullptr);

    /// How wide a title is with everything around it.
    int titleWidth(int section) const;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;

private:
    QFont titleFont(bool isSorted) const;
};

} // namespace Andon
