// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shifts/shiftssection.h"

#include "core/access/accessservice.h"
#include "ui/shifts/holidayeditor.h"
#include "ui/shifts/plantcalendar.h"
#include "ui/shifts/shifteditor.h"
#include "ui/shifts/shiftwording.h"
#include "ui/shifts/weekpreview.h"
#include "ui/style/card.h"
#include "ui/style/typing.h"
#include "ui/style/wording.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace Andon {

namespace {

using namespace std::chrono_literals;

/// What a shift is that was only just added.
constexpr std::chrono::minutes usualLength = 8h;

QVBoxLayout *rowsOf(QWidget *list)
{
    auto *rows = new QVBoxLayout(list);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(6);
    return rows;
}

/// A button at the left of its own row.
QWidget *alone(QPushButton *button)
{
    auto *holder = new QWidget;
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 2, 0, 0);
    row->addWidget(button);
    row->addStretch(1);
    return holder;
}

/// The week of every shift and break summed up.
std::chrono::milliseconds plannedInWeek(const ShiftCalendar &calendar, Date monday)
{
    std::chrono::milliseconds planned{0};
    for (int day = 0; day < 7; ++day) {
        for (const ShiftWindow &shift : calendar.startingOn(monday + std::chrono::days(day)))
            planned += shift.plannedTime();
    }
    return planned;
}

} // namespace

ShiftsSection::ShiftsSection(const WindowParts &parts, PlantCalendar &calendar, QWidget *parent)
    : SettingsSection(parent)
    , m_parts(parts)
    , m_calendar(calendar)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(createShifts());
    layout->addWidget(createHolidays());
    layout->addWidget(createWeek());
    layout->addStretch(1);
    fill();
    setFocusProxy(m_addShift);
    connect(&m_calendar, &PlantCalendar::changed, this, &ShiftsSection::refresh);
}

ShiftsSection::~ShiftsSection()
{
    finishTyping(this);
}

QStringList ShiftsSection::searchWords() const
{
    return {tr("shift calendar"), tr("breaks"), tr("holidays"), tr("weekdays"), tr("night shift")};
}

QWidget *ShiftsSection::createShifts()
{
    m_shiftsCard = new Card(tr("Shifts"));
    m_header = ShiftEditor::createHeader();
    auto *list = new QWidget;
    m_shiftRows = rowsOf(list);
    m_shiftRows->setSpacing(14);
    m_addShift = new QPushButton(tr("Add a shift"));
    m_faults = plainLabel({}, "fault");
    m_faults->setWordWrap(true);
    m_findings = plainLabel();
    m_findings->setWordWrap(true);
    m_findings->setAccessibleName(tr("What to know about these shifts"));
    for (QWidget *part : std::initializer_list<QWidget *>{m_faults, m_header, list, alone(m_addShift), m_findings})
        m_shiftsCard->addContent(part, 0);
    connect(m_addShift, &QPushButton::clicked, this, &ShiftsSection::addShift);
    return m_shiftsCard;
}

QWidget *ShiftsSection::createHolidays()
{
    auto *card = new Card(tr("Holidays"));
    card->setSubtitle(tr("days on which no shift starts; one that started the evening before goes on to its end"));
    m_noHolidays = plainLabel(tr("None yet."), "dim");
    auto *list = new QWidget;
    m_holidayRows = rowsOf(list);
    m_addHoliday = new QPushButton(tr("Add a holiday"));
    for (QWidget *part : std::initializer_list<QWidget *>{m_noHolidays, list, alone(m_addHoliday)})
        card->addContent(part, 0);
    connect(m_addHoliday, &QPushButton::clicked, this, &ShiftsSection::addHoliday);
    return card;
}

QWidget *ShiftsSection::createWeek()
{
    m_weekCard = new Card(tr("This week"));
    m_week = new WeekPreview;
    m_weekCard->addContent(m_week, 0);
    return m_weekCard;
}

/// Editors for the calendar as it is.
void ShiftsSection::fill()
{
    for (ShiftEditor *editor : std::exchange(m_shifts, {}))
        delete editor;
    for (HolidayEditor *editor : std::exchange(m_holidays, {}))
        delete editor;
    const ShiftPlan &plan = m_calendar.calendar().plan();
    for (const Shift &shift : plan.shifts)
        addEditor(shift);
    std::vector<Holiday> holidays = plan.holidays;
    std::stable_sort(holidays.begin(), holidays.end(), [](const Holiday &one, const Holiday &other) { return one.date < other.date; });
    for (const Holiday &holiday : holidays)
        addEditor(holiday);
    refresh();
}

ShiftEditor *ShiftsSection::addEditor(const Shift &shift)
{
    auto *editor = new ShiftEditor(shift);
    m_shifts.push_back(editor);
    m_shiftRows->addWidget(editor);
    connect(editor, &ShiftEditor::changed, this, &ShiftsSection::apply);
    connect(editor, &ShiftEditor::removeRequested, this, [this, editor] {
        m_addShift->setFocus();
        std::erase(m_shifts, editor);
        editor->hide();
        editor->deleteLater();
        apply();
    });
    return editor;
}

HolidayEditor *ShiftsSection::addEditor(const Holiday &holiday)
{
    auto *editor = new HolidayEditor(holiday);
    m_holidays.push_back(editor);
    m_holidayRows->addWidget(editor);
    connect(editor, &HolidayEditor::changed, this, &ShiftsSection::apply);
    connect(editor, &HolidayEditor::removeRequested, this, [this, editor] {
        m_addHoliday->setFocus();
        std::erase(m_holidays, editor);
        editor->hide();
        editor->deleteLater();
        apply();
    });
    return editor;
}

/// It begins where the last one ends.
void ShiftsSection::addShift()
{
    Shift shift{.name = tr("Shift %1").arg(m_shifts.size() + 1), .length = usualLength};
    if (!m_shifts.empty()) {
        const Shift &last = m_shifts.back()->shift();
        shift.start = (last.start + last.length) % std::chrono::minutes(24h);
    }
    auto *editor = addEditor(shift);
    apply();
    editor->show();   // Now, since what is not seen takes no focus.
    editor->findChild<QLineEdit *>()->setFocus();
}

/// The day after the last one, or tomorrow.
void ShiftsSection::addHoliday()
{
    Date date = dateAt(m_parts.now(), m_calendar.calendar().zone()) + std::chrono::days(1);
    if (!m_holidays.empty())
        date = m_holidays.back()->holiday().date + std::chrono::days(1);
    auto *editor = addEditor(Holiday{.date = date});
    apply();
    editor->show();
    editor->setFocus();
}

ShiftPlan ShiftsSection::edited() const
{
    ShiftPlan plan;
    for (const ShiftEditor *editor : m_shifts)
        plan.shifts.push_back(editor->shift());
    for (const HolidayEditor *editor : m_holidays)
        plan.holidays.push_back(editor->holiday());
    return plan;
}

void ShiftsSection::apply()
{
    m_calendar.setPlan(edited());
    note();
}

void ShiftsSection::note()
{
    m_parts.access.note({.actor = actorAtThisComputer(QStringLiteral("desktop")),
                        .action = AuditAction::SettingChanged,
                        .subject = QStringLiteral("shifts"),
                        .detail = planText(m_calendar.calendar().plan())});
}

void ShiftsSection::refresh()
{
    const ShiftCalendar &calendar = m_calendar.calendar();
    const Instant now = m_parts.now();
    QStringList faults;
    for (const SettingFault &fault : m_calendar.planFaults())
        faults << QStringLiteral("◆  ") + settingFaultText(fault);
    m_faults->setText(faults.join(u'\n'));
    m_faults->setVisible(!faults.isEmpty());
    QStringList findings = findingTexts(calendar.plan());
    for (QString &finding : findings)
        finding.prepend(QStringLiteral("▲  "));
    if (const QString gaps = gapsText(calendar.plan()); !gaps.isEmpty())
        findings << gaps;
    if (m_shifts.empty())
        findings << tr("There are no shifts: This shift and Last shift show today.");
    m_findings->setText(findings.join(u'\n'));
    m_findings->setVisible(!findings.isEmpty());
    m_header->setVisible(!m_shifts.empty());
    m_noHolidays->setVisible(m_holidays.empty());
    m_addShift->setEnabled(m_shifts.size() < ShiftPlan::mostShifts);
    m_shiftsCard->setSubtitle(tr("by the clock of %1; a night in which the clocks change is an hour shorter or longer").arg(zoneText()));
    m_week->display(calendar, now);
    const Date today = dateAt(now, calendar.zone());
    const Date monday = today - (std::chrono::weekday(today) - std::chrono::Monday);
    m_weekCard->setSubtitle(tr("%1 planned without breaks").arg(hoursText(plannedInWeek(calendar, monday))));
}

void ShiftsSection::showEvent(QShowEvent *event)
{
    SettingsSection::showEvent(event);
    refresh();
}

void ShiftsSection::reset()
{
    m_calendar.resetPlan();
    note();
    fill();
}

} // namespace Andon
