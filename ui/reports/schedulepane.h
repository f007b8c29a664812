// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reports/reportscheduler.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace Andon {

class Card;
class NoticeBar;
class QuestionBar;
class ScheduleForm;
class ScheduleTableModel;
class TableView;

/// The reports that are made by themselves: a list with how the last run went and when the next one
/// is, and the form for a new one.
class SchedulePane final : public QWidget
{
    Q_OBJECT

public:
    SchedulePane(ReportScheduler &scheduler, IngestService &ingest, Settings &settings, QWidget *parent = nullptr);

    /// Shows the list as it is now.
    void refresh();

    /// What a new one begins with.
    void setChoices(const ReportRequest &request, const std::vector<FactoryId> &factories, const std::vector<MachineId> &machines);

private:
    void createList();
    void showButtons();
    void openForm();
    void openFolder();
    void askToRemove();
    const ReportSchedule *chosen() const;

    ReportScheduler &m_scheduler;
    IngestService &m_ingest;
    Settings &m_settings;
    ReportRequest m_request;
    std::vector<FactoryId> m_factories;
    std::vector<MachineId> m_machines;
    NoticeBar *m_trouble = nullptr;
    QuestionBar *m_question = nullptr;
    ScheduleForm *m_form = nullptr;
    Card *m_card = nullptr;
    ScheduleTableModel *m_model = nullptr;
    TableView *m_table = nullptr;
    QLabel *m_none = nullptr;
    QPushButton *m_run = nullptr;
    QPushButton *m_open = nullptr;
    QPushButton *m_remove = nullptr;
};

} // namespace Andon
