// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/explanation.h"

#include "ui/style/wording.h"

#include <QCoreApplication>

namespace Andon {

namespace {

/// The context of the translations.
struct Help
{
    Q_DECLARE_TR_FUNCTIONS(Help)
};

/// "312 ÷ 1,042 × 100 = 29.9 %".
QString shareText(std::int64_t part, std::int64_t all)
{
    return QStringLiteral("%1 ÷ %2 × 100 = %3").arg(numberText(part), numberText(all), percentText(percentRounded(part, all), 1));
}

} // namespace

Explanation explainEvents(const Totals &totals, const Window &window)
{
    return {.title = Help::tr("Events"),
            .meaning = Help::tr("Each event counts once, however often it was sent: a repeat with the same id is not counted again. The time of "
                                "the event decides whether it lies in the range, not the time it arrived."),
            .figures = Help::tr("%1: %2 events").arg(windowText(window), numberText(totals.events))};
}

Explanation explainDefects(const Totals &totals, const Window &window)
{
    return {.title = Help::tr("Defects"),
            .meaning = Help::tr("The defects of all events in the range, added up. An event whose defect count is unknown (−1) adds none. When a "
                                "machine corrects an event, the newest count holds."),
            .formula = Help::tr("sum of the known defect counts"),
            .figures = Help::tr("%1: %2 defects in %3 events with a known count")
                           .arg(windowText(window), numberText(totals.defects), numberText(totals.events - totals.unknown))};
}

Explanation explainDefectsPer100(const Totals &totals)
{
    const std::int64_t known = totals.events - totals.unknown;
    const QString result = decimalText(percentRounded(totals.defects, known), 2);
    QString figures = QStringLiteral("%1 ÷ (%2 − %3) × 100 = %4")
                          .arg(numberText(totals.defects), numberText(totals.events), numberText(totals.unknown), result);
    if (known == 0)
        figures = Help::tr("No event in this range has a known defect count.");
    return {.title = Help::tr("Defects per 100 events"),
            .meaning = Help::tr("How many defects a hundred events bring. Events with an unknown count are left out on both sides. It may be over "
                                "100, since one event can have several defects."),
            .formula = Help::tr("defects ÷ (events − unknown) × 100"),
            .figures = figures};
}

Explanation explainUnknown(const Totals &totals)
{
    return {.title = Help::tr("Unknown"),
            .meaning = Help::tr("Events whose machine could not say how many defects there were (−1). They count as events, but never as events "
                                "without defects."),
            .figures = Help::tr("%1 of %2 events").arg(numberText(totals.unknown), numberText(totals.events))};
}

Explanation explainRate(std::int64_t defects, const Window &window)
{
    return {.title = Help::tr("Defects per hour"),
            .meaning = Help::tr("The defects in the range, divided by its length, whether the machine ran or stood. From %1 an hour on the machine "
                                "is in Warning.").arg(decimalText(warningRate, 1)),
            .formula = Help::tr("defects ÷ hours of the range"),
            .figures = QStringLiteral("%1 ÷ %2 h = %3 /h")
                           .arg(numberText(defects), decimalText(double(window.length().count()) / 3'600'000.0, 2),
                                decimalText(defectsPerHourRounded(defects, window), 2))};
}

Explanation explainRejected(std::int64_t rejected, std::int64_t open, const Window &window)
{
    return {.title = Help::tr("Rejected"),
            .meaning = Help::tr("Events that arrived in the range and were refused, because a field was missing or could not be right. They are in "
                                "none of the other numbers. The log says why, and they can be sent again from there."),
            .figures = Help::tr("%1: %2 refused, of which %3 still wait").arg(windowText(window), numberText(rejected), numberText(open))};
}

Explanation explainSilentMachines(std::int64_t silent, std::int64_t machines)
{
    return {.title = Help::tr("Silent machines"),
            .meaning = Help::tr("Machines that have sent nothing for five times their usual gap between two events, at least two minutes. A slow "
                                "machine may be quiet for longer than a quick one."),
            .formula = Help::tr("now − newest event > max(5 × usual gap, 2 min)"),
            .figures = Help::tr("%1 of %2").arg(numberText(silent), machineCountText(machines))};
}

Explanation explainSilentAfter(std::chrono::milliseconds silentAfter)
{
    return {.title = Help::tr("Silent after"),
            .meaning = Help::tr("How long this machine may send nothing before it counts as silent: five times the middle one of its last gaps, at "
                                "least two minutes."),
            .formula = Help::tr("max(5 × usual gap, 2 min)"),
            .figures = durationText(silentAfter)};
}

Explanation explainShare(std::int64_t part, std::int64_t all)
{
    return {.title = Help::tr("Share of all defects"),
            .meaning = Help::tr("What part of all defects in the range comes from here."),
            .formula = Help::tr("its defects ÷ all defects × 100"),
            .figures = shareText(part, all)};
}

Explanation explainRunningShare(std::int64_t sum, std::int64_t all)
{
    return {.title = Help::tr("Running percent"),
            .meaning = Help::tr("What part of all defects comes from here and from all that stand before it, most defects first. Where the line "
                                "crosses 80 %, the few that matter most end."),
            .formula = Help::tr("defects up to here ÷ all defects × 100"),
            .figures = shareText(sum, all)};
}

} // namespace Andon
