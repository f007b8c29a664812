// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

class QSocketNotifier;

namespace Andon {

/// Turns SIGTERM and SIGINT into a Qt signal, so that the program ends in order. One at a time.
/// On Windows nothing is turned into anything yet: Ctrl+C ends the program at once there, and
/// what was acknowledged is on disk all the same.
class ShutdownSignals final : public QObject
{
    Q_OBJECT

public:
    ShutdownSignals();
    ~ShutdownSignals() override;

Q_SIGNALS:
    void asked();

private:
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace Andon
