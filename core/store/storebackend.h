// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/eventstore.h"

#include <memory>

namespace Andon {

/// What is known of a database beside what its writer answers.
struct BackendState
{
    QString place = {};                    ///< Where it is, for a person: the name of a file.
    std::optional<QString> damage = {};    ///< What a check found. Nothing is written from then on.
    bool isBeingChecked = false;           ///< Whether it is damaged is not known yet.
    bool isLogKept = false;                ///< A sync failed: all goes into the log, which grows until the next start.
    bool operator==(const BackendState &) const = default;
};

/// A database that was found to be usable: gives the one writer and any number of readers. It
/// outlives them all.
class StoreBackend
{
public:
    virtual ~StoreBackend() = default;

    /// The writer. Called once, on the thread that will use it.
    virtual Result<std::unique_ptr<EventStore>> openStore() = 0;

    /// A reader for the calling thread, once the writer has been opened.
    virtual Result<std::unique_ptr<EventReader>> openReader() = 0;

    /// From any thread.
    virtual BackendState state() const = 0;
};

} // namespace Andon
