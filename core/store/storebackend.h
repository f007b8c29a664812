// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/eventstore.h"

#include <memory>

namespace Andon {

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
};

} // namespace Andon
