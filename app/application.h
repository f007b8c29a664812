// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/serveroperator.h"
#include "app/shutdownsignals.h"
#include "app/windowcall.h"
#include "core/access/accessservice.h"
#include "core/common/clock.h"
#include "core/demo/demoplant.h"
#include "core/import/folderwatch.h"
#include "core/service/ingestservice.h"
#include "core/settings/commandline.h"
#include "core/settings/settings.h"
#include "core/store/embedded/embeddedbackend.h"
#include "core/traffic/trafficmonitor.h"

#include <QObject>

#include <memory>
#include <optional>

namespace Andon {

class Desktop;
class GuiTiming;
class MainWindow;
class PlantCalendar;
class ReportScheduler;

/// How the program ends; other programs depend on these.
inline constexpr int ExitClean = 0;
inline constexpr int ExitFailed = 1;
inline constexpr int ExitCouldNotStart = 2;

/// Checks a database, mends it when that was asked for, prints what was found and returns the exit
/// status.
int verifyDatabase(const CommandLine &line);

/// Makes a token, prints it alone on standard output and returns the exit status.
int createToken(const CommandLine &line);

/// Makes a certificate beside the database, prints its files and fingerprint and returns the exit status.
int makeCertificate(const CommandLine &line);

/// The running program: owns every part, in build order, and takes them down the other way round.
/// With a QApplication it has a window, with a QCoreApplication it has none.
class Application final : public QObject
{
public:
    explicit Application(const CommandLine &line);
    ~Application() override;

    /// Starts everything and stays until the program is to end. Returns the exit status.
    int run();

private:
    bool hasWindow() const { return !m_line.headless; }
    Result<bool> openDatabase();
    bool callFirst(const QString &file);
    void answerCall(const QByteArray &message);
    Result<void> openAccess();
    bool askAtFirstRun();
    void openWindow();
    void reopenWindow();
    void followServer(const ServerState &state);
    void scheduleReports();
    void watchFolder();
    void startDemo();
    void removeDemo();
    void sendTestEvent();
    DemoTarget demoTarget() const;
    int refuseToStart(const QString &sentence) const;

    const CommandLine m_line;
    ShutdownSignals m_shutdown;
    Settings m_settings;
    SystemClock m_clock;
    std::unique_ptr<EmbeddedBackend> m_backend;
    TrafficMonitor m_traffic{m_clock};
    std::optional<IngestService> m_ingest;
    std::optional<AccessService> m_access;
    std::optional<ServerOperator> m_server;
    std::optional<FolderWatch> m_folderWatch;
    const QByteArray m_demoToken = newToken();   ///< Of this run alone.
    std::optional<DemoPlant> m_demo;
    ServerControls m_controls;
    bool m_wantsDemo = false;
    QString m_firstToken;         ///< Made in the first run of just now; empty: none was.
    bool m_isEnding = false;
    QUrl m_announced;             ///< Where Andon listened when that was last said.
    WindowCall m_calls;           ///< Of those who start Andon once more.
    std::unique_ptr<PlantCalendar> m_calendar;      ///< Without a window, which has its own.
    std::unique_ptr<ReportScheduler> m_reports;     ///< Likewise.
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<GuiTiming> m_timing;   ///< Only where the log asks for it.
    std::unique_ptr<Desktop> m_desktop;
};

} // namespace Andon
