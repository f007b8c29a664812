// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/reply.h"

namespace Andon {

void Reply::send(const HttpResponse &response) const
{
    if (m_guard)
        m_guard->answer(m_number, response);
}

} // namespace Andon
