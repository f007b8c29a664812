// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/storebackend.h"

#include <condition_variable>
#include <mutex>
#include <optional>

namespace Andon {

/// Holds batches up in front of a database for as long as a test wants, or lets them fail.
class Gate
{
public:
    void shut()
    {
        const std::lock_guard lock(m_mutex);
        m_isShut = true;
    }

    void open()
    {
        const std::lock_guard lock(m_mutex);
        m_isShut = false;
        m_changed.notify_all();
    }

    void failWith(std::optional<Error> error)
    {
        const std::lock_guard lock(m_mutex);
        m_error = std::move(error);
    }

    /// Lets the database say that it has to make something anew first; it takes note when somebody comes.
    void prepare(std::optional<int> percent)
    {
        const std::lock_guard lock(m_mutex);
        m_percentReady = percent;
    }

    std::optional<int> percentReady() const
    {
        const std::lock_guard lock(m_mutex);
        return m_percentReady;
    }

    /// How many times somebody came to the gate.
    int arrivals() const
    {
        const std::lock_guard lock(m_mutex);
        return m_arrivals;
    }

    std::optional<Error> pass()
    {
        std::unique_lock lock(m_mutex);
        ++m_arrivals;
        m_changed.wait(lock, [this] { return !m_isShut; });
        return m_error;
    }

private:
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_isShut = false;
    int m_arrivals = 0;
    std::optional<Error> m_error = {};
    std::optional<int> m_percentReady = {};
};

class GatedStore final : public EventStore
{
public:
    GatedStore(std::unique_ptr<EventStore> store, Gate &gate) : m_store(std::move(store)), m_gate(gate) {}

    Result<ArrivalReports> ingest(const Arrivals &arrivals) override
    {
        if (const auto error = m_gate.pass())
            return *error;
        return m_store->ingest(arrivals);
    }
    Result<Rejection> rejection(RejectionId id) override { return m_store->rejection(id); }
    Result<Outcome> resolve(RejectionId id, const Event &event) override { return m_store->resolve(id, event); }
    Result<Outcome> resolve(RejectionId id, const Reading &reading, std::string_view payload) override { return m_store->resolve(id, reading, payload); }
    Result<std::int64_t> removeSome(const FactoryId &factory, std::int64_t limit) override { return m_store->removeSome(factory, limit); }
    Result<MachineNote> change(const MachineChange &change, Instant now) override { return m_store->change(change, now); }
    Result<ImportId> beginImport(const ImportRecord &record) override { return m_store->beginImport(record); }
    Result<void> endImport(ImportId import, ImportState state, std::int64_t bad, Instant now) override { return m_store->endImport(import, state, bad, now); }
    Result<UndoStep> undoSome(ImportId import, std::int64_t limit, Instant now) override { return m_store->undoSome(import, limit, now); }
    Result<StoreSize> size() override { return m_store->size(); }
    Result<Left> keepUp(Hurry hurry) override { return m_store->keepUp(hurry); }
    std::optional<int> percentReady() const override { return m_gate.percentReady() ? m_gate.percentReady() : m_store->percentReady(); }

private:
    std::unique_ptr<EventStore> m_store;
    Gate &m_gate;
};

class GatedBackend final : public StoreBackend
{
public:
    GatedBackend(std::unique_ptr<StoreBackend> backend, Gate &gate) : m_backend(std::move(backend)), m_gate(gate) {}

    Result<std::unique_ptr<EventStore>> openStore() override
    {
        auto store = m_backend->openStore();
        if (!store)
            return store.error();
        return std::unique_ptr<EventStore>(std::make_unique<GatedStore>(*std::move(store), m_gate));
    }
    Result<std::unique_ptr<EventReader>> openReader() override { return m_backend->openReader(); }
    BackendState state() const override { return m_backend->state(); }

private:
    std::unique_ptr<StoreBackend> m_backend;
    Gate &m_gate;
};

} // namespace Andon
