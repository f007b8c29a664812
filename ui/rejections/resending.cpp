// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rejections/resending.h"

#include "core/access/accessservice.h"
#include "ui/style/wording.h"

namespace Andon {

namespace {

constexpr std::size_t mostNamed = 5;

/// "17, 18", or how many there were.
QString subjectOf(const std::vector<RetryReport> &reports)
{
    if (reports.size() > mostNamed)
        return QStringLiteral("×%1").arg(reports.size());
    QStringList ids;
    for (const RetryReport &report : reports)
        ids << QString::number(report.id);
    return ids.join(QStringLiteral(", "));
}

} // namespace

Resending::Resending(IngestService &ingest, AccessService &access, QObject *parent)
    : QObject(parent)
    , m_ingest(ingest)
    , m_access(access)
{
}

void Resending::sendOne(RejectionId id, const QByteArray &replacement)
{
    Q_EMIT busyChanged(true);
    m_ingest.retry(id, replacement, this, [this](const Result<RetryReport> &report) {
        Q_EMIT busyChanged(false);
        if (!report) {
            Q_EMIT told(errorText(report.error()));
            return;
        }
        note({*report});
        const bool isRefused = report->outcome == Outcome::Rejected;
        Q_EMIT told(retryText({*report}) + (isRefused ? QLatin1Char(' ') + report->message : QString()));
        Q_EMIT tried(!isRefused);
    });
}

void Resending::sendAllBut(std::int64_t leftOut, std::vector<RejectionId> ids)
{
    Q_EMIT busyChanged(true);
    m_ingest.retryAll(std::move(ids), this, [this, leftOut](const Result<std::vector<RetryReport>> &reports) {
        Q_EMIT busyChanged(false);
        if (!reports) {
            Q_EMIT told(errorText(reports.error()));
            return;
        }
        note(*reports);
        Q_EMIT told(retryText(*reports) + (leftOut > 0 ? QLatin1Char(' ') + tr("Left out, since only their number was kept: %1.").arg(numberText(leftOut)) : QString()));
        Q_EMIT tried(false);
    });
}

void Resending::note(const std::vector<RetryReport> &reports)
{
    if (reports.empty())
        return;
    m_access.note({.actor = actorAtThisComputer(QStringLiteral("desktop")),
                   .action = AuditAction::RejectionsRetried,
                   .subject = subjectOf(reports),
                   .detail = outcomesText(reports)});
}

} // namespace Andon
