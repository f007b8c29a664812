// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/embedded/embeddedbackend.h"
#include "tests/support/eventlines.h"

#include <QtTest>

#include <memory>

Q_DECLARE_METATYPE(Andon::Database::Path)

namespace Andon {

/// Both ways in which hot statements run, as the rows of a test; every test of the store runs on
/// each.
inline void addPaths()
{
    QTest::addColumn<Database::Path>("path");
    QTest::newRow("direct") << Database::Path::Direct;
    QTest::newRow("portable") << Database::Path::Portable;
}

/// The writer and a reader of a database file.
struct Shop
{
    explicit Shop(const QString &file, const Clock &clock, Database::Path path, const StoreSizes &sizes = {})
    {
        auto opened = EmbeddedBackend::open(file, clock, path, sizes);
        if (!opened)
            qFatal("%ls", qUtf16Printable(opened.error().detail));
        backend = *std::move(opened);
        store = backend->openStore().value();
        reader = backend->openReader().value();
    }

    BatchReport send(const QString &lines) { return send(batchFrom(lines)); }
    BatchReport send(Batch batch)
    {
        const auto reports = store->ingest({.batches = {std::make_shared<const Batch>(std::move(batch))}});
        if (!reports)
            qFatal("%ls", qUtf16Printable(reports.error().detail));
        return reports->batches.front();
    }
    std::vector<StoredEvent> all() { return reader->events({}, {.limit = 1000}).value().items; }

    std::unique_ptr<EmbeddedBackend> backend;
    std::unique_ptr<EventStore> store;
    std::unique_ptr<EventReader> reader;
};

} // namespace Andon
