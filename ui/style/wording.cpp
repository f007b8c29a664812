// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/wording.h"

#include "core/service/ingestservice.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QMap>
#include <QStringList>

#include <cmath>

namespace Andon {

namespace {

/// The context of the translations.
struct Wording
{
    Q_DECLARE_TR_FUNCTIONS(Wording)
};

QDateTime local(Instant moment, const QTimeZone &zone = plantZone())
{
    return QDateTime::fromMSecsSinceEpoch(moment.time_since_epoch().count(), zone);
}

bool isSameDay(Instant one, Instant other)
{
    return local(one).date() == local(other).date();
}

QString dateText(const QDateTime &moment)
{
    return QLocale().toString(moment.date(), Wording::tr("d MMM", "date without year, as QLocale writes it"));
}

QString twoUnits(const QString &large, const QString &small, std::int64_t smallCount)
{
    return smallCount == 0 ? large : large + QLatin1Char(' ') + small;
}

QString wordsOf(ReadingFault fault)
{
    switch (fault) {
    case ReadingFault::MissingClient: return Wording::tr("No client");
    case ReadingFault::InvalidAmount: return Wording::tr("No usable amount");
    case ReadingFault::InvalidTimestamp: return Wording::tr("Time not readable");
    case ReadingFault::InvalidField: return Wording::tr("Field not usable");
    case ReadingFault::SimulatedFailure: return Wording::tr("Failure was simulated");
    }
    Q_UNREACHABLE();
}

/// The words for a reading's code; the code where it is not one.
QString faultText(const QString &code)
{
    const std::string word = code.toStdString();
    for (const auto fault : {ReadingFault::MissingClient, ReadingFault::InvalidAmount, ReadingFault::InvalidTimestamp,
                             ReadingFault::InvalidField, ReadingFault::SimulatedFailure}) {
        if (faultCode(fault) == word)
            return wordsOf(fault);
    }
    return code;
}

/// "3 still rejected (2 × No client, 1 × Time not readable)", from the sentence around it and how
/// many there are of each reason.
QString refusedText(const QString &sentence, const QMap<QString, int> &reasons)
{
    QStringList words;
    int count = 0;
    for (auto reason = reasons.cbegin(); reason != reasons.cend(); ++reason) {
        const QString number = reasons.size() > 1 ? QStringLiteral("%1 × ").arg(numberText(reason.value())) : QString();
        words << number + reasonText(reason.key());
        count += reason.value();
    }
    return sentence.arg(numberText(count), words.join(QStringLiteral(", ")));
}

} // namespace

QString numberText(std::int64_t number)
{
    return QLocale().toString(qlonglong(number));
}

QString shortNumberText(std::int64_t number)
{
    if (number < 100'000)
        return numberText(number);
    if (number < 1'000'000)
        return Wording::tr("%1 k", "thousands").arg(decimalText(double(number) / 1e3, 0));
    if (number < 1'000'000'000)
        return Wording::tr("%1 M", "millions").arg(decimalText(double(number) / 1e6, 1));
    return Wording::tr("%1 bn", "thousand millions").arg(decimalText(double(number) / 1e9, 2));
}

QString decimalText(double number, int decimals)
{
    return QLocale().toString(number, 'f', decimals);
}

QString amountText(double amount, int digits)
{
    if (!std::isfinite(amount))
        return std::isnan(amount) ? nothingText() : amount > 0 ? QStringLiteral("∞") : QStringLiteral("−∞");
    const double size = std::abs(amount);
    if (size != 0 && (size >= 1e15 || size < 1e-6))
        return QLocale().toString(amount, 'g', digits);
    const int wholeDigits = size == 0 ? 1 : int(std::floor(std::log10(size))) + 1;
    const double scale = std::pow(10.0, std::max(0, digits - wholeDigits));
    // Rounded first: the shortest text of a sum such as 0.1 + 0.2 has seventeen digits.
    return QLocale().toString(std::round(amount * scale) / scale, 'f', QLocale::FloatingPointShortest);
}

QString percentText(double percent, int decimals)
{
    return Wording::tr("%1 %").arg(decimalText(percent, decimals));
}

QString bytesText(std::int64_t bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

QString durationText(std::chrono::milliseconds duration)
{
    const std::int64_t seconds = std::max<std::int64_t>(0, duration.count() / 1000);
    const std::int64_t minutes = seconds / 60;
    const std::int64_t hours = minutes / 60;
    if (minutes == 0)
        return Wording::tr("%1 s").arg(seconds);
    if (hours == 0)
        return Wording::tr("%1 min").arg(minutes);
    if (hours < 24)
        return twoUnits(Wording::tr("%1 h").arg(hours), Wording::tr("%1 min").arg(minutes % 60), minutes % 60);
    return twoUnits(Wording::tr("%1 d", "days").arg(hours / 24), Wording::tr("%1 h").arg(hours % 24), hours % 24);
}

QString briefDurationText(std::chrono::milliseconds duration)
{
    using namespace std::chrono;
    if (duration >= days(1))
        return durationText(floor<days>(duration));
    if (duration >= hours(1))
        return durationText(floor<hours>(duration));
    return durationText(duration);
}

QString lastSeenText(Instant moment, Instant now)
{
    // Nobody counts in hundreds of days.
    if (now - moment < std::chrono::hours(48))
        return agoText(now - moment);
    return QLocale().toString(local(moment).date(), Wording::tr("d MMM yyyy", "date, as QLocale writes it"));
}

QString agoText(std::chrono::milliseconds age)
{
    if (age < std::chrono::seconds(1))
        return Wording::tr("just now");
    return Wording::tr("%1 ago").arg(durationText(age));
}

QString cycleText(std::chrono::milliseconds duration)
{
    return Wording::tr("%1 s").arg(decimalText(double(duration.count()) / 1000.0, 1));
}

QString momentText(Instant moment, Instant now)
{
    const QDateTime time = local(moment);
    const QString clock = time.toString(u"HH:mm:ss");
    return isSameDay(moment, now) ? clock : dateText(time) + QLatin1Char(' ') + clock;
}

QString dayAndTimeText(Instant moment, Instant now)
{
    const QDateTime time = local(moment);
    const QString clock = time.toString(u"HH:mm");
    const QDate today = local(now).date();
    if (time.date() == today)
        return Wording::tr("today %1").arg(clock);
    if (time.date() == today.addDays(-1))
        return Wording::tr("yesterday %1").arg(clock);
    return dateText(time) + QLatin1Char(' ') + clock;
}

QString sinceText(Instant moment, Instant now)
{
    // Within a day the clock is enough, also across midnight.
    return now - moment < std::chrono::hours(24) ? local(moment).toString(u"HH:mm") : dateText(local(moment));
}

QString briefMomentText(Instant moment, Instant now)
{
    const QDateTime time = local(moment);
    const QString clock = time.toString(u"HH:mm");
    return isSameDay(moment, now) ? clock : dateText(time) + QLatin1Char(' ') + clock;
}

QString exactText(Instant moment)
{
    const QDateTime time = local(moment);
    return QLocale().toString(time.date(), Wording::tr("d MMM yyyy", "date, as QLocale writes it")) + QLatin1Char(' ') + time.toString(u"HH:mm:ss.zzz")
        + QLatin1Char(' ') + offsetText(moment);
}

QString offsetText(Instant moment, const QTimeZone &zone)
{
    const int offset = local(moment, zone).offsetFromUtc() / 60;
    if (offset == 0)
        return QStringLiteral("UTC");
    return QStringLiteral("UTC%1%2:%3")
        .arg(offset < 0 ? QStringLiteral("−") : QStringLiteral("+"))
        .arg(std::abs(offset) / 60, 2, 10, QLatin1Char('0'))
        .arg(std::abs(offset) % 60, 2, 10, QLatin1Char('0'));
}

QString clockText(Instant moment, const QTimeZone &zone)
{
    return local(moment, zone).toString(u"HH:mm:ss");
}

QString axisText(Instant moment, std::chrono::milliseconds span)
{
    const QDateTime time = local(moment);
    if (span > std::chrono::hours(48))
        return dateText(time) + time.toString(u" HH:mm");
    return time.toString(span < std::chrono::minutes(5) ? u"HH:mm:ss" : u"HH:mm");
}

QString windowText(const Window &window)
{
    const QString start = local(window.start).toString(u"HH:mm");
    const QString end = local(window.end).toString(u"HH:mm");
    if (isSameDay(window.start, window.end))
        return QStringLiteral("%1 – %2").arg(start, end);
    return QStringLiteral("%1 %2 – %3 %4")
        .arg(dateText(local(window.start)), start, dateText(local(window.end)), end);
}

QString zoneText()
{
    return QString::fromLatin1(plantZone().id());
}

QString rateText(double defectsPerHour)
{
    return Wording::tr("%1 /h", "defects an hour").arg(decimalText(defectsPerHour, 1));
}

QString changeText(std::int64_t now, std::int64_t before)
{
    if (before == 0)
        return now == 0 ? Wording::tr("none before either") : Wording::tr("none in the period before");
    const double percent = 100.0 * double(now - before) / double(before);
    const QString sign = percent > 0 ? QStringLiteral("+") : QString();
    if (std::abs(percent) >= 1000)
        return Wording::tr("%1 in the period before").arg(shortNumberText(before));
    return Wording::tr("%1%2 on the period before").arg(sign, percentText(percent, 1));
}

QString healthText(Health health)
{
    switch (health) {
    case Health::Healthy: return Wording::tr("Healthy");
    case Health::Warning: return Wording::tr("Warning");
    case Health::NoData: return Wording::tr("No data");
    case Health::Muted: return Wording::tr("Muted", "a machine that is not in use");
    }
    Q_UNREACHABLE();
}

QString reasonText(const QString &code)
{
    const auto reason = reasonFromCode(code.toStdString());
    if (!reason)
        return faultText(code);
    switch (*reason) {
    case Reason::InvalidEvent: return Wording::tr("Not an event");
    case Reason::MissingEventId: return Wording::tr("No event id");
    case Reason::MissingEventTime: return Wording::tr("No event time");
    case Reason::MissingMachineId: return Wording::tr("No machine");
    case Reason::MissingDuration: return Wording::tr("No duration");
    case Reason::MissingDefectCount: return Wording::tr("No defect count");
    case Reason::InvalidDuration: return Wording::tr("Invalid duration");
    case Reason::InvalidEventTimeFormat: return Wording::tr("Time not readable");
    case Reason::FutureEventTime: return Wording::tr("Time in the future");
    case Reason::InvalidDefectCount: return Wording::tr("Defect count out of range");
    case Reason::InvalidField: return Wording::tr("Field not usable");
    }
    Q_UNREACHABLE();
}

QString retryText(const std::vector<RetryReport> &reports)
{
    std::int64_t accepted = 0;
    std::int64_t known = 0;
    QMap<QString, int> refused;
    for (const RetryReport &report : reports) {
        if (report.outcome == Outcome::Rejected)
            ++refused[report.reason];
        else if (report.outcome == Outcome::Deduped)
            ++known;
        else
            ++accepted;
    }
    QStringList parts;
    if (accepted > 0)
        parts << Wording::tr("%1 accepted").arg(numberText(accepted));
    if (known > 0)
        parts << Wording::tr("%1 already there").arg(numberText(known));
    if (!refused.isEmpty())
        parts << refusedText(Wording::tr("%1 still rejected (%2)"), refused);
    return parts.isEmpty() ? Wording::tr("Nothing was sent again.") : parts.join(QStringLiteral(", ")) + QLatin1Char('.');
}

QString summaryText(std::int64_t count)
{
    return Wording::tr("Further events of this sender with this reason in this minute: %1. What was sent was not kept.").arg(numberText(count));
}

QString submissionText(const ReadingBatch &batch, const ReadingReport &report)
{
    if (report.hasFailed)
        return Wording::tr("The failure was simulated. Nothing was stored; it is in the list of failed readings.");
    std::int64_t known = 0;
    std::int64_t stored = 0;
    for (const ReadingResult &result : report.results) {
        if (result.status == ReadingStatus::Processed)
            ++(result.isDuplicate ? known : stored);
    }
    QMap<QString, int> refused;
    for (const ReadingElement &element : batch.elements) {
        if (const auto *refusal = std::get_if<ReadingRefusal>(&element.content))
            ++refused[QString::fromLatin1(faultCode(refusal->fault))];
    }
    QStringList parts;
    if (stored > 0)
        parts << Wording::tr("%1 stored").arg(numberText(stored));
    if (known > 0)
        parts << Wording::tr("%1 already there").arg(numberText(known));
    if (!refused.isEmpty())
        parts << refusedText(Wording::tr("%1 rejected (%2)"), refused);
    return parts.join(QStringLiteral(", ")) + QLatin1Char('.');
}

QString errorText(const Error &error)
{
    switch (error.code) {
    case ErrorCode::InvalidJson: return Wording::tr("This is not JSON. Correct the text and send it again.");
    case ErrorCode::InvalidBody: return Wording::tr("One JSON object in { } is needed.");
    case ErrorCode::InvalidInput: return Wording::tr("A value cannot be used: %1").arg(error.detail);
    case ErrorCode::TooLarge: return Wording::tr("That is too much at once. Send it in parts.");
    case ErrorCode::NotFound: return Wording::tr("It is no longer there. It may have been deleted.");
    case ErrorCode::AlreadyResolved: return Wording::tr("This has been put right before.");
    case ErrorCode::PayloadNotKept: return Wording::tr("What was sent was not kept, so it cannot be sent again from here.");
    case ErrorCode::Busy: return Wording::tr("Too much is waiting to be stored. Try again in a moment.");
    case ErrorCode::Storage: return Wording::tr("The data file cannot be read or written. Nothing was changed.");
    case ErrorCode::DiskFull: return Wording::tr("The disk is full. Nothing was stored; make room and try again.");
    case ErrorCode::ReadOnly: return Wording::tr("The data file is write-protected. Nothing was stored; allow writing to it and try again.");
    case ErrorCode::Damaged: return Wording::tr("The data file is damaged. Nothing was changed; what to do is said at the top of the window.");
    case ErrorCode::Forbidden: return Wording::tr("This is not allowed: %1").arg(error.detail);
    case ErrorCode::LogFull: return Wording::tr("Andon cannot keep more of this: %1").arg(error.detail);
    case ErrorCode::InUse: return Wording::tr("Another program is using it.");
    case ErrorCode::Closing: return Wording::tr("Andon is about to close.");
    }
    Q_UNREACHABLE();
}

QString troubleText(const ServiceStatus &status)
{
    switch (status.troubleKind) {
    case StoreTrouble::None: return {};
    case StoreTrouble::DiskFull: return Wording::tr("The disk is full that holds %1. Events are refused until there is room again: free some space on it.").arg(status.place);
    case StoreTrouble::ReadOnly:
        return Wording::tr("%1 cannot be written: the file, its folder or its disk is write-protected. Events are refused until writing is allowed again.").arg(status.place);
    case StoreTrouble::Locked:
        return Wording::tr("%1 is locked by another program. Events are refused until that lets go of it: close the program that has it open.").arg(status.place);
    case StoreTrouble::Damaged:
        return Wording::tr("%1 is damaged. Nothing is written to it any more, reading goes on as far as it can. End Andon, copy the file and those beside it to a safe place, "
                           "see with andon --verify what is wrong, and put a backup in its place.").arg(status.place);
    case StoreTrouble::NotReady:
    case StoreTrouble::Other: break;
    }
    return Wording::tr("Events are refused until this is put right: %1").arg(status.trouble);
}

QString warningText(const ServiceStatus &status)
{
    if (status.clockDoubt) {
        return Wording::tr("This computer's clock seems to be %1 slow: events of %n sender(s) lie that far ahead of it and are refused as being in the future. "
                           "Set the clock, or theirs if they are wrong; then send the refused events again from Rejections.", nullptr, status.clockDoubt->senders)
            .arg(durationText(status.clockDoubt->slow));
    }
    if (status.isLogKept) {
        return Wording::tr("%1 could not be synced. What arrives is kept safely in the log beside it, which grows until Andon is started anew: look after the disk, then end and start Andon.")
            .arg(status.place);
    }
    return status.isBeingChecked ? Wording::tr("%1 is being looked through for damage. Events are taken meanwhile.").arg(status.place) : QString();
}

QString machineCountText(std::int64_t machines)
{
    return Wording::tr("%n machine(s)", nullptr, int(machines));
}

QString plainToolTip(const QString &text)
{
    return text.isEmpty() ? QString() : QStringLiteral("<p>%1</p>").arg(text.toHtmlEscaped());
}

QString nothingText()
{
    return QStringLiteral("–");
}

} // namespace Andon
