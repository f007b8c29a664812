// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/embedded/sourcetable.h"

#include "core/store/embedded/directory/idhash.h"

#include <algorithm>

namespace Andon {

std::size_t SourceHash::operator()(const Source &source) const
{
    return hashOfId(source.machine.utf8, hashOfId(source.line.utf8, hashOfId(source.factory.utf8, 0)));
}

void SourceTable::add(SourceNumber number, const Source &source)
{
    m_numbers.insert_or_assign(source, number);
    m_sources.insert_or_assign(number, source);
    m_byMachine.emplace(source.machine.utf8, number);
    m_next = std::max(m_next, number + 1);
}

void SourceTable::remove(SourceNumber number)
{
    const auto found = m_sources.find(number);
    if (found == m_sources.end())
        return;
    const auto [begin, end] = m_byMachine.equal_range(found->second.machine.utf8);
    m_byMachine.erase(std::find_if(begin, end, [number](const auto &entry) { return entry.second == number; }));
    m_numbers.erase(found->second);
    m_sources.erase(found);
}

void SourceTable::clear()
{
    *this = {};
}

SourceNumber SourceTable::numberOf(const Source &source) const
{
    const auto found = m_numbers.find(source);
    return found == m_numbers.end() ? 0 : found->second;
}

const Source *SourceTable::sourceOf(SourceNumber number) const
{
    const auto found = m_sources.find(number);
    return found == m_sources.end() ? nullptr : &found->second;
}

std::vector<SourceNumber> SourceTable::numbersOf(const FactoryId &factory) const
{
    std::vector<SourceNumber> numbers;
    for (const auto &[number, source] : m_sources) {
        if (source.factory == factory)
            numbers.push_back(number);
    }
    std::sort(numbers.begin(), numbers.end());
    return numbers;
}

std::vector<SourceNumber> SourceTable::numbersOf(const MachineId &machine) const
{
    std::vector<SourceNumber> numbers;
    const auto [begin, end] = m_byMachine.equal_range(machine.utf8);
    for (auto entry = begin; entry != end; ++entry)
        numbers.push_back(entry->second);
    return numbers;
}

} // namespace Andon
