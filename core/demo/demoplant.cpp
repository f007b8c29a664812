// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/demoplant.h"

#include "core/demo/demosender.h"

using namespace Qt::StringLiterals;

namespace Andon {

namespace {

/// One plant for everybody: what the documentation says about its machines stays true.
constexpr std::uint64_t seed = 8092;

} // namespace

DemoPlant::DemoPlant(DemoTarget target, const Clock &clock, QObject *parent)
    : QObject(parent), m_target(std::move(target)), m_clock(clock)
{
    m_thread.setObjectName(u"demo"_s);
}

DemoPlant::~DemoPlant()
{
    stop();
}

void DemoPlant::start()
{
    if (isRunning())
        return;
    auto *sender = new DemoSender(m_target, m_clock, DemoSchedule(seed, m_clock.nowInMilliseconds(), demoMachines(seed)));
    sender->moveToThread(&m_thread);
    connect(&m_thread, &QThread::started, sender, &DemoSender::begin);
    connect(&m_thread, &QThread::finished, sender, &QObject::deleteLater);
    connect(sender, &DemoSender::historyPosted, this, &DemoPlant::historyPosted);
    connect(sender, &DemoSender::failed, this, &DemoPlant::failed);
    m_thread.start();
}

void DemoPlant::stop()
{
    m_thread.quit();
    m_thread.wait();
}

} // namespace Andon
