// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/settings.h"
#include "core/tls/certificate.h"
#include "ui/feed/plantfeed.h"
#include "ui/style/style.h"
#include "ui/window/windowparts.h"

#include <QMainWindow>

namespace Andon {

class DemoBand;
class EmptyPage;
class Commands;
class EventsPage;
class FirstEventBar;
class LinesPage;
class MachinesPage;
class Navigator;
class NoticeBar;
class OverviewPage;
class PlantCalendar;
class PageStack;
class PlantPage;
class Rail;
class ReadingsPage;
class RejectionsPage;
class ServerPage;
class SettingsPage;
class StatusStrip;
class TopBar;
struct EventsLink;
struct SavedView;
struct ServerState;

/// The window: rail, top bar, status bar and one page at a time, all fed from the service. It never
/// waits for the store.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(const WindowParts &parts, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Shows the band that says so, with its one button.
    void setDemoPresent(bool present);
    void showDemoRemoved(const Result<std::int64_t> &gone);

    /// A token that was just made, for the commands that send a first event.
    void setFirstToken(const QString &token);

    const Commands &commands() const;
    const PlantCalendar &calendar() const { return *m_calendar; }

Q_SIGNALS:
    void demoRequested();
    void demoRemovalRequested();
    void restartRequested();   ///< Of the window alone, for another language.
    void wallboardRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    enum PageNumber { OverviewNumber, MachinesNumber, LinesNumber, EventsNumber, RejectionsNumber, ReadingsNumber, ServerNumber, SettingsNumber };

    void createFrame();
    void createPages();
    void createNotices();
    void createNavigator();
    void createWaitBar(QWidget *page);
    void connectFeed();
    void connectPages();
    void restore();

    void addPage(PlantPage *page);
    PlantPage *currentPage() const;
    void openPage(int page);
    void openEvents(const EventsLink &link);
    void openMachine(const MachineId &machine, const FactoryId &factory);
    SavedView currentView() const;
    void openView(const SavedView &view);
    void openEvent(const Event &event);
    void openLine(const LineId &line, const FactoryId &factory);
    void whenAllShown(const FactoryId &factory, std::function<void()> deed);
    void watch();
    void showKeys();
    void setRange(const TimeRange &range);
    void followCalendar();
    void setFactory(const std::optional<FactoryId> &factory);
    void setPaused(bool paused);
    void setTheme(Theme theme);
    void setServerState(const ServerState &state);
    void mendServer();
    void showCertificate();
    void display(const PlantView &view);
    void showCurrent();
    void showStatus();

    const WindowParts m_parts;
    IngestService &m_ingest;
    Settings &m_settings;
    PlantCalendar *m_calendar = nullptr;
    PlantFeed *m_feed = nullptr;
    TopBar *m_top = nullptr;
    Rail *m_rail = nullptr;
    StatusStrip *m_status = nullptr;
    DemoBand *m_demo = nullptr;
    FirstEventBar *m_firstEvent = nullptr;
    Navigator *m_navigator = nullptr;
    NoticeBar *m_serverTrouble = nullptr;
    NoticeBar *m_certificate = nullptr;
    NoticeBar *m_storeTrouble = nullptr;
    PageStack *m_stack = nullptr;
    std::vector<PlantPage *> m_pages;
    OverviewPage *m_overview = nullptr;
    MachinesPage *m_machines = nullptr;
    LinesPage *m_lines = nullptr;
    EventsPage *m_events = nullptr;
    RejectionsPage *m_rejections = nullptr;
    ReadingsPage *m_readings = nullptr;
    ServerPage *m_server = nullptr;
    SettingsPage *m_settingsPage = nullptr;
    EmptyPage *m_empty = nullptr;
    std::optional<int> m_percentReady;   ///< While the index is being made anew.
    QString m_readTrouble;   ///< Why the newest figures could not be read.
};

} // namespace Andon
