// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/reply.h"

namespace Andon {

void Reply::send(const HttpResponse &response) const
{
    if (m_guard)
        m_guard->answer(m_number, response);
}

void Reply::begin(const HttpResponse &response) const
{
    if (m_guard)
        m_guard->beginAnswer(m_number, response);
}

void Reply::sendPart(const QByteArray &part) const
{
    if (m_guard)
        m_guard->sendPart(m_number, part);
}

void Reply::end(bool isWhole) const
{
    if (m_guard)
        m_guard->endAnswer(m_number, isWhole);
}

bool Reply::isOpen() const
{
    return m_guard && m_guard->isOpen(m_number);
}

void Reply::whenReady(std::function<void()> deed) const
{
    if (m_guard)
        m_guard->whenReady(m_number, std::move(deed));
    else
        deed();
}

} // namespace Andon
