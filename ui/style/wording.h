// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/instant.h"
#include "core/common/result.h"
#include "core/domain/batch.h"
#include "core/domain/reading.h"
#include "core/domain/rejection.h"
#include "core/stats/figures.h"
#include "ui/style/plantzone.h"

#include <QString>

#include <chrono>
#include <cstdint>
#include <optional>
#include <vector>

namespace Andon {

struct ServiceStatus;

// Every number, time, duration, count and failure on the screen is worded here, in the language and
// number format of the user and the time zone of the plant.

/// "184,220".
QString numberText(std::int64_t number);

/// "184,220" below a hundred thousand, then "1.4 M" and the like.
QString shortNumberText(std::int64_t number);

/// "10.4" with @a decimals digits.
QString decimalText(double number, int decimals);

/// An amount as it was reported or a figure made of such: "1,200.5", with about @a digits that count
/// but every one before the decimal mark, and no zeros at the end. "∞" for what is too large.
QString amountText(double amount, int digits = 12);

/// "8.00 %".
QString percentText(double percent, int decimals = 2);

/// "3.1 GB".
QString bytesText(std::int64_t bytes);

/// The two largest units: "3 s", "22 min", "2 h 14 min", "3 d 4 h".
QString durationText(std::chrono::milliseconds duration);

/// Its largest unit alone, where there is no room for more: "2 d", "25 min".
QString briefDurationText(std::chrono::milliseconds duration);

/// "3 min ago", or the date when that is more than two days ago.
QString lastSeenText(Instant moment, Instant now);

/// "3 s ago"; "just now" under a second and for what lies ahead.
QString agoText(std::chrono::milliseconds age);

/// A machine's cycle, in seconds: "13.4 s".
QString cycleText(std::chrono::milliseconds duration);

/// "11:41:52" on the day of @a now, else with the date in front.
QString momentText(Instant moment, Instant now);

/// "11:41" on the day of @a now, else with the date in front.
QString briefMomentText(Instant moment, Instant now);

/// "today 21:58", "yesterday 21:58", else with its date.
QString dayAndTimeText(Instant moment, Instant now);

/// When something began, as short as can be: "11:41", the date when that is longer than a day ago.
QString sinceText(Instant moment, Instant now);

/// Date, time and how far that is from UTC, in full: "15 Jan 2026 06:00:00.000 UTC+01:00".
QString exactText(Instant moment);

/// "UTC+01:00", as it is at that moment in the plant, or in another zone.
QString offsetText(Instant moment, const QTimeZone &zone = plantZone());

/// "11:41:52", for a clock.
QString clockText(Instant moment, const QTimeZone &zone = plantZone());

/// For a time axis: as short as the span allows.
QString axisText(Instant moment, std::chrono::milliseconds span);

/// "06:00 – 14:00", with dates where the ends lie on different days.
QString windowText(const Window &window);

/// The name of the plant's time zone: "Europe/Berlin".
QString zoneText();

/// A rate with its unit: "10.4 /h".
QString rateText(double defectsPerHour);

/// "+3.1 % against the period before"; what to say instead when there was nothing before.
QString changeText(std::int64_t now, std::int64_t before);

/// "Healthy", "Warning", "No data", "Muted".
QString healthText(Health health);

/// A few plain words for the reason code of an event or a reading; the code itself where it is not
/// known.
QString reasonText(const QString &code);

/// "12 accepted, 3 still rejected (2 × No usable amount, 1 × Time not readable)".
QString retryText(const std::vector<RetryReport> &reports);

/// What a summary in the log of refused events says: "Further events of this sender with this reason in this minute: 2,345. ..."
QString summaryText(std::int64_t count);

/// What became of readings that were submitted: "2 stored, 1 already there, 1 rejected (No client)".
QString submissionText(const ReadingBatch &batch, const ReadingReport &report);

/// What happened and what to do about it. The detail belongs into a tooltip.
QString errorText(const Error &error);

/// Why events are refused, where, and what to do; empty while they are taken.
QString troubleText(const ServiceStatus &status);

/// What to look after although events are taken; empty when there is nothing.
QString warningText(const ServiceStatus &status);

/// "48 machines".
QString machineCountText(std::int64_t machines);

/// Text from outside for a tooltip, which would take it for HTML otherwise.
QString plainToolTip(const QString &text);

/// What stands for something that was not sent.
QString nothingText();

} // namespace Andon
