// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/ingestservice.h"

#include <QObject>

namespace Andon {

class AccessService;

/// Sends what was refused again, for the pages that show it, and says in words what came of it, on the
/// page and in the audit log. One
/// thing at a time: from busyChanged(true) to busyChanged(false) nothing further is to be asked.
class Resending final : public QObject
{
    Q_OBJECT

public:
    Resending(IngestService &ingest, AccessService &access, QObject *parent);

    /// As it was sent or, with a @a replacement (JSON text), changed.
    void sendOne(RejectionId id, const QByteArray &replacement);
    void sendAll(std::vector<RejectionId> ids) { sendAllBut(0, std::move(ids)); }

    /// @a leftOut: so many more are shown, of which nothing was kept. It is told with the rest.
    void sendAllBut(std::int64_t leftOut, std::vector<RejectionId> ids);

Q_SIGNALS:
    void busyChanged(bool busy);
    void told(const QString &sentence);

    /// It was tried; after a failure that is told alone, nothing has changed. @a accepted: the one
    /// that was sent is in order now.
    void tried(bool accepted);

private:
    void note(const std::vector<RetryReport> &reports);

    IngestService &m_ingest;
    AccessService &m_access;
};

} // namespace Andon
