// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/machines/healthbadge.h"

#include "ui/style/drawing.h"
#include "ui/style/textsize.h"
#include "ui/style/wording.h"

namespace Andon {

void HealthBadge::setHealth(Health health)
{
    m_health = health;
    setAccessibleName(healthText(health));
    updateGeometry();
    update();
}

QSize HealthBadge::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(healthText(m_health)) + scaled(34), fontMetrics().height() + 4};
}

void HealthBadge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawHealthBadge(painter, rect(), m_health, colorsOf(palette()));
}

} // namespace Andon
