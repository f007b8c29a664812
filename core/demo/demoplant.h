// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/clock.h"
#include "core/demo/demotarget.h"
#include "core/domain/event.h"

#include <QObject>
#include <QThread>

namespace Andon {

/// A made-up plant: 48 machines on 8 lines (M-101 to M-148 on LINE-A to LINE-H) in a factory of its
/// own, whose line PCs post over HTTP like those of a real one. It does so on a thread of its own;
/// the calls belong on the thread the plant lives on, and the signals arrive there.
///
/// There is something to find: M-117 is wearing out, M-106, M-122 and M-139 are in Warning, M-133
/// fell silent 25 minutes before the start, and M-149, just being set up, has a clock that is two
/// hours ahead, so that all its events are refused.
class DemoPlant final : public QObject
{
    Q_OBJECT

public:
    /// Everything the plant sends carries this name, so that it can be told apart and removed.
    inline static const FactoryId factory{std::string("DEMO")};

    /// The clock must outlive the plant.
    DemoPlant(DemoTarget target, const Clock &clock, QObject *parent = nullptr);
    ~DemoPlant() override;

    /// Posts the last 24 hours, then goes on live. While it is running already, nothing happens.
    void start();

    /// Returns once nothing more will be posted. Can be started again.
    void stop();

    bool isRunning() const { return m_thread.isRunning(); }
    const DemoTarget &target() const { return m_target; }

Q_SIGNALS:
    /// The last 24 hours are in the store.
    void historyPosted();

    /// The server cannot be reached or refuses; the plant goes on trying. Not repeated for as long
    /// as the trouble lasts.
    void failed(const QString &sentence);

private:
    const DemoTarget m_target;
    const Clock &m_clock;
    QThread m_thread;
};

} // namespace Andon
