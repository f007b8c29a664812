// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/ingestservice.h"
#include "core/settings/settings.h"
#include "ui/feed/plantfeed.h"
#include "ui/style/style.h"

#include <QMainWindow>
#include <QUrl>

class QStackedWidget;

namespace Andon {

class EmptyPage;
class MachinesPage;
class NoticeBar;
class OverviewPage;
class PlantPage;
class Rail;
class ReadingsPage;
class RejectionsPage;
class StatusStrip;
class TopBar;

/// The window: rail, top bar, status bar and one page at a time, all fed from the service. It never
/// waits for the store.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(IngestService &ingest, Settings &settings, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Andon listens there.
    void setServer(const QUrl &url);

    /// Andon does not listen, and why; shown in the status bar and across the page.
    void setServerTrouble(const QString &sentence);

    /// Shows the band that says so, with its one button.
    void setDemoPresent(bool present);

Q_SIGNALS:
    void demoRequested();
    void demoRemovalRequested();
    void otherPortRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void createFrame();
    void createPages();
    void createNotices();
    void createShortcuts();
    void connectFeed();
    void connectPages();
    void restore();

    void addPage(PlantPage *page);
    PlantPage *currentPage() const;
    void openPage(int page);
    void openMachine(const MachineId &machine, const FactoryId &factory);
    void setRange(const TimeRange &range);
    void setFactory(const std::optional<FactoryId> &factory);
    void setPaused(bool paused);
    void setTheme(Theme theme);
    void display(const PlantView &view);
    void showCurrent();
    void showStatus();

    IngestService &m_ingest;
    Settings &m_settings;
    PlantFeed *m_feed = nullptr;
    TopBar *m_top = nullptr;
    Rail *m_rail = nullptr;
    StatusStrip *m_status = nullptr;
    NoticeBar *m_demo = nullptr;
    NoticeBar *m_serverTrouble = nullptr;
    NoticeBar *m_storeTrouble = nullptr;
    QStackedWidget *m_stack = nullptr;
    std::vector<PlantPage *> m_pages;
    OverviewPage *m_overview = nullptr;
    MachinesPage *m_machines = nullptr;
    RejectionsPage *m_rejections = nullptr;
    ReadingsPage *m_readings = nullptr;
    EmptyPage *m_empty = nullptr;
    std::optional<int> m_percentReady;   ///< While the index is being made anew.
    QString m_readTrouble;   ///< Why the newest figures could not be read.
};

} // namespace Andon
