// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/settings.h"
#include "core/tls/certificate.h"
#include "ui/feed/plantfeed.h"
#include "ui/style/style.h"
#include "ui/window/rail.h"
#include "ui/window/windowpages.h"
#include "ui/window/windowparts.h"

#include <QMainWindow>

namespace Andon {

class DemoBand;
class EmptyPage;
class ExportBar;
class Commands;
class FirstEventBar;
class ImportPage;
class MachinesPage;
class Navigator;
class NoticeBar;
class OverviewPage;
class PlantCalendar;
class PageStack;
class ReadingsPage;
class RejectionsPage;
class ReportScheduler;
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

    /// How the test event fared: why it was not taken, empty when it was.
    void showTestEvent(const QString &trouble);

    /// A token that was just made, for the commands that send a first event.
    void setFirstToken(const QString &token);

    const Commands &commands() const;
    const PlantCalendar &calendar() const { return *m_calendar; }

Q_SIGNALS:
    void demoRequested();
    void demoRemovalRequested();
    void testEventRequested();
    void restartRequested();   ///< Of the window alone, for another language.
    void wallboardRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void createPages();
    OverviewPage *createOverview();
    MachinesPage *createMachines();
    RejectionsPage *createRejections();
    ReadingsPage *createReadings();
    ImportPage *createImport();
    SettingsPage *createSettings();
    void createFrame();
    void createNotices();
    void createNavigator();
    void createWaitBar(QWidget *page);
    void connectFeed();
    void connectPages();
    void restore();

    template <typename Page>
    void addPage(Glyph glyph, const QString &word, std::function<Page *()> make)
    {
        m_rail->addPage(glyph, word);
        m_pages->add(word, std::move(make));
    }
    PlantPage *currentPage() const;
    void openPage(int page);
    template <typename Page>
    Page &open()
    {
        openPage(m_pages->number<Page>());
        return m_pages->get<Page>();
    }
    void openEvents(const EventsLink &link);
    void openMachine(const MachineId &machine, const FactoryId &factory);
    SavedView currentView() const;
    void openView(const SavedView &view);
    void openEvent(const Event &event);
    void openLine(const LineId &line, const FactoryId &factory);
    void whenAllShown(const FactoryId &factory, std::function<void()> deed);
    void createScheduler();
    void watch();
    void showKeys();
    void setRange(const TimeRange &range);
    void followCalendar();
    void setFactory(const std::optional<FactoryId> &factory);
    void setPaused(bool paused);
    void setTheme(Theme theme);
    void resetLayout();
    void setServerState(const ServerState &state);
    void mendServer();
    void showCertificate();
    void display(const PlantView &view);
    bool hasOwnWordsForNothing(int page) const;
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
    ExportBar *m_export = nullptr;
    Navigator *m_navigator = nullptr;
    NoticeBar *m_serverTrouble = nullptr;
    NoticeBar *m_certificate = nullptr;
    NoticeBar *m_storeTrouble = nullptr;
    NoticeBar *m_reportTrouble = nullptr;
    ReportScheduler *m_scheduler = nullptr;
    PageStack *m_stack = nullptr;
    WindowPages *m_pages = nullptr;
    EmptyPage *m_empty = nullptr;
    bool m_isLayoutReset = false;   ///< Is forgotten when the window goes.
    std::optional<int> m_percentReady;   ///< While the index is being made anew.
    QString m_readTrouble;   ///< Why the newest figures could not be read.
};

} // namespace Andon
