// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/machines/ratetrend.h"

#include "ui/style/wording.h"

#include <QCoreApplication>

#include <algorithm>

namespace Andon {

namespace {

constexpr std::size_t calmSlots = 8;

/// The context of the translations.
struct RateTrendWords
{
    Q_DECLARE_TR_FUNCTIONS(Andon::RateTrend)
};

} // namespace

RateTrend rateTrend(const std::vector<Totals> &slices, const Window &window)
{
    if (slices.empty() || window.isEmpty())
        return {};
    const std::size_t reach = std::max<std::size_t>(1, slices.size() / 4);
    const auto slot = window.length() / std::int64_t(slices.size());
    RateTrend trend{.window = {window.start + slot * std::int64_t(reach), window.end}, .span = slot * std::int64_t(reach)};
    const double hours = double(trend.span.count()) / 3'600'000.0;
    std::int64_t defects = 0;
    for (std::size_t i = 0; i < slices.size(); ++i) {
        defects += slices[i].defects;
        if (i >= reach)
            defects -= slices[i - reach].defects;
        if (i + 1 >= reach)
            trend.rates << double(defects) / hours;
    }
    return trend;
}

QList<double> calmTrend(const std::vector<Totals> &slices)
{
    QList<double> trend;
    std::int64_t defects = 0;
    for (std::size_t i = 0; i < slices.size(); ++i) {
        defects += slices[i].defects;
        if (i >= calmSlots)
            defects -= slices[i - calmSlots].defects;
        trend << double(defects);
    }
    return trend;
}

double calmTrendTop(const QList<double> &trend, const std::vector<Totals> &slices, std::chrono::milliseconds slot)
{
    const double hours = double(slot.count()) / 3'600'000.0 * double(std::min(calmSlots, slices.size()));
    double top = std::max(1.0, 3.0 * warningRate * hours);
    for (const double value : trend)
        top = std::max(top, value);
    return top;
}

QString trendText(const QList<double> &trend)
{
    const auto most = std::max_element(trend.begin(), trend.end());
    if (most == trend.end() || *most <= 0)
        return RateTrendWords::tr("no defects");
    return RateTrendWords::tr("lately %1 defects, at most %2 at a time").arg(numberText(std::int64_t(trend.last())), numberText(std::int64_t(*most)));
}

} // namespace Andon
