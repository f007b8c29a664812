// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/server/serverwording.h"

#include "core/domain/batch.h"
#include "core/validation/eventrules.h"
#include "ui/server/limitwords.h"
#include "ui/style/plantzone.h"
#include "ui/style/wording.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <array>

namespace Andon {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// The context of the translations.
struct ServerWording
{
    Q_DECLARE_TR_FUNCTIONS(ServerWording)
};

/// A batch takes its time to be sent, and clocks that are set from the network differ by seconds.
constexpr auto clockTolerance = 2min;

QString dayText(Instant moment)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(moment.time_since_epoch().count(), plantZone());
    return QLocale().toString(time.date(), ServerWording::tr("d MMM yyyy", "date, as QLocale writes it"));
}

QString statusWords(int status)
{
    switch (status) {
    case 200: return ServerWording::tr("Answered");
    case 204: return ServerWording::tr("Answered, empty");
    case 400: return ServerWording::tr("Not understood");
    case 401: return ServerWording::tr("Token missing or wrong");
    case 403: return ServerWording::tr("Not allowed");
    case 404: return ServerWording::tr("Not found");
    case 405: return ServerWording::tr("Other method needed");
    case 408: return ServerWording::tr("Too slow");
    case 409: return ServerWording::tr("Put right before");
    case 411: return ServerWording::tr("Length missing");
    case 413: return ServerWording::tr("Too large");
    case 414: return ServerWording::tr("Address too long");
    case 415: return ServerWording::tr("Not JSON");
    case 417: return ServerWording::tr("Expectation not met");
    case 421: return ServerWording::tr("Meant for another server");
    case 429: return ServerWording::tr("Too often");
    case 431: return ServerWording::tr("Head too large");
    case 500: return ServerWording::tr("Failed");
    case 501: return ServerWording::tr("Not offered");
    case 503: return ServerWording::tr("Busy, try again");
    case 505: return ServerWording::tr("Other HTTP version needed");
    case 507: return ServerWording::tr("Disk full");
    default: return {};
    }
}

QString scopeWord(Scope scope)
{
    switch (scope) {
    case Scope::Ingest: return ServerWording::tr("send");
    case Scope::Read: return ServerWording::tr("read");
    case Scope::Admin: return ServerWording::tr("everything");
    }
    Q_UNREACHABLE();
}

QString outcomeWords(const QString &outcome)
{
    if (outcome == "accepted"_L1)
        return ServerWording::tr("accepted");
    if (outcome == "deduped"_L1)
        return ServerWording::tr("already there");
    if (outcome == "updated"_L1)
        return ServerWording::tr("corrected");
    if (outcome == "rejected"_L1)
        return ServerWording::tr("still rejected");
    return outcome;
}

/// "accepted 12, rejected 3" as people say it.
QString outcomesInWords(const QString &detail)
{
    QStringList words;
    for (const QString &part : detail.split(u", "_s, Qt::SkipEmptyParts))
        words << part.section(u' ', 1) + u' ' + outcomeWords(part.section(u' ', 0, 0));
    return words.join(u", "_s);
}

/// What was made of "ingest,read, factory F01".
QString scopesInWords(const QString &detail)
{
    const QString before = u", factory "_s;
    const qsizetype place = detail.indexOf(before);
    const auto scopes = scopesFromText(place < 0 ? detail : detail.first(place));
    if (!scopes)
        return detail;
    const QString words = scopesWords(*scopes);
    return place < 0 ? words : words + u", "_s + ServerWording::tr("factory %1").arg(detail.sliced(place + before.size()));
}

} // namespace

QString latencyText(std::optional<std::chrono::microseconds> took)
{
    if (!took)
        return nothingText();
    const double milliseconds = double(took->count()) / 1000;
    if (milliseconds < 0.1)
        return ServerWording::tr("< %1 ms").arg(decimalText(0.1, 1));
    if (milliseconds >= 1000)
        return ServerWording::tr("%1 s").arg(decimalText(milliseconds / 1000, 1));
    return ServerWording::tr("%1 ms").arg(decimalText(milliseconds, milliseconds < 10 ? 1 : 0));
}

QString statusText(int status)
{
    const QString words = statusWords(status);
    return words.isEmpty() ? QString::number(status) : QString::number(status) + u' ' + words;
}

QString refusalText(const QByteArray &code)
{
    struct Words
    {
        const char *code = nullptr;
        int status = 0;   ///< The words are those of this status.
    };
    static constexpr std::array sameAsStatus = {
        Words{"UNAUTHORIZED", 401}, Words{"FORBIDDEN", 403}, Words{"NOT_FOUND", 404}, Words{"METHOD_NOT_ALLOWED", 405}, Words{"REQUEST_TIMEOUT", 408},
        Words{"ALREADY_RESOLVED", 409}, Words{"LENGTH_REQUIRED", 411}, Words{"PAYLOAD_TOO_LARGE", 413}, Words{"URI_TOO_LONG", 414},
        Words{"UNSUPPORTED_MEDIA_TYPE", 415}, Words{"INVALID_JSON", 415}, Words{"EXPECTATION_FAILED", 417}, Words{"TOO_MANY_REQUESTS", 429},
        Words{"HEADER_FIELDS_TOO_LARGE", 431}, Words{"INTERNAL_ERROR", 500}, Words{"NOT_IMPLEMENTED", 501}, Words{"VERSION_NOT_SUPPORTED", 505},
        Words{"DISK_FULL", 507}, Words{"LOG_FULL", 507}, Words{"BAD_REQUEST", 400}};
    if (code == "BUSY")
        return ServerWording::tr("Busy: too much at once");
    if (code == "STORAGE")
        return ServerWording::tr("The database could not be used");
    if (code == "INVALID_BODY")
        return ServerWording::tr("Not a batch");
    if (code == "MISSING_PARAMETER" || code == "INVALID_PARAMETER")
        return ServerWording::tr("Parameter missing or wrong");
    const auto found = std::find_if(sameAsStatus.begin(), sameAsStatus.end(), [&](const Words &words) { return code == words.code; });
    return found == sameAsStatus.end() ? QString::fromLatin1(code) : statusWords(found->status);
}

bool isClockAhead(const SenderFigures &sender)
{
    return sender.clockOffset && *sender.clockOffset > clockTolerance;
}

QString clockText(const SenderFigures &sender)
{
    if (!sender.clockOffset)
        return {};
    if (isClockAhead(sender))
        return ServerWording::tr("%1 ahead").arg(durationText(*sender.clockOffset));
    if (-*sender.clockOffset > clockTolerance)
        return ServerWording::tr("newest event %1 old").arg(durationText(-*sender.clockOffset));
    return ServerWording::tr("right");
}

QString clockSentence(const SenderFigures &sender, std::chrono::milliseconds most)
{
    if (!isClockAhead(sender))
        return {};
    const QString who = sender.token.isEmpty() ? sender.address : u"%1 (%2)"_s.arg(sender.address, sender.token);
    const QString sentence = *sender.clockOffset > most
        ? ServerWording::tr("The clock of %1 is %2 ahead; its events are refused until it is set right.")
        : ServerWording::tr("The clock of %1 is %2 ahead; from %3 on its events are refused. Set it right.").arg(u"%1"_s, u"%2"_s, durationText(most));
    return sentence.arg(who, durationText(*sender.clockOffset));
}

QString scopesWords(Scopes scopes)
{
    QStringList words;
    for (const auto scope : {Scope::Admin, Scope::Ingest, Scope::Read}) {
        if (scopes.testFlag(scope))
            words << scopeWord(scope);
    }
    return scopes.testFlag(Scope::Admin) ? scopeWord(Scope::Admin) : words.join(u", "_s);
}

QString certificateText(const CertificateFacts &facts, Instant now)
{
    if (!facts.trouble.isEmpty())
        return facts.trouble;
    if (now >= facts.expires)
        return ServerWording::tr("The certificate expired on %1, so senders refuse to connect. Put a new one in its place; it is taken at once.").arg(dayText(facts.expires));
    if (now + expiryNotice >= facts.expires)
        return ServerWording::tr("The certificate expires on %1, in %2. Put a new one in its place before; it is taken at once.")
            .arg(dayText(facts.expires), durationText(std::chrono::ceil<std::chrono::days>(facts.expires - now)));
    return {};
}

QString auditActionText(AuditAction action)
{
    switch (action) {
    case AuditAction::TokenCreated: return ServerWording::tr("Token made");
    case AuditAction::TokenRevoked: return ServerWording::tr("Token revoked");
    case AuditAction::TokenForgotten: return ServerWording::tr("Token forgotten");
    case AuditAction::SettingChanged: return ServerWording::tr("Setting changed");
    case AuditAction::RejectionsRetried: return ServerWording::tr("Rejections retried");
    case AuditAction::FactoryRemoved: return ServerWording::tr("Factory removed");
    case AuditAction::ServerStarted: return ServerWording::tr("Server started");
    case AuditAction::ServerStopped: return ServerWording::tr("Server stopped");
    case AuditAction::CertificateLoaded: return ServerWording::tr("Certificate in use");
    case AuditAction::MachineNoted: return ServerWording::tr("Note on a machine");
    case AuditAction::MachineTakenOut: return ServerWording::tr("Machine not in use");
    case AuditAction::MachineTakenBack: return ServerWording::tr("Machine in use again");
    case AuditAction::Other: return ServerWording::tr("Something this version does not know");
    }
    Q_UNREACHABLE();
}

QString auditSubjectText(const AuditEntry &entry)
{
    if (entry.action != AuditAction::SettingChanged)
        return entry.subject;
    if (const HttpLimitInfo *limit = limitOfKey(entry.subject))
        return limitWords(*limit).title;
    if (entry.subject == "http/port"_L1)
        return ServerWording::tr("Port");
    if (entry.subject == "http/address"_L1)
        return ServerWording::tr("Who may send");
    if (entry.subject == "http/certificate"_L1)
        return ServerWording::tr("Certificate");
    return entry.subject;
}

QString auditDetailText(const AuditEntry &entry)
{
    switch (entry.action) {
    case AuditAction::RejectionsRetried: return outcomesInWords(entry.detail);
    case AuditAction::TokenCreated: return scopesInWords(entry.detail);
    case AuditAction::FactoryRemoved: return ServerWording::tr("%1 events").arg(entry.detail);
    default: return entry.detail;
    }
}

int activeSenders(const std::vector<SenderFigures> &senders, Instant now)
{
    return int(std::count_if(senders.begin(), senders.end(), [now](const SenderFigures &sender) { return now - sender.lastBatch <= senderIsActive; }));
}

QString senderCountText(int senders)
{
    return ServerWording::tr("%Ln sender(s)", nullptr, senders);
}

} // namespace Andon
