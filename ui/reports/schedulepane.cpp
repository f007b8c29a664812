// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/schedulepane.h"

#include "core/settings/settings.h"
#include "ui/reports/reportplant.h"
#include "ui/reports/reportwording.h"
#include "ui/reports/scheduleform.h"
#include "ui/reports/scheduletablemodel.h"
#include "ui/style/card.h"
#include "ui/style/noticebar.h"
#include "ui/style/questionbar.h"
#include "ui/tables/tableview.h"

#include <QDesktopServices>
#include <QLabel>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace Andon {

SchedulePane::SchedulePane(ReportScheduler &scheduler, IngestService &ingest, Settings &settings, QWidget *parent)
    : QWidget(parent)
    , m_scheduler(scheduler)
    , m_ingest(ingest)
    , m_settings(settings)
    , m_trouble(new NoticeBar)
    , m_question(new QuestionBar)
    , m_form(new ScheduleForm)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    createList();
    layout->addWidget(m_trouble);
    layout->addWidget(m_question);
    layout->addWidget(m_form);
    layout->addWidget(m_card, 1);
    connect(m_form, &ScheduleForm::wished, &m_scheduler, &ReportScheduler::add);
    connect(&m_scheduler, &ReportScheduler::changed, this, &SchedulePane::refresh);
    refresh();
}

void SchedulePane::createList()
{
    m_card = new Card(tr("Scheduled reports"));
    m_model = new ScheduleTableModel(this);
    m_table = new TableView(tr("Scheduled reports"));
    m_table->setModel(m_model);
    m_table->setColumnWeights({13, 14, 20, 6, 20, 24, 14}, ScheduleTableModel::Folder);
    m_table->rememberColumns(m_settings, Settings::ReportScheduleColumns);
    m_none = plainLabel(tr("No report is made by itself yet. One can be made at every shift end, every day or every Monday."), "dim");
    m_none->setAlignment(Qt::AlignCenter);
    auto *add = new QPushButton(tr("New schedule…"));
    m_run = new QPushButton(tr("Make it now"));
    m_open = new QPushButton(tr("Open folder"));
    m_remove = new QPushButton(tr("Remove…"));
    for (QPushButton *button : {m_run, m_open, m_remove, add})
        m_card->addToHeader(button);
    m_card->addContent(m_table);
    m_card->addContent(m_none);
    setFocusProxy(add);
    connect(add, &QPushButton::clicked, this, &SchedulePane::openForm);
    connect(m_run, &QPushButton::clicked, this, [this] {
        if (const ReportSchedule *schedule = chosen())
            m_scheduler.runNow(QString(schedule->id));
    });
    connect(m_open, &QPushButton::clicked, this, &SchedulePane::openFolder);
    connect(m_remove, &QPushButton::clicked, this, &SchedulePane::askToRemove);
    connect(m_table, &TableView::rowChosen, this, &SchedulePane::showButtons);
}

void SchedulePane::setChoices(const ReportRequest &request, const std::vector<FactoryId> &factories, const std::vector<MachineId> &machines)
{
    m_request = request;
    m_factories = factories;
    m_machines = machines;
}

void SchedulePane::refresh()
{
    std::vector<ScheduleRow> rows;
    for (const ReportSchedule &schedule : m_scheduler.schedules())
        rows.push_back({.schedule = schedule, .next = m_scheduler.next(schedule), .isRunning = m_scheduler.isRunning(schedule.id)});
    QStringList troubles;
    for (const ScheduleRow &row : rows) {
        if (!row.schedule.lastTrouble.isEmpty())
            troubles << QStringLiteral("%1, %2: %3").arg(reportTitle(row.schedule.kind), paceText(row.schedule), row.schedule.lastTrouble);
    }
    m_trouble->say(NoticeBar::Tone::Trouble, troubles.join(QLatin1Char('\n')));
    m_table->setVisible(!rows.empty());
    m_none->setVisible(rows.empty());
    m_model->show(std::move(rows), m_ingest.clock().nowInMilliseconds());
    showButtons();
}

const ReportSchedule *SchedulePane::chosen() const
{
    const QModelIndex row = m_table->chosenRow();
    return row.isValid() ? &m_model->row(row.row()).schedule : nullptr;
}

void SchedulePane::showButtons()
{
    const ReportSchedule *schedule = chosen();
    for (QPushButton *button : {m_run, m_open, m_remove}) {
        button->setEnabled(schedule);
        button->setToolTip(schedule ? QString() : tr("Choose a schedule first"));
    }
}

void SchedulePane::openForm()
{
    m_form->open(m_request, m_factories, m_machines, reportFolder(m_settings));
}

void SchedulePane::openFolder()
{
    if (const ReportSchedule *schedule = chosen())
        QDesktopServices::openUrl(QUrl::fromLocalFile(schedule->folder));
}

void SchedulePane::askToRemove()
{
    const ReportSchedule *schedule = chosen();
    if (!schedule)
        return;
    m_question->ask(tr("Make this report no longer: %1, %2? The files that were made stay.").arg(reportName(schedule->kind), paceText(*schedule)), tr("Remove"),
                    [this, id = schedule->id] { m_scheduler.remove(id); });
}

} // namespace Andon
