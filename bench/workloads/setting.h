// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/common/scratchfolder.h"
#include "bench/server/server.h"

#include <filesystem>
#include <string>
#include <vector>

namespace Bench {

/// What every workload is told.
struct Setting
{
    std::filesystem::path program = {};
    std::filesystem::path shim = {};      ///< The library that makes syncs slower.
    std::filesystem::path folder = {};    ///< On the disk that is measured.
    bool isQuick = false;
    std::vector<double> sizes = {};       ///< In millions of events, for those that grow.
    std::filesystem::path svg = {};       ///< Where a plot goes, if anywhere.
    double limit = 0;                     ///< L, events/s, measured just before; 0 for those that measure it themselves.

    double seconds() const { return isQuick ? 1.5 : 8; }
};

/// A server on a database of its own, which goes with it.
class FreshServer
{
public:
    explicit FreshServer(const Setting &setting, std::vector<std::string> environment = {})
        : m_folder(setting.folder), m_server({setting.program, database(), std::move(environment)})
    {
    }

    const Base &base() const { return m_server.base(); }
    std::filesystem::path database() const { return m_folder.path() / "andon.db"; }
    /// Throws Failure when it does not end in order.
    void stop() { m_server.stop(); }

private:
    ScratchFolder m_folder;
    Server m_server;
};

} // namespace Bench
