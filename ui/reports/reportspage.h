// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/reportschedule.h"
#include "ui/feed/page.h"
#include "ui/reports/reportpages.h"

#include <QElapsedTimer>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace Andon {

class NoticeBar;
class PlantCalendar;
class ReportChoices;
class ReportPreview;
class ReportScheduler;
class SchedulePane;
class Segments;
class Settings;

/// Reports: which one and of what on the left, the pages as they will be on the right, and what can
/// become of them. Beside that the reports that are made by themselves.
class ReportsPage final : public PlantPage
{
    Q_OBJECT

public:
    /// All of them outlive the page.
    ReportsPage(IngestService &ingest, Settings &settings, const PlantCalendar &calendar, ReportScheduler &scheduler, QWidget *parent = nullptr);

    void display(const PlantView &view) override;
    QString helpText() const override;

    /// Shows the list of those that are made by themselves.
    void openSchedules();

private:
    void createBar();
    QWidget *createMaking();
    void chooseTab();
    void ask();
    void show(const Result<ReportPagesPointer> &pages);
    void showPage(int page);
    void save(ReportFormat format);
    void print();
    void setBusy(bool isBusy);

    IngestService &m_ingest;
    Settings &m_settings;
    const PlantCalendar &m_calendar;
    ReportScheduler &m_scheduler;
    Inquiry<ReportPagesPointer> m_inquiry;
    ReportPagesPointer m_pages;
    ReportSpan m_span;              ///< What the pages are about.
    QElapsedTimer m_asked;
    std::uint64_t m_revision = 0;
    QString m_savedFolder;
    Segments *m_tabs = nullptr;
    NoticeBar *m_result = nullptr;
    QStackedWidget *m_stack = nullptr;
    ReportChoices *m_choices = nullptr;
    ReportPreview *m_preview = nullptr;
    QLabel *m_where = nullptr;
    QLabel *m_trouble = nullptr;
    std::vector<QPushButton *> m_buttons;
    SchedulePane *m_schedules = nullptr;
    WaitBar *m_wait = nullptr;
};

} // namespace Andon
