// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/rejection.h"

#include <QStringList>

#include <algorithm>

namespace Andon {

using namespace Qt::StringLiterals;

Result<void> mayBeSentAgain(const Rejection &rejection)
{
    if (rejection.resolved)
        return Error {ErrorCode::AlreadyResolved, u"Rejection %1 has been resolved before."_s.arg(rejection.id)};
    if (rejection.isSummary)
        return Error {ErrorCode::PayloadNotKept,
                      u"Rejection %1 stands for events of which only the number was kept. Their sender has to send them again."_s.arg(rejection.id)};
    return {};
}

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
