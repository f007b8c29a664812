// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/server/servercontrols.h"

namespace Andon {

void ServerControls::setState(const ServerState &state)
{
    m_state = state;
    Q_EMIT stateChanged(m_state);
}

} // namespace Andon
