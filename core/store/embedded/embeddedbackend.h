// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/clock.h"
#include "core/store/embedded/checkpointer.h"
#include "core/store/embedded/database.h"
#include "core/store/embedded/embeddedstore.h"
#include "core/store/embedded/filecheck.h"
#include "core/store/storebackend.h"

#include <QLockFile>

namespace Andon {

/// An SQLite file on a local disk that no other Andon has open. While this exists it holds a lock
/// file beside the database.
class EmbeddedBackend final : public StoreBackend
{
public:
    /// Creates the file if there is none, readable by its owner alone, and brings its schema up to
    /// date. Fails with a sentence for a person: InUse, when another Andon has it open
    /// or another program locks it; InvalidInput, when it is no database of Andon's or lies on a
    /// network file system; ReadOnly, DiskFull, Damaged or Storage, when it cannot be used. One that
    /// is damaged but can still be read is opened all the same, and never written.
    static Result<std::unique_ptr<EmbeddedBackend>> open(const QString &file, const Clock &clock, Database::Path path = Database::Path::Direct,
                                                         const StoreSizes &sizes = {});
    ~EmbeddedBackend() override;

    Result<std::unique_ptr<EventStore>> openStore() override;
    Result<std::unique_ptr<EventReader>> openReader() override;

    BackendState state() const override;

    QString file() const { return m_file; }

private:
    EmbeddedBackend(const QString &file, const Clock &clock, Database::Path path, const StoreSizes &sizes);
    Result<void> prepareFile();
    Result<void> writeToFile();
    void check();
    Result<void> holdOpen();

    const QString m_file;
    const Clock &m_clock;
    const Database::Path m_path;
    const StoreSizes m_sizes;
    std::unique_ptr<QLockFile> m_lock;
    StoreMemory m_memory;
    Database m_held;
    std::unique_ptr<Checkpointer> m_checkpointer;
    std::unique_ptr<FileCheck> m_check;
};

/// Where the database really is: two names of one file are one file.
QString databasePath(const QString &file);

/// Keeps every other Andon away from the database for as long as it lives. InUse, with a sentence,
/// when one is there already.
Result<std::unique_ptr<QLockFile>> lockDatabase(const QString &path);

} // namespace Andon
