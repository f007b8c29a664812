// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"
#include "core/files/cell.h"
#include "core/query/eventquery.h"
#include "core/store/eventstore.h"

#include <atomic>
#include <cstdint>
#include <memory>
#include <vector>

namespace Andon {

/// Some rows of an export.
struct ExportPart
{
    std::vector<std::vector<Cell>> rows = {};
    std::int64_t examined = 0;   ///< How many were looked at for them; more than there are rows where a filter leaves some out.
    bool isEnd = false;          ///< There are no more.
};

/// A list in the store, part by part from the newest on: each begins where the one before ended, by time and number, so that
/// rows that come in meanwhile neither repeat nor move others. Its columns are chosen by key when it is made; a key that it
/// does not know has empty cells.
class ExportSource
{
public:
    virtual ~ExportSource() = default;

    /// The next rows. On a reader's thread, which is kept for some hundredths of a second; one call at a time.
    virtual Result<ExportPart> next(EventReader &reader) = 0;

    /// Lets the next() under way end soon. From any thread.
    void cancel() { *m_isCancelled = true; }

protected:
    std::shared_ptr<std::atomic<bool>> m_isCancelled = std::make_shared<std::atomic<bool>>(false);
};

/// Whether programs or people will read it: for programs the API's own codes stand for what is not known.
enum class Readers { Programs, People };

/// All columns that a list has, with their keys as titles and in the order of the API.
std::vector<FileColumn> columnsOfEvents();
std::vector<FileColumn> columnsOfRejections();
std::vector<FileColumn> columnsOfReadings();
std::vector<FileColumn> columnsOfMachines();
std::vector<FileColumn> columnsOfLines();

std::unique_ptr<ExportSource> exportEvents(const EventQuery &query, const std::vector<FileColumn> &columns, Readers readers);
/// By exact names, as the API has it: a line's events are those that name it.
std::unique_ptr<ExportSource> exportEvents(const EventFilter &filter, const std::vector<FileColumn> &columns, Readers readers);
std::unique_ptr<ExportSource> exportRejections(const RejectionFilter &filter, const std::vector<FileColumn> &columns, Readers readers);
std::unique_ptr<ExportSource> exportReadings(const ReadingFilter &filter, const std::vector<FileColumn> &columns, Readers readers);

/// Worst first; of one machine alone where one is named.
std::unique_ptr<ExportSource> exportMachines(const PlantQuery &query, const std::optional<MachineId> &machine, const std::vector<FileColumn> &columns);

/// Most defects first; of one line alone where one is named.
std::unique_ptr<ExportSource> exportLines(const PlantQuery &query, const std::optional<LineId> &line, const std::vector<FileColumn> &columns);

/// Rows that are there already, in the order they were handed over.
std::unique_ptr<ExportSource> exportRows(std::vector<std::vector<Cell>> rows);

} // namespace Andon
