// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The ways through the window: pages, what a click leads to, views, range and factory.
#include "ui/window/mainwindow.h"

#include "ui/commands/shortcutssection.h"
#include "ui/events/eventspage.h"
#include "ui/export/exportbar.h"
#include "ui/find/findpopup.h"
#include "ui/lines/linespage.h"
#include "ui/machines/machinespage.h"
#include "ui/reports/reportscheduler.h"
#include "ui/reports/reportspage.h"
#include "ui/reports/reportwording.h"
#include "ui/settings/settingspage.h"
#include "ui/style/noticebar.h"
#include "ui/shifts/plantcalendar.h"
#include "ui/views/viewsbutton.h"
#include "ui/window/navigator.h"
#include "ui/window/pagestack.h"
#include "ui/window/topbar.h"

#include <QApplication>

namespace Andon {

void MainWindow::createNavigator()
{
    m_navigator = new Navigator(this, m_parts, *m_feed, [this] { return currentPage(); });
    for (int page = 0; page < m_pages->count(); ++page)
        m_navigator->addPage(m_pages->word(page));
    connect(m_navigator, &Navigator::pageRequested, this, &MainWindow::openPage);
    connect(m_navigator, &Navigator::refreshRequested, m_feed, &PlantFeed::refresh);
    connect(m_navigator, &Navigator::pauseRequested, this, [this] { setPaused(!m_feed->isPaused()); });
    connect(m_navigator, &Navigator::exportRequested, this, [this] { m_export->open(*m_stack->currentWidget()); });
    connect(m_navigator, &Navigator::wallboardRequested, this, &MainWindow::wallboardRequested);
    m_navigator->enableSettings();
    connect(m_navigator, &Navigator::settingsRequested, this, [this] { open<SettingsPage>(); });
    connect(m_navigator, &Navigator::shortcutSettingsRequested, this, [this] { open<SettingsPage>().open(ShortcutsSection::title()); });
    connect(&m_navigator->commands(), &Commands::changed, this, &MainWindow::showKeys);
    connect(m_top, &TopBar::findRequested, m_navigator, &Navigator::find);
    const FindPopup &finder = m_navigator->finder();
    connect(&finder, &FindPopup::machineRequested, this, &MainWindow::openMachine);
    connect(&finder, &FindPopup::lineRequested, this, &MainWindow::openLine);
    connect(&finder, &FindPopup::factoryRequested, this, [this](const FactoryId &factory) {
        m_top->setFactory(factory);
        setFactory(factory);
    });
    connect(&finder, &FindPopup::eventRequested, this, [this](const StoredEvent &found) { openEvent(found.event); });
    showKeys();
}

/// A scheduled report that fails is said on every page.
void MainWindow::createScheduler()
{
    m_scheduler = new ReportScheduler(m_ingest, m_settings, this);
    m_reportTrouble = new NoticeBar;
    m_reportTrouble->setAction(tr("Open Reports"));
    m_reportTrouble->setDismissable();
    connect(m_scheduler, &ReportScheduler::failed, this, [this](const ReportSchedule &schedule, const QString &why) {
        m_reportTrouble->say(NoticeBar::Tone::Trouble, tr("A scheduled report could not be made: %1, %2. %3").arg(reportTitle(schedule.kind), paceText(schedule), why));
    });
    connect(m_reportTrouble, &NoticeBar::triggered, this, [this] {
        m_reportTrouble->hide();
        open<ReportsPage>().openSchedules();
    });
}

void MainWindow::showKeys()
{
    for (int page = 0; page < m_navigator->commands().pages(); ++page)
        m_rail->setKey(page, keyText(m_navigator->commands().key(Command(page))));
    m_top->setKeys(keyText(m_navigator->commands().key(Command::Find)), keyText(m_navigator->commands().key(Command::Pause)));
}

const Commands &MainWindow::commands() const
{
    return m_navigator->commands();
}

PlantPage *MainWindow::currentPage() const
{
    return m_pages->at(m_rail->current());
}

void MainWindow::openPage(int page)
{
    qCDebug(guiTimingLog, "page %d", page + 1);
    m_export->leavePage();
    m_rail->setCurrent(page);
    m_settings.set(Settings::WindowPage, page);
    showCurrent();
    m_stack->currentWidget()->setFocus();
}

void MainWindow::openEvents(const EventsLink &link)
{
    if (link.window)
        setRange({.span = TimeRange::Span::Custom, .custom = *link.window});
    m_pages->get<EventsPage>().open(link);
    open<EventsPage>();
}

/// In a range that holds it, and with its factory shown.
void MainWindow::openEvent(const Event &event)
{
    whenAllShown(event.source.factory, [this, event] {
        const auto &view = m_feed->view();
        if (!view || event.time < view->query.window.start || event.time >= view->query.window.end)
            setRange(rangeAround(event.time));
        m_pages->get<EventsPage>().open(event.id);
        open<EventsPage>();
    });
}

void MainWindow::openMachine(const MachineId &machine, const FactoryId &factory)
{
    whenAllShown(factory, [this, machine, factory] {
        open<MachinesPage>().open(machine, factory);
    });
}

void MainWindow::openLine(const LineId &line, const FactoryId &factory)
{
    whenAllShown(factory, [this, line] {
        open<LinesPage>().open(line);
    });
}

/// What is opened has to be among what is shown: where only another factory is, all are from now on.
void MainWindow::whenAllShown(const FactoryId &factory, std::function<void()> deed)
{
    if (!m_feed->factory() || *m_feed->factory() == factory)
        return deed();
    connect(m_feed, &PlantFeed::arrived, this, deed, Qt::SingleShotConnection);
    m_top->setFactory({});
    setFactory({});
}

SavedView MainWindow::currentView() const
{
    const PlantPage *page = currentPage();
    return {.page = page->key(), .range = m_feed->range(), .factory = m_feed->factory(), .state = page->viewState()};
}

void MainWindow::openView(const SavedView &view)
{
    const auto page = m_pages->find(view.page);
    if (!page)
        return;
    m_top->setFactory(view.factory);
    setFactory(view.factory);
    setRange(view.range);
    openPage(*page);
    m_pages->at(*page)->restoreView(view.state);
}

void MainWindow::setRange(const TimeRange &range)
{
    m_settings.set(Settings::WindowRange, rangeWord(range));
    m_top->setRange(range);
    m_feed->setRange(range);
}

/// Texts that are made when they are drawn are drawn anew; the others come with the answer.
void MainWindow::followCalendar()
{
    m_feed->setCalendar(m_calendar->calendar());
    for (QWidget *widget : findChildren<QWidget *>())
        widget->update();
    showStatus();
}

void MainWindow::setFactory(const std::optional<FactoryId> &factory)
{
    m_settings.set(Settings::WindowFactory, factory ? factory->toString() : QString());
    m_feed->setFactory(factory);
}

void MainWindow::setPaused(bool paused)
{
    m_top->setPaused(paused);
    m_feed->setPaused(paused);
}

void MainWindow::setTheme(Theme theme)
{
    chooseTheme(*qApp, m_settings, theme);
}

/// The window is made anew, as it was on the first day: which page, range and factory it shows stays.
void MainWindow::resetLayout()
{
    m_isLayoutReset = true;
    Q_EMIT restartRequested();
}

} // namespace Andon
