// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/figures.h"

#include <QWidget>

namespace Andon {

/// A state as a small badge: shape and word.
class HealthBadge final : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    void setHealth(Health health);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Health m_health = Health::NoData;
};

} // namespace Andon
