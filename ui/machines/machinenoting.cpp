// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/machines/machinenoting.h"

#include "core/access/accessservice.h"
#include "ui/style/wording.h"

namespace Andon {

namespace {

constexpr qsizetype longestInAudit = 200;

AuditEntry auditEntry(const MachineChange &change)
{
    AuditEntry entry = {.actor = change.who, .subject = change.machine.toString()};
    if (!change.factory.isEmpty())
        entry.subject += QStringLiteral(" · ") + change.factory.toString();
    if (change.text) {
        entry.action = AuditAction::MachineNoted;
        entry.detail = change.text->simplified().left(longestInAudit);
    } else {
        entry.action = change.isInUse.value_or(true) ? AuditAction::MachineTakenBack : AuditAction::MachineTakenOut;
    }
    return entry;
}

} // namespace

MachineNoting::MachineNoting(IngestService &ingest, AccessService &access, QObject *parent)
    : QObject(parent)
    , m_ingest(ingest)
    , m_access(access)
{
}

void MachineNoting::change(MachineChange change)
{
    change.who = actorAtThisComputer(QStringLiteral("desktop"));
    m_ingest.change(change, this, [this, change](const Result<MachineNote> &note) {
        if (!note) {
            Q_EMIT failed(change, note.error());
            return;
        }
        m_access.note(auditEntry(change));
        Q_EMIT changed(*note);
    });
}

QString handMarkText(const HandMark &mark, Instant now)
{
    return QStringLiteral("%1 · %2").arg(mark.who, momentText(mark.when, now));
}

} // namespace Andon
