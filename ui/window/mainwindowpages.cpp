// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The pages of the window, and what each may ask for.
#include "ui/window/mainwindow.h"

#include "ui/commands/shortcutssection.h"
#include "ui/events/eventspage.h"
#include "ui/import/importpage.h"
#include "ui/lines/linespage.h"
#include "ui/machines/machinespage.h"
#include "ui/overview/overviewpage.h"
#include "ui/readings/readingspage.h"
#include "ui/rejections/rejectionspage.h"
#include "ui/reports/reportscheduler.h"
#include "ui/reports/reportspage.h"
#include "ui/server/servercontrols.h"
#include "ui/server/serverpage.h"
#include "ui/settings/settingspage.h"
#include "ui/settings/settingssections.h"
#include "ui/window/emptypage.h"
#include "ui/window/navigator.h"
#include "ui/window/pagestack.h"

namespace Andon {

void MainWindow::createPages()
{
    m_stack = new PageStack;
    m_rail = new Rail;
    m_pages = new WindowPages(*m_stack, this);
    connect(m_pages, &WindowPages::made, this, [this](PlantPage *page) { connect(page, &PlantPage::eventsRequested, this, &MainWindow::openEvents); });
    addPage<OverviewPage>(Glyph::Overview, tr("Overview"), [this] { return createOverview(); });
    addPage<MachinesPage>(Glyph::Machines, tr("Machines"), [this] { return createMachines(); });
    addPage<LinesPage>(Glyph::Lines, tr("Lines"), [this] { return new LinesPage(m_settings); });
    addPage<EventsPage>(Glyph::Events, tr("Events"), [this] { return new EventsPage(m_ingest, m_settings); });
    addPage<RejectionsPage>(Glyph::Rejections, tr("Rejections"), [this] { return createRejections(); });
    addPage<ReadingsPage>(Glyph::Readings, tr("Readings"), [this] { return createReadings(); });
    addPage<ImportPage>(Glyph::Import, tr("Import"), [this] { return createImport(); });
    addPage<ReportsPage>(Glyph::Reports, tr("Reports"), [this] { return new ReportsPage(m_ingest, m_settings, *m_calendar, *m_scheduler); });
    addPage<ServerPage>(Glyph::Server, tr("Server"), [this] { return new ServerPage(m_parts); });
    addPage<SettingsPage>(Glyph::Settings, tr("Settings"), [this] { return createSettings(); });
    m_empty = new EmptyPage(m_ingest.clock());
    m_stack->addWidget(m_empty);
}

OverviewPage *MainWindow::createOverview()
{
    auto *page = new OverviewPage;
    connect(page, &OverviewPage::machinesRequested, this, [this](const MachinesLink &link) { open<MachinesPage>().follow(link); });
    connect(page, &OverviewPage::machineRequested, this, &MainWindow::openMachine);
    connect(page, &OverviewPage::linesRequested, this, [this] { open<LinesPage>(); });
    connect(page, &OverviewPage::rejectionsRequested, this, [this] { open<RejectionsPage>(); });
    return page;
}

MachinesPage *MainWindow::createMachines()
{
    auto *page = new MachinesPage(m_ingest, m_parts.access, m_settings);
    connect(page, &MachinesPage::noted, m_feed, &PlantFeed::refresh);
    return page;
}

RejectionsPage *MainWindow::createRejections()
{
    auto *page = new RejectionsPage(m_ingest, m_parts.access, m_settings);
    connect(page, &RejectionsPage::resent, m_feed, &PlantFeed::refresh);
    return page;
}

ReadingsPage *MainWindow::createReadings()
{
    auto *page = new ReadingsPage(m_ingest, m_parts.access, m_settings);
    if (const ServerState state = m_parts.controls.state(); state.isListening())
        page->setServer(state.url);
    connect(page, &ReadingsPage::changed, m_feed, &PlantFeed::refresh);
    connect(page, &ReadingsPage::rangeRequested, this, &MainWindow::setRange);
    return page;
}

ImportPage *MainWindow::createImport()
{
    auto *page = new ImportPage(m_parts);
    connect(page, &ImportPage::imported, m_feed, &PlantFeed::refresh);
    return page;
}

SettingsPage *MainWindow::createSettings()
{
    auto *page = new SettingsPage;
    addSections(*page, m_parts, *m_calendar, {.openServer = [this](ServerPage::Tab tab) { open<ServerPage>().open(tab); },
                                             .restartWindow = [this] { Q_EMIT restartRequested(); },
                                             .machinesChanged = [this] { m_feed->setLimit(m_settings.get(Settings::MachinesLimit)); m_feed->refresh(); }});
    page->addSection(ShortcutsSection::title(), [this] { return new ShortcutsSection(m_navigator->commands()); });
    return page;
}

} // namespace Andon
