// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/comparison.h"

#include "ui/style/wording.h"

#include <QCoreApplication>

#include <cmath>

namespace Andon {

namespace {

/// The context of the translations.
struct Comparison
{
    Q_DECLARE_TR_FUNCTIONS(Comparison)
};

constexpr double inTimesFrom = 1000;   // percent
constexpr double tooManyTimes = 10;

} // namespace

QString briefChangeText(std::int64_t now, std::int64_t before)
{
    if (before <= 0)
        return now <= 0 ? nothingText() : Comparison::tr("new", "there was nothing before");
    const double percent = std::round(100.0 * double(now - before) / double(before));
    if (percent >= inTimesFrom)
        return QStringLiteral("×%1").arg(decimalText(double(now) / double(before), 0));
    const QString sign = percent > 0 ? QStringLiteral("+") : percent < 0 ? QStringLiteral("−") : QStringLiteral("±");
    return sign + percentText(std::abs(percent), 0);
}

QString yesterdayText(std::int64_t now, std::int64_t yesterday)
{
    // A share of next to nothing says nothing.
    if (yesterday == 0 || double(now) >= tooManyTimes * double(yesterday))
        return yesterdayText(shortNumberText(yesterday));
    return Comparison::tr("%1 (%2)", "yesterday 184,220 (+3 %)").arg(yesterdayText(shortNumberText(yesterday)), briefChangeText(now, yesterday));
}

QString yesterdayText(const QString &yesterday)
{
    return Comparison::tr("yesterday %1", "the figure of the same time yesterday").arg(yesterday);
}

} // namespace Andon
