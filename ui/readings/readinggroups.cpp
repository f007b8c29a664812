// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/readings/readinggroups.h"

#include <QCoreApplication>

#include <algorithm>

namespace Andon {

QString groupName(const ReadingGroup &group)
{
    if (group.client && group.metric)
        return QStringLiteral("%1 · %2").arg(group.client->toString(), group.metric->toString());
    if (group.client)
        return group.client->toString();
    return group.metric ? group.metric->toString() : QString();
}

ReadingTotals totalsOf(const std::vector<ReadingGroup> &groups)
{
    ReadingTotals all;
    for (const ReadingGroup &group : groups) {
        const ReadingTotals &totals = group.totals;
        all.least = all.count == 0 ? totals.least : std::min(all.least, totals.least);
        all.most = all.count == 0 ? totals.most : std::max(all.most, totals.most);
        all.count += totals.count;
        all.sum += totals.sum;
    }
    return all;
}

QList<AmountBar> barsOf(const std::vector<ReadingGroup> &groups, qsizetype limit)
{
    QList<AmountBar> bars;
    double others = 0;
    for (const ReadingGroup &group : groups) {
        if (bars.size() < limit)
            bars << AmountBar{groupName(group), group.totals.sum};
        else
            others += group.totals.sum;
    }
    if (qsizetype(groups.size()) > limit)
        bars << AmountBar{QCoreApplication::translate("ReadingGroups", "others"), others};
    return bars;
}

} // namespace Andon
