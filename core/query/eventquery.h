// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/event.h"
#include "core/query/namepattern.h"

#include <chrono>
#include <optional>
#include <vector>

namespace Andon {

/// Which names are wanted: one of @a any, unless that is empty, and none of @a none.
struct NameChoice
{
    std::vector<NamePattern> any = {};
    std::vector<NamePattern> none = {};
    bool isEmpty() const { return any.empty() && none.empty(); }
    bool operator==(const NameChoice &) const = default;
};

/// A condition on the number of defects. An unknown number is neither more nor less than any.
struct DefectsTerm
{
    enum class Comparison { Equal, NotEqual, Less, LessOrEqual, Greater, GreaterOrEqual, Unknown };
    Comparison comparison = Comparison::Greater;
    int count = 0;
    bool isExcluded = false;   ///< Wanted is everything for which it does not hold.
    bool operator==(const DefectsTerm &) const = default;

    bool admits(std::optional<int> defects) const;
};

/// Which events are looked for. Empty members do not filter; all that is not empty has to hold.
struct EventQuery
{
    NameChoice machine = {};
    NameChoice line = {};       ///< An event without a line counts under its machine's name, as everywhere; "" finds those without.
    NameChoice factory = {};
    NameChoice id = {};         ///< Without * and ? in the case it was sent in.
    std::vector<NamePattern> words = {};   ///< Each begins the name of the machine or the line, or is the id.
    std::vector<DefectsTerm> defects = {};
    std::optional<std::chrono::milliseconds> lateBy = {};      ///< Received more than this after its time.
    std::optional<std::chrono::milliseconds> notLateBy = {};   ///< Received no more than this after its time.
    std::optional<bool> isCorrected = {};
    std::optional<Window> window = {};     ///< Of event time.
    std::optional<FactoryId> plant = {};   ///< This factory alone, by its exact name; not a part of the filter's text.
    bool operator==(const EventQuery &) const = default;

    /// Whether nothing is asked for but a window and a plant.
    bool isEmpty() const;
};

/// Whether a name is wanted.
bool admits(const NameChoice &choice, const QString &name);

} // namespace Andon
