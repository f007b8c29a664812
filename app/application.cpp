// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"

#include "app/firstrun.h"
#include "core/access/accessstore.h"
#include "core/access/tokenfile.h"
#include "core/common/log.h"
#include "core/common/wallclock.h"
#include "core/demo/posting.h"
#include "core/settings/eventlimits.h"
#include "core/store/embedded/verify/verify.h"
#include "ui/reports/reportscheduler.h"
#include "ui/shifts/plantcalendar.h"
#include "ui/style/style.h"
#include "ui/timing/guitiming.h"
#include "ui/window/desktop.h"
#include "ui/window/mainwindow.h"
#include "ui/window/starttrouble.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cstdio>

namespace Andon {

using namespace Qt::StringLiterals;

namespace {

void printLine(std::FILE *stream, const QString &text)
{
    std::fprintf(stream, "%s\n", qUtf8Printable(text));
    std::fflush(stream);
}

// What a second start asks of the first.
const QByteArray callForWindow = "window";
const QByteArray callForBoard = "wallboard";   // a page may follow: "wallboard pareto"

/// How much the store keeps, as the settings say.
StoreSizes sizesFrom(const Settings &settings)
{
    const int kept = settings.get(Settings::RejectionsKeptPerMinute);
    return {.refusals = {.keptPerMinute = kept >= 0 ? kept : Settings::RejectionsKeptPerMinute.fallback}};
}

EventRules rulesFrom(const Settings &settings)
{
    const EventLimits limits = eventLimitsFrom(settings);
    return {.furthestAhead = limits.furthestAhead, .longestDuration = limits.longestDuration};
}

/// What --verify does: the repair of nothing.
Result<Repair> onlyVerify(const QString &file)
{
    const auto found = verify(file);
    if (!found)
        return found.error();
    return Repair {.before = *found, .after = *found};
}

} // namespace

int verifyDatabase(const CommandLine &line)
{
    const QString file = line.databaseFile();
    if (!QFile::exists(file)) {
        printLine(stderr, u"andon: There is no database %1."_s.arg(file));
        return ExitCouldNotStart;
    }
    const bool isToMend = line.action == CommandLine::Action::Repair;
    const auto checked = isToMend ? repair(file) : onlyVerify(file);
    if (!checked) {
        printLine(stderr, u"andon: %1"_s.arg(checked.error().detail));
        return checked.error().code == ErrorCode::InvalidInput || checked.error().code == ErrorCode::InUse ? ExitCouldNotStart : ExitFailed;
    }
    for (const QString &finding : checked->before.findings)
        printLine(stdout, finding);
    const Verification &left = checked->after;
    const QString size = u"%1: %2 events and %3 readings"_s.arg(file).arg(left.events).arg(left.readings);
    if (checked->before.findings.isEmpty()) {
        printLine(stdout, u"%1, everything derived agrees with the logs."_s.arg(size));
        return ExitClean;
    }
    if (!isToMend) {
        printLine(stdout, u"%1, %2 findings. andon --verify=repair makes anew what can be told from the logs."_s.arg(size).arg(left.findings.size()));
        return ExitFailed;
    }
    if (left.findings.isEmpty()) {
        printLine(stdout, u"%1. All of this was made anew from the logs, which it agrees with now."_s.arg(size));
        return ExitClean;
    }
    printLine(stdout, u"What the logs themselves say was not changed. Left are:"_s);
    for (const QString &finding : left.findings)
        printLine(stdout, finding);
    printLine(stdout, u"%1, %2 findings left."_s.arg(size).arg(left.findings.size()));
    return ExitFailed;
}

int createToken(const CommandLine &line)
{
    const auto scopes = scopesFromText(line.tokenScopes);
    if (!scopes) {
        printLine(stderr, u"andon: --scope takes ingest, read or admin, or several with commas between; \"%1\" is not one of them."_s.arg(line.tokenScopes));
        return ExitCouldNotStart;
    }
    const QString file = AccessStore::fileFor(databasePath(line.databaseFile()));
    QDir().mkpath(QFileInfo(file).absolutePath());
    TokenWish wish{.name = line.tokenName, .scopes = *scopes};
    if (!line.tokenFactory.isEmpty())
        wish.factory = line.tokenFactory;
    AccessStore store;
    const auto opened = store.open(file);
    const auto token = opened ? store.createToken(wish, actorAtThisComputer(u"command line"_s), SystemClock().nowInMilliseconds()) : opened.error();
    if (!token) {
        printLine(stderr, u"andon: %1"_s.arg(token.error().detail));
        return ExitCouldNotStart;
    }
    printLine(stdout, QString::fromLatin1(*token));
    printLine(stderr, u"andon: This is the token of %1 (%2). It is shown this once; send it as \"Authorization: Bearer TOKEN\"."_s
                          .arg(wish.name.trimmed(), scopesText(wish.scopes)));
    return ExitClean;
}

int makeCertificate(const CommandLine &line)
{
    const QString folder = QFileInfo(databasePath(line.databaseFile())).absolutePath();
    QDir().mkpath(folder);
    const auto files = makeCertificate(folder);
    const auto loaded = files ? loadCertificate(*files, SystemClock().nowInMilliseconds()) : Result<LoadedCertificate>(files.error());
    if (!loaded) {
        printLine(stderr, u"andon: %1"_s.arg(loaded.error().detail));
        return ExitCouldNotStart;
    }
    printLine(stdout, u"certificate: %1"_s.arg(files->certificate));
    printLine(stdout, u"key: %1"_s.arg(files->key));
    printLine(stdout, u"SHA-256 fingerprint: %1"_s.arg(loaded->facts.fingerprint));
    printLine(stderr, u"andon: Start with --tls-cert and --tls-key and these two files. Senders have to be told to trust the certificate."_s);
    return ExitClean;
}

Application::Application(const CommandLine &line)
    : m_line(line)
{
    qSetMessagePattern(u"%{time yyyy-MM-ddTHH:mm:ss.zzz} %{type} %{category}: %{message}"_s);
    // Not quit(), which asks every window.
    connect(&m_shutdown, &ShutdownSignals::asked, this, [this] {
        m_isEnding = true;
        QCoreApplication::exit(ExitClean);
    });
    connect(&m_calls, &WindowCall::called, this, &Application::answerCall);
}

Application::~Application()
{
    // Senders get their answers, and what was accepted is stored, before anything is taken down.
    if (m_demo)
        m_demo->stop();
    if (m_server)
        m_server->end();
}

int Application::run()
{
    const auto opened = openDatabase();
    if (!opened)
        return refuseToStart(opened.error().detail);
    if (!*opened)
        return ExitClean;
    const HttpLimits limits = httpLimitsFrom(m_settings);
    m_ingest.emplace(*m_backend, m_clock, IngestService::Limits{.waitingBatches = std::size_t(limits.queuedBatches), .waitingBytes = std::size_t(limits.queuedSize)});
    m_ingest->setRules(rulesFrom(m_settings));
    if (auto started = m_ingest->start(); !started)
        return refuseToStart(started.error().detail);
    if (auto opened = openAccess(); !opened)
        return refuseToStart(opened.error().detail);
    if (hasWindow() && !askAtFirstRun())
        return ExitClean;
    m_server.emplace(m_line, m_settings, ServerParts{.ingest = *m_ingest, .traffic = m_traffic, .access = &*m_access}, QFileInfo(m_backend->file()).absolutePath());
    connect(&*m_server, &ServerOperator::stateChanged, this, &Application::followServer);
    m_server->obey(m_controls);
    if (const auto port = m_server->start(); !port && !hasWindow())
        return refuseToStart(port.error().detail);
    if (m_isEnding)   // while a question was on the screen
        return ExitClean;
    watchFolder();
    if (hasWindow())
        openWindow();
    else
        scheduleReports();
    if (m_line.demo || m_wantsDemo)
        startDemo();
    return QCoreApplication::exec();
}

/// False when another Andon holds it, and shows its window instead.
Result<bool> Application::openDatabase()
{
    QString file = m_line.databaseFile();
    if (auto *app = qobject_cast<QApplication *>(QCoreApplication::instance())) {
        applyStyle(*app, m_settings);
        loadTranslation(*app, m_settings.get(Settings::LookLanguage));
    }
    for (;;) {
        auto opened = EmbeddedBackend::open(file, m_clock, Database::Path::Direct, sizesFrom(m_settings));
        if (opened) {
            m_backend = *std::move(opened);
            if (hasWindow())
                m_calls.listen(m_backend->file());
            return true;
        }
        if (opened.error().code == ErrorCode::InUse && hasWindow() && callFirst(file))
            return false;
        const auto other = hasWindow() ? askForOtherFile(opened.error().detail) : std::nullopt;
        if (!other)
            return opened.error();
        file = *other;
    }
}

bool Application::callFirst(const QString &file)
{
    QByteArray message = m_line.wallboard ? callForBoard : callForWindow;
    if (m_line.boardPage)
        message += ' ' + boardPageName(*m_line.boardPage).toLatin1();
    if (!WindowCall::call(databasePath(file), message))
        return false;
    printLine(stdout, u"andon: running already on %1; its window was brought to the front"_s.arg(databasePath(file)));
    return true;
}

void Application::answerCall(const QByteArray &message)
{
    if (!m_desktop)
        return;
    if (message == callForBoard || message.startsWith(callForBoard + ' '))
        m_desktop->openWallboard(boardPageFromName(QString::fromLatin1(message.mid(callForBoard.size() + 1))));
    else
        m_desktop->showWindow();
}

Result<void> Application::openAccess()
{
    std::vector<AccessToken> fixed;
    if (!m_line.tokenFile.isEmpty()) {
        auto read = tokensFromFile(m_line.tokenFile);
        if (!read)
            return read.error();
        fixed = *std::move(read);
    }
    const AccessToken own{.name = u"demo"_s, .scopes = Scope::Ingest, .factory = DemoPlant::factory.toString(), .digest = digestOf(m_demoToken)};
    m_access.emplace(AccessStore::fileFor(m_backend->file()), m_clock, std::move(fixed), own);
    return m_access->start();
}

/// Imports what comes into the folder that the settings name, if they name one.
void Application::watchFolder()
{
    const QString folder = m_settings.get(Settings::ImportFolder);
    if (folder.isEmpty())
        return;
    const QString zone = QString::fromLatin1(zoneFromId(m_settings.get(Settings::PlantZone)).value_or(computerZone()).id());
    m_folderWatch.emplace(*m_ingest, ImportTemplates(ImportTemplates::folderBeside(m_settings.fileName())),
                          FolderWatch::Rules{.folder = folder, .templateName = m_settings.get(Settings::ImportTemplate), .zone = zone});
    connect(&*m_folderWatch, &FolderWatch::imported, this, [](const QString &, const QString &text) { qCInfo(appLog, "Imported %s", qUtf8Printable(text)); });
    if (const auto started = m_folderWatch->start(); !started)
        qCWarning(appLog, "%s", qUtf8Printable(started.error().detail));
}

/// Says where Andon listens, whenever that begins; a demo plant moves with it.
void Application::followServer(const ServerState &state)
{
    if (!state.isListening() || state.url == m_announced)
        return;
    m_announced = state.url;
    printLine(stdout, u"andon: listening on %1"_s.arg(state.url.toString()));
    if (m_demo && m_demo->isRunning())
        startDemo();
}

/// False when the person closed the page, and with it the program.
bool Application::askAtFirstRun()
{
    const StoreSize size = m_ingest->status().size;
    const bool isNew = size.events == 0 && size.readings == 0 && m_access->tokens()->tokens.empty();
    if (!FirstRun::isDue(m_line, m_settings, isNew))
        return true;
    const auto first = FirstRun(m_settings, *m_access).ask();
    if (!first)
        return false;
    m_wantsDemo = first->wantsDemo;
    m_firstToken = first->token;
    return true;
}

/// For another language: texts are taken when widgets are made.
void Application::reopenWindow()
{
    const bool isEndedByLastWindow = QGuiApplication::quitOnLastWindowClosed();
    QGuiApplication::setQuitOnLastWindowClosed(false);
    m_desktop.reset();
    m_window.reset();
    loadTranslation(*qApp, m_settings.get(Settings::LookLanguage));
    openWindow();
    QGuiApplication::setQuitOnLastWindowClosed(isEndedByLastWindow);
}

void Application::openWindow()
{
    const WindowParts parts{.ingest = *m_ingest, .access = *m_access, .traffic = m_traffic, .settings = m_settings, .controls = m_controls};
    m_window = std::make_unique<MainWindow>(parts);
    connect(m_window.get(), &MainWindow::demoRequested, this, &Application::startDemo);
    connect(m_window.get(), &MainWindow::demoRemovalRequested, this, &Application::removeDemo);
    connect(m_window.get(), &MainWindow::testEventRequested, this, &Application::sendTestEvent);
    connect(m_window.get(), &MainWindow::restartRequested, this, &Application::reopenWindow, Qt::QueuedConnection);
    m_window->setFirstToken(m_firstToken);
    m_ingest->ask<Listing<StoredEvent>>([](EventReader &reader) { return reader.events({.factory = DemoPlant::factory}, {.limit = 1}); }, this,
                                        [this](const auto &left) {
                                            if (left && left->total > 0)
                                                m_window->setDemoPresent(true);
                                        });
    if (GuiTiming::isWanted())
        m_timing = std::make_unique<GuiTiming>(*m_window);
    m_desktop = std::make_unique<Desktop>(*m_window, parts);
    connect(m_desktop.get(), &Desktop::stopRequested, this, [] { QCoreApplication::exit(ExitClean); });
    if (m_line.wallboard)
        m_desktop->openWallboard(m_line.boardPage);
    else
        m_desktop->begin();
}

/// Those that were scheduled at a window, where pages can be painted.
void Application::scheduleReports()
{
    if (!qobject_cast<QGuiApplication *>(QCoreApplication::instance()))
        return;
    loadTranslation(*qApp, m_settings.get(Settings::LookLanguage));
    m_calendar = std::make_unique<PlantCalendar>(m_settings);
    m_reports = std::make_unique<ReportScheduler>(*m_ingest, m_settings);
    connect(m_reports.get(), &ReportScheduler::failed, this, [](const ReportSchedule &schedule, const QString &why) {
        qCWarning(appLog, "The scheduled report %ls into %ls could not be made: %ls", qUtf16Printable(reportWord(schedule.kind)), qUtf16Printable(schedule.folder), qUtf16Printable(why));
    });
}

DemoTarget Application::demoTarget() const
{
    return {.server = m_server->state().url, .token = m_demoToken, .certificate = m_server->certificateFile()};
}

void Application::sendTestEvent()
{
    postTestEvent(demoTarget(), m_clock, m_window.get(), [this](const QString &trouble) {
        m_window->showTestEvent(trouble);
        if (trouble.isEmpty())
            m_window->setDemoPresent(true);
    });
}

void Application::startDemo()
{
    if (!m_server->state().isListening())
        return;
    m_demo.emplace(demoTarget(), m_clock);
    connect(&*m_demo, &DemoPlant::failed, this, [](const QString &sentence) { qCWarning(appLog, "The demo plant: %ls", qUtf16Printable(sentence)); });
    m_demo->start();
    if (m_window)
        m_window->setDemoPresent(true);
}

void Application::removeDemo()
{
    if (m_demo)
        m_demo->stop();
    m_ingest->removeFactory(DemoPlant::factory, this, [this](const Result<std::int64_t> &gone) {
        if (m_window)
            m_window->showDemoRemoved(gone);
        if (gone) {
            m_access->note({.actor = actorAtThisComputer(u"desktop"_s), .action = AuditAction::FactoryRemoved, .subject = DemoPlant::factory.toString(), .detail = QString::number(*gone)});
        } else {
            qCWarning(appLog, "The demo plant could not be removed: %ls", qUtf16Printable(gone.error().detail));
        }
    });
}

int Application::refuseToStart(const QString &sentence) const
{
    printLine(stderr, u"andon: %1"_s.arg(sentence));
    return ExitCouldNotStart;
}

} // namespace Andon
