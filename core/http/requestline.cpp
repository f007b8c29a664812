// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/requestline.h"

#include <utility>

namespace Andon {

namespace {

/// A body up to this takes some ten microseconds to read.
constexpr qsizetype smallBody = 16 * 1024;

} // namespace

void RequestLine::add(const std::string &sender, qsizetype bytes, std::function<void()> work)
{
    if (bytes <= smallBody)
        return work();
    m_line.put(sender, std::move(work));
    if (!m_isComing)
        workOnNext();
}

void RequestLine::workOnNext()
{
    m_isComing = !m_line.isEmpty();
    if (!m_isComing)
        return;
    QMetaObject::invokeMethod(this, &RequestLine::workOnNext, Qt::QueuedConnection);
    m_line.take()();
}

} // namespace Andon
