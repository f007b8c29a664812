// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/scheduleform.h"

#include "ui/reports/reportchoices.h"
#include "ui/reports/reportwording.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTimeEdit>

namespace Andon {

using Pace = ReportSchedule::Pace;

namespace {

Pace usualPace(ReportKind kind)
{
    switch (kind) {
    case ReportKind::Shift: return Pace::ShiftEnd;
    case ReportKind::Day:
    case ReportKind::Machine: return Pace::Daily;
    case ReportKind::Week:
    case ReportKind::LineQuality:
    case ReportKind::DataQuality: return Pace::Weekly;
    }
    Q_UNREACHABLE();
}

} // namespace

ScheduleForm::ScheduleForm(QWidget *parent)
    : Card(tr("New schedule"), parent)
    , m_kind(new QComboBox)
    , m_factory(new QComboBox)
    , m_machine(new QComboBox)
    , m_pace(new QComboBox)
    , m_at(new QTimeEdit(QTime(7, 0)))
    , m_format(new QComboBox)
    , m_folder(new QLineEdit)
    , m_verdict(plainLabel({}, "dim"))
    , m_make(new QPushButton(tr("Schedule")))
{
    createFields();
    connect(m_kind, &QComboBox::activated, this, &ScheduleForm::chooseKind);
    connect(m_pace, &QComboBox::activated, this, &ScheduleForm::choosePace);
    connect(m_machine->lineEdit(), &QLineEdit::textChanged, this, &ScheduleForm::check);
    connect(m_folder, &QLineEdit::textChanged, this, &ScheduleForm::check);
    connect(m_make, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT wished(schedule());
    });
    hide();
}

void ScheduleForm::createFields()
{
    for (const ReportKind kind : reportKinds)
        m_kind->addItem(reportName(kind));
    for (const QString &word : {tr("At every shift end"), tr("Every day"), tr("Every Monday")})
        m_pace->addItem(word);
    for (const ReportFormat format : {ReportFormat::Pdf, ReportFormat::Xlsx, ReportFormat::Csv})
        m_format->addItem(reportFormatWord(format).toUpper());
    m_machine->setEditable(true);
    m_machine->setInsertPolicy(QComboBox::NoInsert);
    m_at->setDisplayFormat(QStringLiteral("HH:mm"));
    m_verdict->setWordWrap(true);
    m_make->setProperty("primary", true);
    auto *browse = new QPushButton(tr("Browse…"));
    auto *cancel = new QPushButton(tr("Cancel"));
    auto *fields = new QWidget;
    auto *grid = new QGridLayout(fields);
    grid->setContentsMargins(0, 0, 0, 0);
    const auto add = [grid](int row, int column, const QString &word, QWidget *field, int span = 1) {
        auto *label = new QLabel(word);
        label->setBuddy(field);
        field->setAccessibleName(word);
        grid->addWidget(label, row, column);
        grid->addWidget(field, row, column + 1, 1, span);
        return label;
    };
    add(0, 0, tr("Report"), m_kind);
    add(0, 2, tr("Factory"), m_factory);
    m_factory->setAccessibleName(tr("Factory of the report"));
    m_machineLabel = add(0, 4, tr("Machine"), m_machine);
    add(1, 0, tr("When"), m_pace);
    add(1, 2, tr("As"), m_format);
    m_atLabel = add(1, 4, tr("At"), m_at);
    add(2, 0, tr("Folder"), m_folder, 4);
    grid->addWidget(browse, 2, 5);
    for (const int column : {1, 3, 5})
        grid->setColumnStretch(column, 1);
    auto *buttons = new QWidget;
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_verdict, 1);
    row->addWidget(cancel);
    row->addWidget(m_make);
    addContent(fields, 0);
    addContent(buttons, 0);
    connect(browse, &QPushButton::clicked, this, &ScheduleForm::browse);
    connect(cancel, &QPushButton::clicked, this, &QWidget::hide);
}

void ScheduleForm::open(const ReportRequest &request, const std::vector<FactoryId> &factories, const std::vector<MachineId> &machines, const QString &folder)
{
    listFactories(*m_factory, factories, request.factory);
    listMachines(*m_machine, machines, request.machine);
    m_kind->setCurrentIndex(int(std::find(reportKinds.begin(), reportKinds.end(), request.kind) - reportKinds.begin()));
    m_folder->setText(folder);
    chooseKind();
    show();
    m_kind->setFocus();
}

void ScheduleForm::chooseKind()
{
    const ReportKind kind = reportKinds.at(std::size_t(m_kind->currentIndex()));
    m_pace->setCurrentIndex(int(usualPace(kind)));
    for (QWidget *each : std::initializer_list<QWidget *>{m_machine, m_machineLabel})
        each->setVisible(kind == ReportKind::Machine);
    choosePace();
}

void ScheduleForm::choosePace()
{
    const bool hasTime = Pace(m_pace->currentIndex()) != Pace::ShiftEnd;
    m_at->setVisible(hasTime);
    m_atLabel->setVisible(hasTime);
    check();
}

void ScheduleForm::browse()
{
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Folder for the reports"), m_folder->text());
    if (!folder.isEmpty())
        m_folder->setText(folder);
}

void ScheduleForm::check()
{
    std::optional<QString> fault;
    const QFileInfo folder(m_folder->text());
    if (m_machine->isVisibleTo(this) && !machineIn(*m_machine))
        fault = tr("Choose a machine.");
    else if (!folder.isAbsolute() || !folder.isDir())
        fault = tr("Choose a folder that is there.");
    else if (!folder.isWritable())
        fault = tr("Nothing may be written into this folder.");
    m_make->setEnabled(!fault);
    const QString well = Pace(m_pace->currentIndex()) == Pace::ShiftEnd ? tr("Made %1 min after each shift, about the shift that has ended.").arg(ReportSchedule::settling.count())
        : Pace(m_pace->currentIndex()) == Pace::Daily                   ? tr("Made once the day of production is over, about the day that has ended.")
                                                                        : tr("Made once the week is over, about the week that has ended.");
    showVerdict(m_verdict, fault, well);
}

ReportSchedule ScheduleForm::schedule() const
{
    ReportSchedule schedule{.kind = reportKinds.at(std::size_t(m_kind->currentIndex())), .factory = factoryIn(*m_factory), .pace = Pace(m_pace->currentIndex()),
                            .at = std::chrono::minutes(m_at->time().msecsSinceStartOfDay() / 60'000), .format = ReportFormat(m_format->currentIndex()), .folder = m_folder->text()};
    if (schedule.kind == ReportKind::Machine)
        schedule.machine = machineIn(*m_machine);
    return schedule;
}

} // namespace Andon
