// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/reportschedule.h"
#include "core/service/ingestservice.h"
#include "ui/reports/reportpages.h"

#include <QObject>
#include <QTimer>

#include <set>

namespace Andon {

class Settings;

/// Makes the scheduled reports when they are due: looks every ten seconds, by the clock of the
/// service. What was missed while Andon did not run is made at its start, the last one of each. One
/// that fails is not tried again before it is due again or somebody asks for it.
class ReportScheduler final : public QObject
{
    Q_OBJECT

public:
    ReportScheduler(IngestService &ingest, Settings &settings, QObject *parent = nullptr);

    /// Waits for what is being written.
    ~ReportScheduler() override;

    const std::vector<ReportSchedule> &schedules() const { return m_schedules; }
    bool isRunning(const QString &id) const { return m_running.contains(id); }

    /// When it runs next.
    std::optional<Instant> next(const ReportSchedule &schedule) const;

    /// Gives it an id and the present as its beginning.
    void add(ReportSchedule schedule);
    void remove(const QString &id);

    /// Makes the report that was due last, once more.
    void runNow(const QString &id);

    /// Makes what is due.
    void look();

    /// Whether any are to be made, so that it is worth being able to paint them.
    static bool hasAny(const Settings &settings);

Q_SIGNALS:
    /// The list, or how the last run of one went.
    void changed();
    void failed(const Andon::ReportSchedule &schedule, const QString &why);

private:
    void run(const ReportSchedule &schedule, Instant due);
    void write(const QString &id, Instant due, const Result<ReportPagesPointer> &pages);
    /// @a isWritten: it came to writing the file.
    void finish(const QString &id, Instant due, const Result<QString> &file, bool isWritten);
    ReportSchedule *find(const QString &id);
    void save();

    IngestService &m_ingest;
    Settings &m_settings;
    std::vector<ReportSchedule> m_schedules;
    std::set<QString> m_running;
    QTimer m_ticks;
};

} // namespace Andon
