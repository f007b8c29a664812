// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/eventquery.h"

#include "core/query/eventsearch.h"

#include <algorithm>

namespace Andon {

namespace {

bool holds(DefectsTerm::Comparison comparison, std::optional<int> defects, int count)
{
    using Comparison = DefectsTerm::Comparison;
    if (comparison == Comparison::Unknown || !defects)
        return comparison == Comparison::Unknown && !defects;
    switch (comparison) {
    case Comparison::Equal: return *defects == count;
    case Comparison::NotEqual: return *defects != count;
    case Comparison::Less: return *defects < count;
    case Comparison::LessOrEqual: return *defects <= count;
    case Comparison::Greater: return *defects > count;
    case Comparison::GreaterOrEqual: return *defects >= count;
    case Comparison::Unknown: break;
    }
    Q_UNREACHABLE();
}

} // namespace

bool DefectsTerm::admits(std::optional<int> defects) const
{
    return holds(comparison, defects, count) != isExcluded;
}

bool EventQuery::isEmpty() const
{
    EventQuery bare;
    bare.window = window;
    bare.plant = plant;
    return *this == bare;
}

EventQuery sourcePart(const EventQuery &query)
{
    EventQuery part;
    part.machine = query.machine;
    part.line = query.line;
    part.factory = query.factory;
    part.window = query.window;
    part.plant = query.plant;
    return part;
}

bool isBySource(const EventQuery &query)
{
    return query == sourcePart(query);
}

bool admits(const NameChoice &choice, const QString &name)
{
    const auto fits = [&name](const NamePattern &pattern) { return pattern.matches(name); };
    return (choice.any.empty() || std::any_of(choice.any.begin(), choice.any.end(), fits))
        && std::none_of(choice.none.begin(), choice.none.end(), fits);
}

} // namespace Andon
