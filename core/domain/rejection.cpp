// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/rejection.h"

#include <QStringList>

#include <algorithm>

namespace Andon {

QString outcomesText(const std::vector<RetryReport> &reports)
{
    QStringList words;
    for (const auto outcome : {Outcome::Accepted, Outcome::Deduped, Outcome::Updated, Outcome::Rejected}) {
        const auto count = std::count_if(reports.begin(), reports.end(), [outcome](const RetryReport &report) { return report.outcome == outcome; });
        const std::string_view word = outcomeWord(outcome);
        if (count > 0)
            words << QStringLiteral("%1 %2").arg(QLatin1StringView(word.data(), qsizetype(word.size()))).arg(count);
    }
    return words.join(QStringLiteral(", "));
}

} // namespace Andon
