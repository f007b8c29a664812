// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/clock.h"
#include "core/demo/demoschedule.h"
#include "core/demo/demotarget.h"

#include <QNetworkAccessManager>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <deque>
#include <vector>

class QNetworkReply;

namespace Andon {

/// The line PCs of the demo plant: posts over HTTP what a schedule says is due, and first what was
/// due in the day before. As real line PCs do, each sends one batch at a time, in order, and keeps
/// it until it is answered; while the server refuses, all of them wait, longer each time.
///
/// Lives on one thread, of its own if need be. Destroying it drops what is under way.
class DemoSender final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::hours history{24};
    static constexpr std::size_t largestBatch = 500;

    DemoSender(DemoTarget target, const Clock &clock, DemoSchedule schedule);
    ~DemoSender() override;

    /// Starts to post. Call once.
    void begin();

Q_SIGNALS:
    /// Everything up to the present has been answered. Once.
    void historyPosted();

    /// Posting has failed several times in a row; it goes on being tried. Once for each trouble.
    void failed(const QString &sentence);

private:
    struct Pc
    {
        std::deque<DemoReport> waiting = {};
        std::size_t underWay = 0;   ///< How many of the first ones are being posted.
    };

    void planNext();
    void postWaiting();
    void post(Pc &pc);
    void finish(Pc &pc, QNetworkReply &reply);
    void waitAfterFailure(const QNetworkReply &reply);
    bool isIdle() const;

    const DemoTarget m_target;
    const Clock &m_clock;
    const DemoSchedule m_schedule;
    Instant m_plannedUpTo = {};
    std::vector<Pc> m_pcs;
    int m_failures = 0;             ///< In a row.
    bool m_isHistoryPosted = false;
    QTimer m_tick;
    QTimer m_pause;
    QNetworkAccessManager m_network;
};

} // namespace Andon
