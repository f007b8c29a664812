// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/reportwriter.h"

#include "ui/help/explanation.h"
#include "ui/reports/reportwording.h"
#include "ui/style/wording.h"

#include <QCoreApplication>

namespace Andon {

namespace {

/// The context of the translations.
struct ReportWriter
{
    Q_DECLARE_TR_FUNCTIONS(ReportWriter)
};

KeyFigure keyFigure(const Explanation &explanation, const QString &value, const ReportValue &amount, const QString &comparison = {})
{
    return {.title = explanation.title, .value = value, .amount = amount, .comparison = comparison, .meaning = explanation.meaning, .formula = explanation.formula, .figures = explanation.figures};
}

ReportValue per100(const Totals &totals)
{
    const std::int64_t known = totals.events - totals.unknown;
    return known == 0 ? ReportValue() : ReportValue(percentRounded(totals.defects, known));
}

QString per100Text(const Totals &totals)
{
    return reportCellText(per100(totals), {.kind = ReportColumn::Kind::Decimal, .decimals = 2});
}

/// How many events were refused, and how many of them still wait: the sums of the table of refusals.
std::pair<std::int64_t, std::int64_t> refusedAndOpen(const PeriodFigures &period)
{
    std::pair<std::int64_t, std::int64_t> sums;
    for (const RefusalCount &refusal : period.refusals) {
        sums.first += refusal.count;
        sums.second += refusal.open;
    }
    return sums;
}

std::vector<KeyFigure> eventFigures(const ReportFigures &figures)
{
    const Totals &totals = figures.totals;
    const Window &window = figures.span.window;
    std::vector<KeyFigure> all{
        keyFigure(explainEvents(totals, window), numberText(totals.events), totals.events, changeText(totals.events, figures.before.events)),
        keyFigure(explainDefects(totals, window), numberText(totals.defects), totals.defects, changeText(totals.defects, figures.before.defects)),
        keyFigure(explainDefectsPer100(totals), per100Text(totals), per100(totals), ReportWriter::tr("%1 in the period before").arg(per100Text(figures.before))),
        keyFigure(explainRate(totals.defects, window), rateText(defectsPerHourRounded(totals.defects, window)), defectsPerHourRounded(totals.defects, window)),
        keyFigure(explainUnknown(totals), numberText(totals.unknown), totals.unknown),
    };
    if (const auto &cycles = figures.period.cycles) {
        all.push_back({.title = ReportWriter::tr("Median cycle time"),
                       .value = cycles->events == 0 ? nothingText() : cycleText(cycles->median),
                       .amount = cycles->events == 0 ? ReportValue() : ReportValue(double(cycles->median.count()) / 1000),
                       .meaning = ReportWriter::tr("Half of the cycles took longer than this, half were shorter. The length of a cycle is the duration that its event reported."),
                       .figures = cycles->isWhole() ? ReportWriter::tr("the middle one of %1 cycles").arg(numberText(cycles->events))
                                                    : ReportWriter::tr("the middle one of the newest %1 of %2 cycles").arg(numberText(cycles->events), numberText(cycles->eventsInWindow))});
    } else {
        const auto [refused, open] = refusedAndOpen(figures.period);
        all.push_back(keyFigure(explainRejected(refused, open, window), numberText(refused), refused));
    }
    return all;
}

KeyFigure arrivalFigure(const QString &title, std::int64_t part, std::int64_t all, const QString &meaning)
{
    const QString share = percentText(percentRounded(part, all), 2);
    return {.title = title,
            .value = numberText(part),
            .amount = part,
            .comparison = ReportWriter::tr("%1 of what arrived").arg(share),
            .meaning = meaning,
            .formula = ReportWriter::tr("%1 ÷ arrived × 100", "%1 is what is counted, such as Repeats").arg(title),
            .figures = all == 0 ? ReportWriter::tr("Nothing arrived in this period.") : QStringLiteral("%1 ÷ %2 × 100 = %3").arg(numberText(part), numberText(all), share)};
}

std::vector<KeyFigure> arrivalFigures(const ReportFigures &figures)
{
    const ArrivalSums &sums = figures.period.arrived;
    return {
        {.title = ReportWriter::tr("Arrived"),
         .value = numberText(sums.all()),
         .amount = sums.all(),
         .meaning = ReportWriter::tr("All events and readings that senders delivered in the period, by the time they arrived, of all factories."),
         .formula = ReportWriter::tr("new + repeats + corrections + rejected"),
         .figures = QStringLiteral("%1 + %2 + %3 + %4 = %5").arg(numberText(sums.accepted), numberText(sums.deduped), numberText(sums.updated), numberText(sums.rejected), numberText(sums.all()))},
        arrivalFigure(ReportWriter::tr("New"), sums.accepted, sums.all(), ReportWriter::tr("Stored for the first time.")),
        arrivalFigure(ReportWriter::tr("Repeats"), sums.deduped, sums.all(), ReportWriter::tr("Sent again with the same content. They were counted once. Many of them mean that a sender does not get its answers in time.")),
        arrivalFigure(ReportWriter::tr("Corrections"), sums.updated, sums.all(), ReportWriter::tr("Sent again with other content. The newest content holds, and what was said before is kept.")),
        arrivalFigure(ReportWriter::tr("Rejected"), sums.rejected, sums.all(), ReportWriter::tr("Refused because a field was missing or could not be right. They are in none of the other numbers.")),
    };
}

QString nothingIn(const ReportFigures &figures)
{
    const auto &newest = figures.period.plant.newestEver;
    const QString sentence = figures.request.kind == ReportKind::DataQuality ? ReportWriter::tr("Nothing arrived in this period.")
        : figures.request.machine                                           ? ReportWriter::tr("%1 sent no events in this period.").arg(figures.request.machine->toString())
                                                                            : ReportWriter::tr("There are no events in this period.");
    return newest ? sentence + QLatin1Char(' ') + ReportWriter::tr("The newest event of all is of %1.").arg(exactText(*newest)) : sentence;
}

/// With both offsets where the clocks are changed in between.
QString zoneIn(const Window &window)
{
    const QString first = offsetText(window.start);
    const QString last = offsetText(window.end);
    return QStringLiteral("%1 (%2)").arg(zoneText(), first == last ? first : ReportWriter::tr("%1, later %2", "offsets from UTC").arg(first, last));
}

} // namespace

ReportContent writeReport(const ReportFigures &figures, const QString &plant)
{
    ReportContent content{
        .title = reportTitle(figures.request.kind),
        .plant = plant,
        .period = spanText(figures.span),
        .zone = zoneIn(figures.span.window),
        .scope = scopeText(figures.request),
        .made = partMomentText(figures.made),
        .fileName = reportFileName(figures.request, figures.span),
    };
    if (figures.span.isUnderWay)
        content.caution = ReportWriter::tr("This period has not ended yet: the figures are those up to now.");
    if (figures.isEmpty()) {
        content.nothing = nothingIn(figures);
        return content;
    }
    content.figures = figures.request.kind == ReportKind::DataQuality ? arrivalFigures(figures) : eventFigures(figures);
    content.sections = reportSections(figures);
    return content;
}

} // namespace Andon
