// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/mainwindow.h"

#include "core/access/accessservice.h"
#include "core/common/log.h"
#include "ui/export/exportbar.h"
#include "ui/feed/waitbar.h"
#include "ui/import/importpage.h"
#include "ui/overview/overviewpage.h"
#include "ui/readings/readingspage.h"
#include "ui/rejections/rejectionspage.h"
#include "ui/reports/reportspage.h"
#include "ui/server/servercontrols.h"
#include "ui/server/serverpage.h"
#include "ui/server/serverwording.h"
#include "ui/shifts/plantcalendar.h"
#include "ui/settings/settingspage.h"
#include "ui/style/noticebar.h"
#include "ui/style/typing.h"
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
    createScheduler();
    createPages();
    createFrame();
    createNavigator();
    connectFeed();
    connectPages();
    restore();
}

MainWindow::~MainWindow()
{
    finishTyping(this);
    m_settings.set(Settings::WindowGeometry, saveGeometry());
    if (!m_isLayoutReset)
        return;
    // Pages keep their layout when they go.
    delete takeCentralWidget();
    for (const char *key : Settings::layoutKeys())
        m_settings.forget(key);
}

void MainWindow::createNotices()
{
    m_demo = new DemoBand(m_ingest);
    m_firstEvent = new FirstEventBar(m_ingest);
    m_export = new ExportBar(m_ingest, m_settings);
    m_serverTrouble = new NoticeBar;
    m_certificate = new NoticeBar;
    m_certificate->setAction(tr("Open Server"));
    m_storeTrouble = new NoticeBar;
    connect(m_demo, &DemoBand::removalRequested, this, &MainWindow::demoRemovalRequested);
    connect(m_serverTrouble, &NoticeBar::triggered, this, &MainWindow::mendServer);
    connect(m_certificate, &NoticeBar::triggered, this, [this] { open<ServerPage>(); });
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
    for (QWidget *bar : std::initializer_list<QWidget *>{m_demo, m_serverTrouble, m_certificate, m_storeTrouble, m_reportTrouble, m_firstEvent, m_export})
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
    connect(m_top, &TopBar::layoutResetRequested, this, &MainWindow::resetLayout);
    connect(m_firstEvent, &FirstEventBar::arrived, this, [this] { m_empty->setToken({}); });
    connect(m_empty, &EmptyPage::demoRequested, this, &MainWindow::demoRequested);
    connect(m_empty, &EmptyPage::testEventRequested, this, &MainWindow::testEventRequested);
    connect(m_empty, &EmptyPage::rangeRequested, this, &MainWindow::setRange);
    connect(m_empty, &EmptyPage::rejectionsRequested, this, [this] { open<RejectionsPage>(); });
}

void MainWindow::restore()
{
    restoreGeometry(m_settings.get(Settings::WindowGeometry));
    const int page = m_settings.get(Settings::WindowPage);
    m_rail->setCurrent(page >= 0 && page < m_pages->count() ? page : m_pages->number<OverviewPage>());
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
        if (auto *readings = m_pages->ifMade<ReadingsPage>())
            readings->setServer(state.url);
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

void MainWindow::showTestEvent(const QString &trouble)
{
    m_empty->showTestEvent(trouble);
    m_feed->refresh();
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
    m_rail->setBadge(m_pages->number<RejectionsPage>(), view.openRejections);
    m_firstEvent->watch(view.figures.eventsEver);
    showCurrent();
}

/// Rejections, readings and reports say themselves that there are none; server and settings are there in any case.
bool MainWindow::hasOwnWordsForNothing(int page) const
{
    return page == m_pages->number<RejectionsPage>() || page == m_pages->number<ReadingsPage>() || page == m_pages->number<ImportPage>()
        || page == m_pages->number<ReportsPage>() || page == m_pages->number<ServerPage>() || page == m_pages->number<SettingsPage>();
}

void MainWindow::showCurrent()
{
    const auto &view = m_feed->view();
    const bool hasOwnWords = hasOwnWordsForNothing(m_rail->current());
    const bool isPreparing = m_percentReady && !hasOwnWords;
    const bool isEmpty = view && view->figures.totals.events == 0 && !hasOwnWords;
    PlantPage *page = isEmpty || isPreparing ? nullptr : currentPage();
    m_stack->setCurrentWidget(page ? static_cast<QWidget *>(page) : m_empty);
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
