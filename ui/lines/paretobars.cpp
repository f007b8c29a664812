// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lines/paretobars.h"

#include "ui/style/wording.h"

#include <QCoreApplication>

namespace Andon {

namespace {

ParetoBar bar(const QString &name, const Totals &totals, bool isWarning, const std::optional<EventsLink> &link)
{
    return {name, totals.defects, percentText(percentRounded(totals.defects, totals.events - totals.unknown)), isWarning, link};
}

} // namespace

QList<ParetoBar> paretoBars(std::span<const Ranked> ranked, qsizetype limit)
{
    QList<ParetoBar> bars;
    Totals others;
    for (const Ranked &each : ranked) {
        if (each.totals.defects == 0)
            continue;
        if (bars.size() < limit)
            bars << bar(each.name, each.totals, each.isWarning, each.link);
        else
            others += each.totals;
    }
    if (others.defects > 0)
        bars << bar(QCoreApplication::translate("ParetoBars", "others"), others, false, {});
    return bars;
}

} // namespace Andon
