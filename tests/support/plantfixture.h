// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/ingestservice.h"
#include "core/store/embedded/embeddedbackend.h"

#include <QTemporaryDir>
#include <QtTest>

#include <memory>

namespace Andon {

/// A real database file in a folder of its own, with the service that runs on it.
class PlantFixture
{
public:
    explicit PlantFixture(const Clock &clock, IngestService::Limits limits = {})
        : m_clock(clock), m_limits(limits)
    {
        start();
    }

    IngestService &ingest() { return *m_ingest; }
    QString file() const { return m_folder.filePath(QStringLiteral("plant.db")); }

    /// As a program that ends and is started again.
    void restart()
    {
        stop();
        start();
    }

    void stop()
    {
        m_ingest.reset();
        m_backend.reset();
    }

    /// Asks and waits for the answer, with the event loop running.
    template <typename T>
    Result<T> ask(std::function<Result<T>(EventReader &)> question)
    {
        return await<T>([&](auto answer) { m_ingest->ask<T>(question, &m_receiver, answer); });
    }

    Result<BatchReport> submit(Batch batch)
    {
        return await<BatchReport>([&](auto answer) { m_ingest->submit(std::make_shared<const Batch>(std::move(batch)), &m_receiver, answer); });
    }

    Result<RetryReport> retry(RejectionId id, const QByteArray &replacement = {})
    {
        return await<RetryReport>([&](auto answer) { m_ingest->retry(id, replacement, &m_receiver, answer); });
    }

    /// Waits for what @a call passes to the answer it is given.
    template <typename T, typename Call>
    Result<T> await(Call call)
    {
        auto outcome = std::make_shared<std::optional<Result<T>>>();
        call([outcome](const Result<T> &result) { outcome->emplace(result); });
        if (!QTest::qWaitFor([outcome] { return outcome->has_value(); }, 30'000))
            return Error {ErrorCode::Storage, QStringLiteral("no answer came")};
        return **outcome;
    }

private:
    void start()
    {
        auto backend = EmbeddedBackend::open(file(), m_clock);
        if (!backend)
            qFatal("%ls", qUtf16Printable(backend.error().detail));
        m_backend = *std::move(backend);
        m_ingest = std::make_unique<IngestService>(*m_backend, m_clock, m_limits);
        if (const auto started = m_ingest->start(); !started)
            qFatal("%ls", qUtf16Printable(started.error().detail));
    }

    const Clock &m_clock;
    const IngestService::Limits m_limits;
    QTemporaryDir m_folder;
    QObject m_receiver;
    std::unique_ptr<EmbeddedBackend> m_backend;
    std::unique_ptr<IngestService> m_ingest;
};

} // namespace Andon
