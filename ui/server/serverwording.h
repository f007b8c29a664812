// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/access/accesstoken.h"
#include "core/access/auditentry.h"
#include "core/service/senderbook.h"
#include "core/tls/certificate.h"

#include <QString>

#include <chrono>
#include <optional>

namespace Andon {

// Words of the Server page, beside those of ui/style/wording.h.

/// "1.2 ms"; the sign for nothing without one.
QString latencyText(std::optional<std::chrono::microseconds> took);

/// "413 Too large".
QString statusText(int status);

/// A few words for why a request was refused, from its code; the code itself where it is not known.
QString refusalText(const QByteArray &code);

/// Whether the clock of a sender is certainly wrong: an event cannot be younger than its arrival.
bool isClockAhead(const SenderFigures &sender);

/// "right", "2 h 14 min ahead", "newest event 3 h old"; empty before it sent an event.
QString clockText(const SenderFigures &sender);

/// What follows from a clock that is ahead, and what to do; empty when it is not. Events that are more
/// than @a most ahead are refused.
QString clockSentence(const SenderFigures &sender, std::chrono::milliseconds most);

/// "send, read", "everything".
QString scopesWords(Scopes scopes);

/// What a person has to do about a certificate, and when; empty while nothing is.
QString certificateText(const CertificateFacts &facts, Instant now);

// A line of the audit log in words. Its subject and detail were written by a program; what it wrote
// is shown as it is where there are no words for it.
QString auditActionText(AuditAction action);
QString auditSubjectText(const AuditEntry &entry);
QString auditDetailText(const AuditEntry &entry);

/// For so long after its last batch somebody counts as sending.
inline constexpr std::chrono::minutes senderIsActive{5};

/// How many send at @a now.
int activeSenders(const std::vector<SenderFigures> &senders, Instant now);

/// "3 senders".
QString senderCountText(int senders);

} // namespace Andon
