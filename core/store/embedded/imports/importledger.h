// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/batch.h"
#include "core/domain/importrecord.h"
#include "core/store/embedded/database.h"
#include "core/store/embedded/imports/numberranges.h"

#include <optional>
#include <set>

namespace Andon {

/// Which files were imported and what of the log is of each, a part of EmbeddedStore. All calls are made
/// within its transactions.
class ImportLedger
{
public:
    /// What a part of an import is.
    enum class Part { Rows, Corrections, UndoCorrections };

    /// An import that is being undone.
    struct Undoing
    {
        ImportRecord record = {};
        std::int64_t row = 0;              ///< Undone up to this row ..
        std::int64_t correction = 0;       ///< .. and then up to this correction.
        NumberRanges rows = {};            ///< Its own ..
        NumberRanges corrections = {};
        NumberRanges goneRows = {};        ///< .. and those of imports that were undone before, which count for nothing.
        NumberRanges goneCorrections = {};
    };

    explicit ImportLedger(Database &database) : m_database(database) {}

    /// Writes down that it begins, and forgets what could be undone longest ago.
    Result<ImportId> begin(const ImportRecord &record);

    Result<void> end(ImportId import, ImportState state, std::int64_t bad, Instant now);

    /// A batch of it was stored, with these rows and corrections; a range that ends before it begins is empty.
    Result<void> note(ImportId import, const BatchReport &report, NumberRange rows, NumberRange corrections);

    /// NotFound when there is no such import, InvalidInput when it can be undone no more, with a sentence.
    Result<Undoing> undoing(ImportId import, Instant now);

    Result<void> save(const Undoing &undoing, NumberRange corrections);

private:
    Result<void> add(ImportId import, Part part, NumberRange range);

    Database &m_database;
    std::set<ImportId> m_running;   ///< Begun since the program was started, and not ended.
};

/// The newest, the newest first.
Result<std::vector<ImportRecord>> readImports(Database &database, std::int64_t most);

} // namespace Andon
