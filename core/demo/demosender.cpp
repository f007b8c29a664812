// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/demosender.h"

#include "core/demo/posting.h"

#include <QNetworkProxy>
#include <QNetworkReply>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Andon {

namespace {

/// One for each line, and one for the machine that is being set up.
constexpr std::size_t pcCount = 9;
constexpr auto tick = 2s;
/// History is planned in parts, so that a day of it never stands in memory at once.
constexpr auto longestPlan = 4h;
constexpr auto shortestPause = 200ms;
constexpr auto longestPause = 10s;
/// A single hiccup, such as a connection closed while it was idle, is not worth a word.
constexpr int failuresWorthSaying = 3;

} // namespace

DemoSender::DemoSender(DemoTarget target, const Clock &clock, DemoSchedule schedule)
    : m_target(std::move(target)), m_clock(clock), m_schedule(std::move(schedule)),
      m_plannedUpTo(m_schedule.start() - history), m_pcs(pcCount),
      m_tick(this), m_pause(this), m_network(this)
{
    m_network.setProxy(QNetworkProxy::NoProxy);
    m_pause.setSingleShot(true);
    connect(&m_tick, &QTimer::timeout, this, &DemoSender::planNext);
    connect(&m_pause, &QTimer::timeout, this, &DemoSender::postWaiting);
}

DemoSender::~DemoSender() = default;

void DemoSender::begin()
{
    m_tick.start(tick);
    planNext();
}

/// Only once everybody is idle: what piles up during trouble is planned later, not kept in memory.
void DemoSender::planNext()
{
    while (isIdle()) {
        const Instant now = m_clock.nowInMilliseconds();
        if (!m_isHistoryPosted && m_plannedUpTo >= m_schedule.start()) {
            m_isHistoryPosted = true;
            Q_EMIT historyPosted();
        }
        const Instant end = std::min(now, m_plannedUpTo + longestPlan);
        if (end <= m_plannedUpTo)
            return;
        for (DemoReport &report : m_schedule.sentIn({m_plannedUpTo, end}))
            m_pcs[std::size_t(report.pc)].waiting.push_back(std::move(report));
        m_plannedUpTo = end;
        if (isIdle())
            return;  // Nothing was due, as happens in the seconds after the last plan.
        postWaiting();
    }
}

void DemoSender::postWaiting()
{
    for (Pc &pc : m_pcs) {
        if (!pc.waiting.empty() && pc.underWay == 0 && !m_pause.isActive())
            post(pc);
    }
}

void DemoSender::post(Pc &pc)
{
    pc.underWay = std::min(pc.waiting.size(), largestBatch);
    std::vector<Event> batch;
    for (std::size_t i = 0; i < pc.underWay; ++i)
        batch.push_back(pc.waiting[i].event);
    QNetworkReply *reply = postEvents(m_network, m_target, batch);
    connect(reply, &QNetworkReply::finished, this, [this, &pc, reply] {
        reply->deleteLater();
        finish(pc, *reply);
    });
}

void DemoSender::finish(Pc &pc, QNetworkReply &reply)
{
    if (reply.error() != QNetworkReply::NoError) {
        pc.underWay = 0;
        waitAfterFailure(reply);
        return;
    }
    pc.waiting.erase(pc.waiting.begin(), pc.waiting.begin() + std::ptrdiff_t(pc.underWay));
    pc.underWay = 0;
    m_failures = 0;
    postWaiting();
    planNext();
}

void DemoSender::waitAfterFailure(const QNetworkReply &reply)
{
    if (m_pause.isActive())
        return;  // Another PC has met the same trouble a moment ago.
    ++m_failures;
    const std::chrono::milliseconds doubled = shortestPause * (1 << std::min(m_failures - 1, 8));
    m_pause.start(std::min<std::chrono::milliseconds>(doubled, longestPause));
    if (m_failures == failuresWorthSaying)
        Q_EMIT failed(u"The demo plant cannot post its events to %1: %2"_s
                          .arg(m_target.server.toString(), reply.errorString()));
}

bool DemoSender::isIdle() const
{
    return std::ranges::all_of(m_pcs, [](const Pc &pc) { return pc.waiting.empty(); });
}

} // namespace Andon
