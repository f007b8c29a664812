// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/ingestservice.h"

namespace Andon {

class AccessService;

/// Writes what a person at this computer says of machines, and who did it into the audit log.
class MachineNoting final : public QObject
{
    Q_OBJECT

public:
    MachineNoting(IngestService &ingest, AccessService &access, QObject *parent = nullptr);

    /// @a change needs no name of who does it. changed() or failed() follows.
    void change(MachineChange change);

Q_SIGNALS:
    void changed(const Andon::MachineNote &note);
    void failed(const Andon::MachineChange &change, const Andon::Error &error);

private:
    IngestService &m_ingest;
    AccessService &m_access;
};

/// "desktop anna · 12 Nov 11:42".
QString handMarkText(const HandMark &mark, Instant now);

} // namespace Andon
