// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/shifts/shiftcalendar.h"

#include <QWidget>

class QPainter;

namespace Andon {

struct Colors;

/// A week as the calendar has it: a row for each day, a bar for each shift, its breaks left light. A
/// shift that goes on after midnight is drawn on in the next row.
class WeekPreview final : public QWidget
{
    Q_OBJECT

public:
    explicit WeekPreview(QWidget *parent = nullptr);

    /// The week that @a now lies in.
    void display(const ShiftCalendar &calendar, Instant now);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString dayText(Date day) const;
    QRectF rowArea(int row) const;
    void drawHours(QPainter &painter, const Colors &colors) const;
    void drawDay(QPainter &painter, int row, const Colors &colors) const;
    void drawShift(QPainter &painter, int row, const ShiftWindow &shift, const Colors &colors) const;

    ShiftCalendar m_calendar;
    Instant m_now = {};
    Date m_monday = {};
};

} // namespace Andon
