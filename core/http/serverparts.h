// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Andon {

class AccessService;
class IngestService;
class TrafficMonitor;

/// What the HTTP server works with; all of it outlives the server.
struct ServerParts
{
    IngestService &ingest;
    TrafficMonitor &traffic;
    AccessService *access = nullptr;   ///< Without one there are no tokens, so only loopback is served, and no audit log.
};

} // namespace Andon
