// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/origin.h"

#include <QByteArrayList>

#include <vector>

class QHostAddress;

namespace Andon {

class Settings;

/// Whether clients may ask for a failure of the database, to test what they do about it.
enum class SimulatedFailures { OnLoopback, Always, Never };

/// Who may ask the server for what, beyond what holds everywhere.
struct HttpAccess
{
    std::vector<Origin> origins = {};   ///< Pages that may read answers and send.
    bool listsEveryOrigin = false;
    QByteArrayList hostNames = {};      ///< Further names of this server, in lower case, without a port.
    SimulatedFailures simulatedFailures = SimulatedFailures::OnLoopback;
    bool operator==(const HttpAccess &) const = default;

    /// Whether failures are simulated by a server that listens on @a bound.
    bool simulatesFailuresOn(const QHostAddress &bound) const;
};

/// What a person has chosen in the settings. Entries that cannot be used are left out, with a line
/// in the log.
HttpAccess accessFrom(const Settings &settings);

} // namespace Andon
