// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shifts/weekpreview.h"

#include "ui/shifts/shiftwording.h"
#include "ui/style/drawing.h"
#include "ui/style/wording.h"

#include <QLocale>

namespace Andon {

namespace {

constexpr int rowHeight = 30;
constexpr int barInset = 4;
constexpr int hoursEvery = 3;
constexpr double dayLength = 24.0 * 60 * 60 * 1000;

/// How far into the day the wall clock has gone, from 0 to 1; beyond that where it is another day.
double placeOf(WallTime time, Date day)
{
    return double((time - day) / std::chrono::milliseconds(1)) / dayLength;
}

} // namespace

WeekPreview::WeekPreview(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Shifts of this week"));
}

QSize WeekPreview::sizeHint() const
{
    return {480, 7 * rowHeight + fontMetrics().height() + 6};
}

void WeekPreview::display(const ShiftCalendar &calendar, Instant now)
{
    m_calendar = calendar;
    m_now = now;
    const Date today = dateAt(now, calendar.zone());
    m_monday = today - (std::chrono::weekday(today) - std::chrono::Monday);
    QStringList sentences;
    for (int row = 0; row < 7; ++row) {
        const Date day = m_monday + std::chrono::days(row);
        QStringList shifts;
        for (const ShiftWindow &shift : calendar.startingOn(day))
            shifts << QStringLiteral("%1 %2").arg(shift.name, windowText(shift.window));
        const Holiday *holiday = calendar.holidayOn(day);
        sentences << QStringLiteral("%1: %2").arg(dayText(day), holiday ? holiday->name : shifts.isEmpty() ? tr("no shift") : shifts.join(QStringLiteral(", ")));
    }
    setAccessibleDescription(sentences.join(QStringLiteral(". ")));
    update();
}

QString WeekPreview::dayText(Date day) const
{
    const QDate date = qDateFrom(day);
    return QStringLiteral("%1 %2").arg(weekdayText(date.dayOfWeek() - 1), QLocale().toString(date, tr("d MMM", "date without year, as QLocale writes it")));
}

QRectF WeekPreview::rowArea(int row) const
{
    const int words = fontMetrics().horizontalAdvance(QStringLiteral("Wed 30 Sept  "));
    return {double(words), double(row * rowHeight), double(width() - words - 1), double(rowHeight)};
}

void WeekPreview::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colors &colors = colorsOf(palette());
    drawHours(painter, colors);
    for (int row = 0; row < 7; ++row)
        drawDay(painter, row, colors);
}

void WeekPreview::drawHours(QPainter &painter, const Colors &colors) const
{
    const QRectF area = rowArea(0);
    const double bottom = 7 * rowHeight;
    for (int hour = 0; hour <= 24; hour += hoursEvery) {
        const double x = std::round(area.left() + area.width() * hour / 24.0) + 0.5;
        painter.setPen(colors.hairline);
        painter.drawLine(QPointF(x, 0), QPointF(x, bottom));
        painter.setPen(colors.dim);
        const int alignment = hour == 0 ? Qt::AlignLeft : hour == 24 ? Qt::AlignRight : Qt::AlignHCenter;
        const double left = hour == 0 ? x : hour == 24 ? x - 60 : x - 30;
        painter.drawText(QRectF(left, bottom + 3, 60, fontMetrics().height()), alignment, QString::number(hour));
    }
}

void WeekPreview::drawDay(QPainter &painter, int row, const Colors &colors) const
{
    const Date day = m_monday + std::chrono::days(row);
    const QRectF area = rowArea(row);
    painter.setPen(colors.hairline);
    painter.drawLine(QPointF(0, area.bottom() + 0.5), QPointF(area.right(), area.bottom() + 0.5));
    const bool isToday = day == dateAt(m_now, m_calendar.zone());
    QFont word = font();
    word.setBold(isToday);
    painter.setFont(word);
    painter.setPen(isToday ? colors.text : colors.dim);
    painter.drawText(QRectF(0, area.top(), area.left(), area.height()), Qt::AlignVCenter | Qt::AlignLeft, dayText(day));
    painter.setFont(font());
    for (const ShiftWindow &shift : m_calendar.startingOn(day - std::chrono::days(1)))
        drawShift(painter, row, shift, colors);
    for (const ShiftWindow &shift : m_calendar.startingOn(day))
        drawShift(painter, row, shift, colors);
    if (const Holiday *holiday = m_calendar.holidayOn(day)) {
        painter.setPen(colors.dim);
        painter.drawText(area.adjusted(area.width() / 3, 0, -6, 0), Qt::AlignVCenter | Qt::AlignLeft,
                         holiday->name.isEmpty() ? tr("Holiday") : tr("Holiday: %1").arg(holiday->name));
    }
    if (isToday) {
        const double x = area.left() + area.width() * placeOf(wallTimeAt(m_now, m_calendar.zone()), day);
        painter.setPen(QPen(colors.accent, 2));
        painter.drawLine(QPointF(x, area.top() + 1), QPointF(x, area.bottom() - 1));
    }
}

/// By the wall clock, so that a night in which the clocks change has its place like any other.
void WeekPreview::drawShift(QPainter &painter, int row, const ShiftWindow &shift, const Colors &colors) const
{
    const Date day = m_monday + std::chrono::days(row);
    const QRectF area = rowArea(row).adjusted(0, barInset, 0, -barInset);
    const auto part = [&](const Window &window) {
        const double start = std::clamp(placeOf(wallTimeAt(window.start, m_calendar.zone()), day), 0.0, 1.0);
        const double end = std::clamp(placeOf(wallTimeAt(window.end, m_calendar.zone()), day), 0.0, 1.0);
        return QRectF(area.left() + area.width() * start, area.top(), area.width() * (end - start), area.height());
    };
    const QRectF bar = part(shift.window).adjusted(1, 0, -1, 0);
    if (bar.width() <= 0)
        return;
    painter.setPen(QPen(colors.normal, 1));
    painter.setBrush(colors.selection);
    painter.drawRoundedRect(bar.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    for (const Window &pause : shift.breaks) {
        const QRectF gap = part(pause).intersected(bar.adjusted(1, 1, -1, -1));
        if (gap.isEmpty())
            continue;
        painter.fillRect(gap, colors.panel);
        drawHatch(painter, gap, colors.normal);
    }
    painter.setPen(colors.text);
    const QRectF room = bar.adjusted(7, 0, -4, 0);
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft, fontMetrics().elidedText(shift.name, Qt::ElideRight, int(room.width())));
}

} // namespace Andon
