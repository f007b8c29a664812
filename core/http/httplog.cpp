// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/httplog.h"

#include "core/common/log.h"

#include <algorithm>

namespace Andon {

namespace {

constexpr qsizetype longestText = 200;
constexpr int linesPerSecond = 10;

} // namespace

QByteArray loggable(QByteArrayView clientText)
{
    QByteArray line;
    for (const char c : clientText.first(std::min(longestText, clientText.size()))) {
        if (c >= 0x20 && c < 0x7f && c != '\\')
            line += c;
        else
            line += "\\x" + QByteArray(1, c).toHex();
    }
    return clientText.size() > longestText ? line + "..." : line;
}

void HttpLog::refused(const QHostAddress &peer, QByteArrayView target, const HttpFault &fault)
{
    if (!mayWrite())
        return;
    qCInfo(httpLog).noquote().nospace() << int(fault.status) << ' ' << fault.code << " to " << peer.toString()
                                        << " for \"" << loggable(target) << "\": " << loggable(fault.message);
}

void HttpLog::failed(QByteArrayView target, const QString &detail)
{
    if (!mayWrite())
        return;
    qCWarning(httpLog).noquote().nospace() << "failed on \"" << loggable(target)
                                           << "\": " << loggable(detail.toUtf8());
}

bool HttpLog::mayWrite()
{
    if (!m_second.isValid() || m_second.hasExpired(1000)) {
        if (m_left > 0)
            qCInfo(httpLog) << m_left << "more lines like these were left out";
        m_second.start();
        m_written = m_left = 0;
    }
    if (m_written < linesPerSecond) {
        ++m_written;
        return true;
    }
    ++m_left;
    return false;
}

} // namespace Andon
