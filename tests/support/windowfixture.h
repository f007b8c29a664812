// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/access/accessservice.h"
#include "core/settings/settings.h"
#include "core/traffic/trafficmonitor.h"
#include "tests/support/plantfixture.h"
#include "ui/server/servercontrols.h"
#include "ui/window/mainwindow.h"

namespace Andon {

/// A plant with everything its window works with, but a server.
class WindowFixture : public PlantFixture
{
public:
    /// @a settings is a file that need not exist.
    WindowFixture(const Clock &clock, const QString &settings)
        : PlantFixture(clock), m_traffic(clock), m_settings(settings), m_access(file() + QStringLiteral("-access"), clock)
    {
        if (const auto started = m_access.start(); !started)
            qFatal("%ls", qUtf16Printable(started.error().detail));
    }

    AccessService &access() { return m_access; }
    TrafficMonitor &traffic() { return m_traffic; }
    Settings &settings() { return m_settings; }
    ServerControls &controls() { return m_controls; }

    std::unique_ptr<MainWindow> makeWindow()
    {
        return std::make_unique<MainWindow>(WindowParts{.ingest = ingest(), .access = m_access, .traffic = m_traffic, .settings = m_settings, .controls = m_controls});
    }

    /// As if a server listened there.
    void listenOn(const QString &url) { m_controls.setState({.phase = ServerState::Phase::Listening, .url = QUrl(url)}); }

private:
    TrafficMonitor m_traffic;
    Settings m_settings;
    AccessService m_access;
    ServerControls m_controls;
};

} // namespace Andon
