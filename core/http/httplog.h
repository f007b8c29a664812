// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/httpstatus.h"

#include <QByteArrayView>
#include <QElapsedTimer>
#include <QHostAddress>

namespace Andon {

/// What a client wrote, fit for one line of a log: cut at 200 characters, and everything that is
/// not visible ASCII as \xNN.
QByteArray loggable(QByteArrayView clientText);

/// Tells the log category andon.http what went wrong, a line each, and only a few a second: a
/// client that misbehaves a thousand times must not fill the disk.
class HttpLog
{
public:
    void refused(const QHostAddress &peer, QByteArrayView target, const HttpFault &fault);
    void failed(QByteArrayView target, const QString &detail);

private:
    bool mayWrite();

    QElapsedTimer m_second = {};
    int m_written = 0;      ///< In this second.
    int m_left = 0;         ///< Out, since something was written.
};

} // namespace Andon
