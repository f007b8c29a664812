// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/reportchoices.h"

#include "core/settings/settings.h"
#include "ui/reports/reportwording.h"
#include "ui/style/card.h"
#include "ui/style/textsize.h"
#include "ui/style/wording.h"

#include <QComboBox>
#include <QCompleter>
#include <QDateEdit>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QListWidget>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <set>

namespace Andon {

using namespace Qt::StringLiterals;
using Span = ReportPeriod::Span;

namespace {

constexpr int rowHeight = 28;

std::vector<Span> spansFor(ReportKind kind)
{
    switch (kind) {
    case ReportKind::Shift: return {Span::LastShift, Span::ThisShift, Span::Custom};
    case ReportKind::Day: return {Span::Yesterday, Span::Today, Span::Custom};
    case ReportKind::Week: return {Span::LastWeek, Span::ThisWeek, Span::Custom};
    case ReportKind::Machine:
    case ReportKind::LineQuality:
    case ReportKind::DataQuality: break;
    }
    return {Span::LastShift, Span::ThisShift, Span::Yesterday, Span::Today, Span::LastWeek, Span::ThisWeek, Span::Custom};
}

QString hintFor(ReportKind kind)
{
    switch (kind) {
    case ReportKind::Shift: return ReportChoices::tr("One shift: lines, hours, machines and what was rejected.");
    case ReportKind::Day: return ReportChoices::tr("A day with its shifts, from its first shift to the first one of the next day.");
    case ReportKind::Week: return ReportChoices::tr("A week from Monday on, day by day and shift by shift.");
    case ReportKind::Machine: return ReportChoices::tr("One machine: defects over time and how long its cycles took.");
    case ReportKind::LineQuality: return ReportChoices::tr("Which lines and machines the defects come from.");
    case ReportKind::DataQuality: return ReportChoices::tr("What arrived: repeats, corrections, and what was rejected, from whom and why.");
    }
    Q_UNREACHABLE();
}

std::vector<MachineId> namesOf(const std::vector<MachineFigures> &machines)
{
    std::set<MachineId> names;
    for (const MachineFigures &machine : machines)
        names.insert(machine.machine);
    return {names.begin(), names.end()};
}

} // namespace

void listFactories(QComboBox &box, const std::vector<FactoryId> &factories, const std::optional<FactoryId> &chosen)
{
    const QSignalBlocker quiet(box);
    box.clear();
    // Other words than in the bar of the window: a screen reader says them in place of the name.
    box.addItem(ReportChoices::tr("All of them"));
    for (const FactoryId &factory : factories)
        box.addItem(factory.isEmpty() ? ReportChoices::tr("(without a factory)") : factory.toString(), factory.toString());
    if (chosen && std::find(factories.begin(), factories.end(), *chosen) == factories.end())
        box.addItem(chosen->toString(), chosen->toString());
    box.setCurrentIndex(chosen ? std::max(0, box.findData(chosen->toString())) : 0);
}

std::optional<FactoryId> factoryIn(const QComboBox &box)
{
    return box.currentIndex() <= 0 ? std::nullopt : std::optional(FactoryId(box.currentData().toString()));
}

void listMachines(QComboBox &box, const std::vector<MachineId> &machines, const std::optional<MachineId> &chosen)
{
    const QSignalBlocker quiet(box);
    box.clear();
    for (const MachineId &machine : machines)
        box.addItem(machine.toString());
    box.setCurrentIndex(-1);
    box.setCurrentText(chosen ? chosen->toString() : QString());
}

std::optional<MachineId> machineIn(const QComboBox &box)
{
    const QString name = box.currentText().trimmed();
    return name.isEmpty() ? std::nullopt : std::optional(MachineId(name));
}

ReportChoices::ReportChoices(Settings &settings, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
{
    createFields();
    restore();
    connect(m_kinds, &QListWidget::currentRowChanged, this, &ReportChoices::chooseKind);
    connect(m_period, &QComboBox::activated, this, &ReportChoices::choosePeriod);
    connect(m_first, &QDateEdit::dateChanged, this, [this] {
        listShifts();
        choosePeriod();
    });
    connect(m_last, &QDateEdit::dateChanged, this, &ReportChoices::choosePeriod);
    connect(m_shift, &QComboBox::activated, this, &ReportChoices::choosePeriod);
    connect(m_factory, &QComboBox::activated, this, &ReportChoices::choosePlace);
    connect(m_machine, &QComboBox::activated, this, &ReportChoices::choosePlace);
    connect(m_machine->lineEdit(), &QLineEdit::editingFinished, this, &ReportChoices::choosePlace);
}

void ReportChoices::createFields()
{
    m_kinds = new QListWidget;
    m_kinds->setAccessibleName(tr("Report"));
    m_kinds->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (const ReportKind kind : reportKinds)
        m_kinds->addItem(reportName(kind));
    m_kinds->setUniformItemSizes(true);
    fitToText(m_kinds, [this] {
        for (int row = 0; row < m_kinds->count(); ++row)
            m_kinds->item(row)->setSizeHint({0, scaled(rowHeight)});
        m_kinds->setFixedHeight(scaled(rowHeight) * m_kinds->count() + 4);
    });
    m_hint = plainLabel({}, "dim");
    m_hint->setWordWrap(true);
    m_period = new QComboBox;
    m_first = new QDateEdit;
    m_last = new QDateEdit;
    m_shift = new QComboBox;
    m_factory = new QComboBox;
    m_machine = new QComboBox;
    m_machine->setEditable(true);
    m_machine->setInsertPolicy(QComboBox::NoInsert);
    m_machine->completer()->setFilterMode(Qt::MatchContains);
    m_machine->completer()->setCompletionMode(QCompleter::PopupCompletion);
    for (QDateEdit *edit : {m_first, m_last}) {
        edit->setCalendarPopup(true);
        edit->setDisplayFormat(u"ddd yyyy-MM-dd"_s);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_kinds);
    layout->addWidget(m_hint);
    const auto add = [layout](const QString &word, QWidget *field) {
        auto *label = new QLabel(word);
        label->setBuddy(field);
        field->setAccessibleName(word);
        label->setContentsMargins(0, 6, 0, 0);
        layout->addWidget(label);
        layout->addWidget(field);
        return label;
    };
    add(tr("Period"), m_period);
    m_firstLabel = add(tr("First day"), m_first);
    m_lastLabel = add(tr("Last day"), m_last);
    m_shiftLabel = add(tr("Shift"), m_shift);
    add(tr("Factory"), m_factory);
    m_factory->setAccessibleName(tr("Factory of the report"));   // the window has one of its own
    m_machineLabel = add(tr("Machine"), m_machine);
    layout->addStretch(1);
}

QWidget *ReportChoices::list() const
{
    return m_kinds;
}

void ReportChoices::restore()
{
    const QJsonObject json = QJsonDocument::fromJson(m_settings.get(Settings::ReportChoices).toUtf8()).object();
    m_request.kind = reportFromWord(json.value(u"report"_s).toString()).value_or(ReportKind::Shift);
    // Times that somebody chose once are not what is wanted next time.
    m_request.period = periodFromWord(json.value(u"period"_s).toString(), {}).value_or(usualPeriod(m_request.kind));
    if (m_request.period.span == Span::Custom)
        m_request.period = usualPeriod(m_request.kind);
    if (const QString factory = json.value(u"factory"_s).toString(); !factory.isEmpty())
        m_request.factory = FactoryId(factory);
    listFactories(*m_factory, {}, m_request.factory);
    const QString machine = json.value(u"machine"_s).toString();
    listMachines(*m_machine, {}, machine.isEmpty() ? std::nullopt : std::optional(MachineId(machine)));
    if (m_request.kind == ReportKind::Machine)
        m_request.machine = machineIn(*m_machine);
    m_kinds->setCurrentRow(int(std::find(reportKinds.begin(), reportKinds.end(), m_request.kind) - reportKinds.begin()));
    listPeriods();
    showFields();
}

void ReportChoices::remember()
{
    QJsonObject json{{u"report"_s, reportWord(m_request.kind)}, {u"period"_s, periodWord(m_request.period)}};
    if (m_request.factory)
        json.insert(u"factory"_s, m_request.factory->toString());
    if (const auto machine = machineIn(*m_machine))
        json.insert(u"machine"_s, machine->toString());
    m_settings.set(Settings::ReportChoices, QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)));
}

void ReportChoices::setCalendar(const ShiftCalendar &calendar, Instant now)
{
    const QDate today = qDateFrom(productionDay(now, calendar));
    if (m_first->maximumDate() == today && m_calendar.plan() == calendar.plan() && m_calendar.zone() == calendar.zone())
        return;
    m_calendar = calendar;
    const QSignalBlocker quiet[] = {QSignalBlocker(m_first), QSignalBlocker(m_last)};
    m_first->setMaximumDate(today);
    m_last->setMaximumDate(today);
    if (m_request.period.span != Span::Custom) {
        m_first->setDate(today.addDays(-1));
        m_last->setDate(today.addDays(-1));
    }
    listShifts();
}

void ReportChoices::setPlant(const std::vector<FactoryId> &factories, const std::vector<MachineFigures> &machines)
{
    if (factories != m_factories) {
        m_factories = factories;
        listFactories(*m_factory, m_factories, m_request.factory);
    }
    // Machines come, but hardly ever go; while somebody types the list stays as it is.
    if (machines.size() == m_machinesListed || m_machine->lineEdit()->hasFocus())
        return;
    m_machinesListed = machines.size();
    m_machines = namesOf(machines);
    listMachines(*m_machine, m_machines, machineIn(*m_machine));
}

void ReportChoices::listPeriods()
{
    const QSignalBlocker quiet(m_period);
    m_period->clear();
    for (const Span span : spansFor(m_request.kind))
        m_period->addItem(span == Span::Custom && m_request.kind == ReportKind::Shift ? tr("Another shift…") : spanName(span), int(span));
    m_period->setCurrentIndex(std::max(0, m_period->findData(int(m_request.period.span))));
}

/// Those that start on the first day.
void ReportChoices::listShifts()
{
    const auto shifts = m_calendar.startingOn(dateFrom(m_first->date()));
    const int current = std::max(0, m_shift->currentIndex());
    const QSignalBlocker quiet(m_shift);
    m_shift->clear();
    for (const ShiftWindow &shift : shifts)
        m_shift->addItem(QStringLiteral("%1  %2").arg(shift.name, windowText(shift.window)));
    m_shift->setCurrentIndex(std::min(current, int(shifts.size()) - 1));
}

void ReportChoices::chooseKind()
{
    const bool isUsual = m_request.period == usualPeriod(m_request.kind) || m_request.period.span == Span::Custom;
    m_request.kind = reportKinds.at(std::size_t(std::max(0, m_kinds->currentRow())));
    const auto spans = spansFor(m_request.kind);
    // What somebody chose stays where it can.
    if (isUsual || std::find(spans.begin(), spans.end(), m_request.period.span) == spans.end())
        m_request.period = usualPeriod(m_request.kind);
    m_request.machine = m_request.kind == ReportKind::Machine ? machineIn(*m_machine) : std::nullopt;
    listPeriods();
    showFields();
    remember();
    Q_EMIT chosen();
}

Window ReportChoices::customWindow() const
{
    const Date first = dateFrom(m_first->date());
    if (m_request.kind == ReportKind::Shift) {
        const auto shifts = m_calendar.startingOn(first);
        const int index = m_shift->currentIndex();
        if (index >= 0 && index < int(shifts.size()))
            return shifts[std::size_t(index)].window;
        return daysWindow(first, first, m_calendar);
    }
    const bool isOneDay = m_request.kind == ReportKind::Day;
    return daysWindow(first, isOneDay ? first : std::max(first, dateFrom(m_last->date())), m_calendar);
}

void ReportChoices::choosePeriod()
{
    m_request.period = {.span = Span(m_period->currentData().toInt())};
    if (m_request.period.span == Span::Custom)
        m_request.period.custom = customWindow();
    showFields();
    remember();
    Q_EMIT chosen();
}

void ReportChoices::choosePlace()
{
    const ReportRequest before = m_request;
    m_request.factory = factoryIn(*m_factory);
    if (m_request.kind == ReportKind::Machine)
        m_request.machine = machineIn(*m_machine);
    if (m_request == before)
        return;
    remember();
    Q_EMIT chosen();
}

void ReportChoices::showFields()
{
    const bool isCustom = m_request.period.span == Span::Custom;
    const bool hasShift = isCustom && m_request.kind == ReportKind::Shift;
    const bool hasLast = isCustom && !hasShift && m_request.kind != ReportKind::Day;
    m_hint->setText(hintFor(m_request.kind));
    m_firstLabel->setText(hasLast ? tr("First day") : tr("Day"));
    for (QWidget *each : std::initializer_list<QWidget *>{m_first, m_firstLabel})
        each->setVisible(isCustom);
    for (QWidget *each : std::initializer_list<QWidget *>{m_last, m_lastLabel})
        each->setVisible(hasLast);
    for (QWidget *each : std::initializer_list<QWidget *>{m_shift, m_shiftLabel})
        each->setVisible(hasShift);
    for (QWidget *each : std::initializer_list<QWidget *>{m_machine, m_machineLabel})
        each->setVisible(m_request.kind == ReportKind::Machine);
}

} // namespace Andon
