// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/ingestservice.h"

namespace Andon {

class AccessService;
class ServerControls;
class Settings;
class TrafficMonitor;

/// What the window and its pages work with; all of it outlives them.
struct WindowParts
{
    IngestService &ingest;
    AccessService &access;
    TrafficMonitor &traffic;
    Settings &settings;
    ServerControls &controls;

    Instant now() const { return ingest.clock().nowInMilliseconds(); }
};

} // namespace Andon
