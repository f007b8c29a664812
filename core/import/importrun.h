// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/importrecord.h"
#include "core/import/badrowfile.h"
#include "core/import/importlimits.h"
#include "core/import/importplan.h"

#include <QObject>
#include <QThread>

#include <atomic>
#include <functional>
#include <memory>

namespace Andon {

class IngestService;

/// How far an import has come.
struct ImportProgress
{
    std::int64_t rows = 0;
    std::int64_t bad = 0;
    double share = 0;                                 ///< Of the file, 0 to 1.
    double rowsPerSecond = 0;
    std::optional<std::chrono::seconds> left = {};    ///< Empty while that cannot be told.
};

/// What became of a file.
struct ImportOutcome
{
    static constexpr std::size_t badRowsKept = 10'000;

    std::int64_t accepted = 0;
    std::int64_t deduped = 0;
    std::int64_t updated = 0;
    std::int64_t bad = 0;
    std::vector<BadRow> badRows = {};                 ///< The first ones.
    std::shared_ptr<BadRowFile> badRowFile = {};      ///< All of them; null when there are none.
    QString hash = {};                                ///< SHA-256 of the file.
    std::optional<ImportRecord> earlier = {};         ///< The same file was imported before, and that was not undone.
    std::optional<ImportId> import = {};              ///< What was stored, to be undone by; empty after a trial.
    bool wasCancelled = false;
    std::optional<ImportRecord> undone = {};          ///< It was cancelled and undone.
    std::optional<Error> error = {};                  ///< Why it ended before the end of the file. What is counted stays stored.

    std::int64_t taken() const { return accepted + deduped + updated; }
};

/// Reads a file by a plan on a thread of its own, and stores it or only finds out what storing it would do. Storing goes
/// through @a service in batches, one at a time, so that senders go on being served. Use on one thread; it ends before
/// the service does.
class ImportRun final : public QObject
{
    Q_OBJECT

public:
    enum class Kind { Trial, Real };
    enum class AtCancel { Keep, Undo };   ///< What was stored by then.

    /// Makes the plan once it is on its thread: looking into a file takes a while.
    using Planner = std::function<Result<ImportPlan>()>;

    ImportRun(IngestService &service, QString file, ImportPlan plan, Kind kind, QObject *parent = nullptr);
    ImportRun(IngestService &service, QString file, Planner planner, Kind kind, QObject *parent = nullptr);

    /// For tests.
    void setLimits(const ImportLimits &limits) { m_limits = limits; }

    /// Cancels, keeps what was stored, and waits for the end.
    ~ImportRun() override;

    void start();

    /// finished() follows soon.
    void cancel(AtCancel what = AtCancel::Keep);

    bool isRunning() const { return m_thread && !m_outcome; }

    /// After finished().
    const ImportOutcome &outcome() const { return *m_outcome; }

Q_SIGNALS:
    /// At most ten times a second.
    void progressed(const Andon::ImportProgress &progress);
    void finished();

private:
    IngestService &m_service;
    const QString m_file;
    const Planner m_planner;
    const Kind m_kind;
    ImportLimits m_limits;
    std::atomic<int> m_cancel = 0;   ///< 0: no; else 1 + AtCancel.
    std::unique_ptr<QThread> m_thread;
    std::optional<ImportOutcome> m_outcome;
};

/// "14,492 new, 0 repeats, 0 corrections, 3 bad". @a isGrouped: for a person, with commas.
QString countsText(const ImportOutcome &outcome, bool isGrouped);

} // namespace Andon
