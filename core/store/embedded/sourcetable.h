// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/event.h"

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace Andon {

using SourceNumber = std::int64_t;

struct SourceHash
{
    std::size_t operator()(const Source &source) const;
};

/// The number that stands for a (machine, line, factory) in the log, both ways round.
class SourceTable
{
public:
    void add(SourceNumber number, const Source &source);
    void remove(SourceNumber number);
    void clear();

    /// 0 when it has none yet.
    SourceNumber numberOf(const Source &source) const;

    /// Null for a number that is not in the table.
    const Source *sourceOf(SourceNumber number) const;

    /// Calls @a take(number, source) for all, in no order.
    template <typename Take>
    void each(Take take) const
    {
        for (const auto &[number, source] : m_sources)
            take(number, source);
    }

    std::vector<SourceNumber> numbersOf(const FactoryId &factory) const;
    std::vector<SourceNumber> numbersOf(const MachineId &machine) const;
    SourceNumber nextNumber() const { return m_next; }

private:
    std::unordered_map<Source, SourceNumber, SourceHash> m_numbers;
    std::unordered_map<SourceNumber, Source> m_sources;
    std::unordered_multimap<std::string, SourceNumber> m_byMachine;
    SourceNumber m_next = 1;
};

} // namespace Andon
