// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/event.h"
#include "core/domain/reading.h"
#include "core/import/importplan.h"
#include "core/validation/eventrules.h"

#include <variant>

namespace Andon {

/// A row that was not taken.
struct BadRow
{
    std::int64_t line = 0;
    QString field = {};    ///< As senders name it; empty when the row itself cannot be read.
    QString reason = {};   ///< "durationMs is 'abc', a whole number is needed", without the line and the last point.

    /// "Line 4,512: durationMs is 'abc', a whole number is needed."
    QString sentence() const;
    bool operator==(const BadRow &) const = default;
};

/// Turns rows into events or readings by a plan, under the rules that senders meet. One thread. The plan
/// leaves nothing to be decided.
class RowMapper
{
public:
    RowMapper(const ImportPlan &plan, const EventRules &rules);

    std::variant<Event, BadRow> event(const Row &row, Instant now);
    std::variant<ReadingElement, BadRow> reading(const Row &row, Instant now);

private:
    std::string_view value(ImportField field, const Row &row);
    std::string madeId(const FieldSource &source, const Row &row) const;
    BadRow bad(const Row &row, ImportField field, const QString &what) const;
    BadRow unreadable(const Row &row) const;
    BadRow badByRule(const Row &row, const BrokenRule &rule);
    std::optional<BadRow> readTime(ImportField field, const Row &row, std::optional<Instant> &time);
    std::optional<BadRow> readNumber(ImportField field, const Row &row, NumberClaim &claim);

    const ImportPlan m_plan;
    const EventRules m_rules;
    TimeReader m_times;
    std::array<FieldSource, 11> m_sources;
    std::array<std::string, 11> m_scratch;
};

} // namespace Andon
