// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/mainwindow.h"

#include "core/access/accessservice.h"
#include "core/common/log.h"
#include "ui/events/eventspage.h"
#include "ui/feed/waitbar.h"
#include "ui/lines/linespage.h"
#include "ui/machines/machinespage.h"
#include "ui/overview/overviewpage.h"
#include "ui/readings/readingspage.h"
#include "ui/rejections/rejectionspage.h"
#include "ui/server/servercontrols.h"
#include "ui/server/serverpage.h"
#include "ui/server/serverwording.h"
#include "ui/shifts/plantcalendar.h"
#include "ui/settings/settingspage.h"
#include "ui/settings/settingssections.h"
#include "ui/style/noticebar.h"
#include "ui/style/wording.h"
#include "ui/window/demoband.h"
#include "ui/views/viewsbutton.h"
#include "ui/window/emptypage.h"
#include "ui/window/firsteventbar.h"
#include "ui/window/pagestack.h"
#include "ui/window/navigator.h"
#include "ui/window/rail.h"
#include "ui/window/statusstrip.h"
#include "ui/window/taborder.h"
#include "ui/window/topbar.h"

#include <QApplication>
#include <QGridLayout>
#include <QKeyEvent>
#include <QScreen>
#include <QTimer>

#include <algorithm>

namespace Andon {

namespace {

constexpr int statusInterval = 500;
constexpr int titleBarHeight = 32;   // px, about: the window's system draws it

} // namespace

MainWindow::MainWindow(const WindowParts &parts, QWidget *parent)
    : QMainWindow(parent)
    , m_parts(parts)
    , m_ingest(parts.ingest)
    , m_settings(parts.settings)
    , m_calendar(new PlantCalendar(parts.settings, this))
    , m_feed(new PlantFeed(parts.ingest, this))
{
    setWindowTitle(QStringLiteral("Andon"));
    resize(QSize(1440, 900).boundedTo(screen()->availableSize() - QSize(0, titleBarHeight)));
    setMinimumSize(1000, 620);
    createNotices();
    createPages();
    createFrame();
    createNavigator();
    connectFeed();
    connectPages();
    restore();
}

MainWindow::~MainWindow()
{
    m_settings.set(Settings::WindowGeometry, saveGeometry());
}

void MainWindow::createNotices()
{
    m_demo = new DemoBand(m_ingest);
    m_firstEvent = new FirstEventBar(m_ingest);
    m_serverTrouble = new NoticeBar;
    m_certificate = new NoticeBar;
    m_certificate->setAction(tr("Open Server"));
    m_storeTrouble = new NoticeBar;
    connect(m_demo, &DemoBand::removalRequested, this, &MainWindow::demoRemovalRequested);
    connect(m_serverTrouble, &NoticeBar::triggered, this, &MainWindow::mendServer);
    connect(m_certificate, &NoticeBar::triggered, this, [this] { openPage(ServerNumber); });
}

void MainWindow::createPages()
{
    m_stack = new PageStack;
    m_rail = new Rail;
    m_overview = new OverviewPage;
    m_machines = new MachinesPage(m_ingest, m_parts.access, m_settings);
    m_rejections = new RejectionsPage(m_ingest, m_parts.access, m_settings);
    m_readings = new ReadingsPage(m_ingest, m_parts.access, m_settings);
    m_rail->addPage(Glyph::Overview, tr("Overview"));
    addPage(m_overview);
    m_rail->addPage(Glyph::Machines, tr("Machines"));
    addPage(m_machines);
    m_rail->addPage(Glyph::Lines, tr("Lines"));
    m_lines = new LinesPage(m_settings);
    addPage(m_lines);
    m_events = new EventsPage(m_ingest, m_settings);
    m_rail->addPage(Glyph::Events, tr("Events"));
    addPage(m_events);
    m_rail->addPage(Glyph::Rejections, tr("Rejections"));
    addPage(m_rejections);
    m_rail->addPage(Glyph::Readings, tr("Readings"));
    addPage(m_readings);
    m_server = new ServerPage(m_parts);
    m_rail->addPage(Glyph::Server, tr("Server"));
    addPage(m_server);
    m_settingsPage = new SettingsPage;
    addSections(*m_settingsPage, m_parts, *m_calendar, {.openServer = [this](ServerPage::Tab tab) { openPage(ServerNumber); m_server->open(tab); },
                                           .restartWindow = [this] { Q_EMIT restartRequested(); },
                                           .machinesChanged = [this] { m_feed->setLimit(m_settings.get(Settings::MachinesLimit)); m_feed->refresh(); }});
    m_rail->addPage(Glyph::Settings, tr("Settings"));
    addPage(m_settingsPage);
    m_empty = new EmptyPage(m_ingest.clock());
    m_stack->addWidget(m_empty);
}

void MainWindow::addPage(PlantPage *page)
{
    m_pages.push_back(page);
    m_stack->addWidget(page);
    connect(page, &PlantPage::eventsRequested, this, &MainWindow::openEvents);
}

void MainWindow::createFrame()
{
    m_top = new TopBar;
    auto *views = new ViewsButton(m_settings, [this] { return currentView(); });
    m_top->addTool(views);
    connect(views, &ViewsButton::opened, this, &MainWindow::openView);
    m_status = new StatusStrip;
    auto *page = new QWidget;
    auto *pageLayout = new QVBoxLayout(page);
    pageLayout->setContentsMargins(12, 12, 12, 12);
    pageLayout->addWidget(m_stack);
    createWaitBar(page);
    auto *middle = new QWidget;
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (QWidget *bar : std::initializer_list<QWidget *>{m_demo, m_serverTrouble, m_certificate, m_storeTrouble, m_firstEvent})
        column->addWidget(bar);
    column->addWidget(page, 1);
    auto *frame = new QWidget;
    auto *grid = new QGridLayout(frame);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(0);
    grid->addWidget(m_top, 0, 0, 1, 2);
    grid->addWidget(m_rail, 1, 0);
    grid->addWidget(middle, 1, 1);
    grid->addWidget(m_status, 2, 0, 1, 2);
    grid->setColumnStretch(1, 1);
    setCentralWidget(frame);
}

/// The feed that all pages share.
void MainWindow::createWaitBar(QWidget *page)
{
    auto *bar = new WaitBar(page);
    m_feed->showOn(bar);
    connect(bar, &WaitBar::cancelled, this, [this] {
        m_feed->cancel();
        setPaused(true);
    });
}

void MainWindow::connectFeed()
{
    connect(m_feed, &PlantFeed::arrived, this, &MainWindow::display);
    connect(m_feed, &PlantFeed::failed, this, [this](const Error &error) {
        m_readTrouble = errorText(error);
        showStatus();
    });
    m_feed->setCalendar(m_calendar->calendar());
    connect(m_calendar, &PlantCalendar::changed, this, &MainWindow::followCalendar);
    auto *ticks = new QTimer(this);
    ticks->setInterval(statusInterval);
    connect(ticks, &QTimer::timeout, this, &MainWindow::showStatus);
    ticks->start();
}

void MainWindow::connectPages()
{
    connect(&m_parts.controls, &ServerControls::stateChanged, this, &MainWindow::setServerState);
    connect(m_rail, &Rail::chosen, this, &MainWindow::openPage);
    connect(m_top, &TopBar::factoryChosen, this, &MainWindow::setFactory);
    connect(m_top, &TopBar::rangeChosen, this, &MainWindow::setRange);
    connect(m_top, &TopBar::pausedChosen, this, &MainWindow::setPaused);
    connect(m_top, &TopBar::themeChosen, this, &MainWindow::setTheme);
    connect(m_overview, &OverviewPage::machinesRequested, this, [this](const MachinesLink &link) {
        openPage(MachinesNumber);
        m_machines->follow(link);
    });
    connect(m_machines, &MachinesPage::noted, m_feed, &PlantFeed::refresh);
    connect(m_overview, &OverviewPage::machineRequested, this, &MainWindow::openMachine);
    connect(m_overview, &OverviewPage::linesRequested, this, [this] { openPage(LinesNumber); });
    connect(m_overview, &OverviewPage::rejectionsRequested, this, [this] { openPage(RejectionsNumber); });
    connect(m_rejections, &RejectionsPage::resent, m_feed, &PlantFeed::refresh);
    connect(m_readings, &ReadingsPage::changed, m_feed, &PlantFeed::refresh);
    connect(m_readings, &ReadingsPage::rangeRequested, this, &MainWindow::setRange);
    connect(m_firstEvent, &FirstEventBar::arrived, this, [this] { m_empty->setToken({}); });
    connect(m_empty, &EmptyPage::demoRequested, this, &MainWindow::demoRequested);
    connect(m_empty, &EmptyPage::rangeRequested, this, &MainWindow::setRange);
    connect(m_empty, &EmptyPage::rejectionsRequested, this, [this] { openPage(RejectionsNumber); });
}

void MainWindow::restore()
{
    restoreGeometry(m_settings.get(Settings::WindowGeometry));
    const int page = m_settings.get(Settings::WindowPage);
    m_rail->setCurrent(page >= 0 && page < int(m_pages.size()) ? page : OverviewNumber);
    m_top->setTheme(chosenTheme(m_settings));
    if (Look *look = Look::ofProgram())
        connect(look, &Look::themeChanged, m_top, &TopBar::setTheme);
    const QString factory = m_settings.get(Settings::WindowFactory);
    if (!factory.isEmpty()) {
        m_top->setFactory(FactoryId(factory));
        m_feed->setFactory(FactoryId(factory));
    }
    m_feed->setLimit(m_settings.get(Settings::MachinesLimit));
    setRange(rangeFromWord(m_settings.get(Settings::WindowRange)));
    showCurrent();
    m_stack->currentWidget()->setFocus();
    setServerState(m_parts.controls.state());
    showStatus();
    watch();
}

void MainWindow::setServerState(const ServerState &state)
{
    m_status->setServer(state);
    showCertificate();
    if (state.isListening()) {
        m_empty->setServer(state);
        m_readings->setServer(state.url);
    }
    if (state.phase != ServerState::Phase::Stopped)
        return m_serverTrouble->say(NoticeBar::Tone::Trouble, {});
    m_serverTrouble->setAction(state.isPortTaken ? tr("Use another port…") : tr("Start the server"));
    m_serverTrouble->say(NoticeBar::Tone::Trouble, state.trouble.isEmpty() ? tr("Andon is not listening: the server was stopped. Senders get errors.")
                                                                           : tr("Andon is not listening: %1").arg(state.trouble));
}

void MainWindow::mendServer()
{
    if (m_parts.controls.state().isPortTaken)
        Q_EMIT m_parts.controls.otherPortRequested();
    else
        Q_EMIT m_parts.controls.startRequested();
}

void MainWindow::showCertificate()
{
    const auto &certificate = m_parts.controls.state().certificate;
    m_certificate->say(NoticeBar::Tone::Attention, certificate ? certificateText(*certificate, m_parts.now()) : QString());
}

void MainWindow::setDemoPresent(bool present)
{
    m_demo->setPresent(present);
    m_firstEvent->setDemoPresent(present);
}

void MainWindow::showDemoRemoved(const Result<std::int64_t> &gone)
{
    m_demo->showRemoved(gone);
    m_firstEvent->setDemoPresent(!gone);
}

void MainWindow::setFirstToken(const QString &token)
{
    m_empty->setToken(token);
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    if (!m_navigator->commands().take(*event))
        QMainWindow::keyPressEvent(event);
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    watch();
}

void MainWindow::hideEvent(QHideEvent *event)
{
    QMainWindow::hideEvent(event);
    watch();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::WindowStateChange)
        watch();
}

/// What nobody sees is not read from the store.
void MainWindow::watch()
{
    m_feed->setWatched(isVisible() && !isMinimized());
}

bool MainWindow::focusNextPrevChild(bool next)
{
    return moveFocus(*this, next);
}

void MainWindow::display(const PlantView &view)
{
    m_readTrouble.clear();
    m_top->setFactories(view.figures.factories);
    m_top->setShown(view.range, view.query.now);
    m_rail->setBadge(RejectionsNumber, view.openRejections);
    m_firstEvent->watch(view.figures.eventsEver);
    showCurrent();
}

void MainWindow::showCurrent()
{
    PlantPage *page = currentPage();
    const auto &view = m_feed->view();
    // Rejections and readings have words of their own for having none; the server is there in any case.
    const bool hasOwnWords = page == m_rejections || page == m_readings || page == m_server || page == m_settingsPage;
    const bool isPreparing = m_percentReady && !hasOwnWords;
    const bool isEmpty = view && view->figures.totals.events == 0 && !hasOwnWords;
    m_stack->setCurrentWidget(isEmpty || isPreparing ? static_cast<QWidget *>(m_empty) : page);
    if (isPreparing)
        return m_empty->displayPreparing(*m_percentReady);
    if (!view)
        return;
    if (isEmpty) {
        m_empty->setNeedsToken(!m_parts.access.tokens()->tokens.empty());
        m_empty->display(*view);
    } else {
        page->display(*view);
    }
}

void MainWindow::showStatus()
{
    const ServiceStatus status = m_ingest.status();
    const Instant now = m_parts.now();
    m_status->display(status, activeSenders(m_ingest.senders(), now), now);
    showCertificate();
    if (status.percentReady != m_percentReady) {
        m_percentReady = status.percentReady;
        showCurrent();
    }
    if (m_percentReady)
        m_storeTrouble->say(NoticeBar::Tone::Attention, tr("Events are refused while the index of events is made anew: %1 % are done.").arg(*m_percentReady));
    else if (!status.isTakingEvents())
        m_storeTrouble->say(NoticeBar::Tone::Trouble, troubleText(status));
    else if (const QString warning = warningText(status); m_readTrouble.isEmpty() && !warning.isEmpty())
        m_storeTrouble->say(NoticeBar::Tone::Attention, warning);
    else
        m_storeTrouble->say(NoticeBar::Tone::Trouble, m_readTrouble);
}

} // namespace Andon
