// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Files that are to be imported: what is guessed about them, their rows, and what these are taken
// for. An input is such a file.
#include "core/import/columnguess.h"
#include "core/import/formguess.h"
#include "core/import/rowmapper.h"
#include "tests/fuzz/property.h"

#include <algorithm>

using namespace Andon;
using namespace Andon::Fuzz;

namespace {

constexpr Instant now = std::chrono::sys_days(std::chrono::year(2026) / 6 / 1);

/// Small, so that short inputs meet them.
constexpr ImportLimits limits{.longestLine = 100, .mostColumns = 10, .mostLinesOfRow = 3, .mostInflated = 20, .alwaysInflated = 1'000};

using Rows = std::vector<std::vector<std::string>>;

/// Reads everything, and hands each row to @a take.
template <typename Take>
void eachRow(const QByteArray &file, const FileForm &form, Take take)
{
    const auto bytes = ByteSource::fromBytes(file, limits);
    const auto reader = readRows(*bytes, form, limits);
    if (!reader)
        return;
    std::int64_t line = 0;
    for (auto row = (*reader)->next(); row && *row; row = (*reader)->next()) {
        must((*row)->line >= line && (*row)->line > 0, "rows come in their order");
        must((*row)->line > line || form.kind == FileKind::JsonArray, "each row has a line of its own");
        must((*row)->fields.size() <= limits.mostColumns, "no row has more columns than the limit");
        must(form.kind != FileKind::Separated || (*row)->raw.size() <= (limits.longestLine + 1) * limits.mostLinesOfRow, "no row is longer than the limit");
        line = (*row)->line;
        take(**row, (*reader)->columns());
    }
}

void checkMapping(const QByteArray &file, ImportPlan plan)
{
    const ImportPlan kept = planFromJson(toJson(plan)).value();   // names may have had what is no text
    must(planFromJson(toJson(kept)).value() == kept, "a plan that is written reads back as the same");
    must(kept.sources == plan.sources && kept.kind == plan.kind && kept.timeOrder == plan.timeOrder && kept.form.delimiter == plan.form.delimiter, "it means the same");
    if (plan.timeOrder == TimeOrder::Ambiguous)
        plan.timeOrder = TimeOrder::DayMonthYear;
    if (!mustDecide(plan).isEmpty())
        return;
    const EventRules rules;
    RowMapper mapper(plan, rules);
    RowMapper again(plan, rules);
    eachRow(file, plan.form, [&](const Row &row, const auto &) {
        if (plan.kind == ImportKind::Readings) {
            const auto element = mapper.reading(row, now);
            const auto *taken = std::get_if<ReadingElement>(&element);
            must(!taken || std::holds_alternative<Reading>(taken->content), "what is taken is a reading");
            return;
        }
        const auto event = mapper.event(row, now);
        must(event == again.event(row, now), "a row always means the same");
        if (const auto *taken = std::get_if<Event>(&event)) {
            must(row.problem.empty(), "a row that cannot be read is not taken");
            must(!taken->id.isEmpty() && !taken->source.machine.isEmpty(), "an event has an id and a machine");
            must(taken->duration.count() >= 0 && taken->duration <= rules.longestDuration, "its duration is within the limits");
            must(taken->time - now <= rules.furthestAhead, "it is not of the future");
        } else {
            must(std::get<BadRow>(event).line == row.line && !std::get<BadRow>(event).reason.isEmpty(), "a bad row says where it is and why");
        }
    });
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    const std::string_view text = textOf(bytes, size);
    const QByteArray file(text.data(), qsizetype(text.size()));
    const auto form = guessFormOf(file, true, limits);
    if (!form)
        return 0;
    Rows rows;
    FileForm known = *form;
    eachRow(file, *form, [&](const Row &row, const std::vector<std::string> &columns) {
        known.columns = columns;
        if (row.problem.empty())
            rows.emplace_back(row.fields.begin(), row.fields.end());
    });
    checkMapping(file, guessColumns(known, rows, QStringLiteral("Europe/Berlin")));
    return 0;
}
