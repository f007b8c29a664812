// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/reportschedule.h"
#include "ui/style/card.h"

class QComboBox;
class QLineEdit;
class QPushButton;
class QTimeEdit;

namespace Andon {

/// What is to be made when, as what, and where to. Hidden until it is opened.
class ScheduleForm final : public Card
{
    Q_OBJECT

public:
    explicit ScheduleForm(QWidget *parent = nullptr);

    /// Begins with what the report page has chosen; factories and machines are those to choose from.
    void open(const ReportRequest &request, const std::vector<FactoryId> &factories, const std::vector<MachineId> &machines, const QString &folder);

Q_SIGNALS:
    void wished(const Andon::ReportSchedule &schedule);

private:
    void createFields();
    void chooseKind();
    void choosePace();
    void browse();
    void check();
    ReportSchedule schedule() const;

    QComboBox *m_kind = nullptr;
    QComboBox *m_factory = nullptr;
    QComboBox *m_machine = nullptr;
    QLabel *m_machineLabel = nullptr;
    QComboBox *m_pace = nullptr;
    QTimeEdit *m_at = nullptr;
    QLabel *m_atLabel = nullptr;
    QComboBox *m_format = nullptr;
    QLineEdit *m_folder = nullptr;
    QLabel *m_verdict = nullptr;
    QPushButton *m_make = nullptr;
};

} // namespace Andon
