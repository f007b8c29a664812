// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"
#include "core/domain/event.h"

#include <QTemporaryFile>

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace Andon {

/// What would become of rows.
struct TrialCounts
{
    std::int64_t accepted = 0;
    std::int64_t deduped = 0;
    std::int64_t updated = 0;
    bool operator==(const TrialCounts &) const = default;
};

/// Counts what would become of rows if they were stored, repeats within the file included, in the same memory
/// for any number of them: only hashes are kept, those of many rows in a temporary file, apart by their ids. One thread.
class TrialTally
{
public:
    TrialTally() = default;

    /// @a stored is what the database holds under the id.
    Result<void> add(const Event &event, const std::optional<StoredEvent> &stored);

    /// The same for what has no payload but its identity.
    Result<void> add(std::string_view identity, bool isStored);

    /// Once everything was added.
    Result<TrialCounts> counts();

private:
    struct Entry
    {
        std::uint64_t id = 0;
        std::uint64_t payload = 0;
        std::uint64_t stored = 0;   ///< Payload in the database; 0: none.
    };
    struct Shelf
    {
        std::vector<Entry> entries = {};
        std::vector<std::pair<qint64, std::size_t>> spilled = {};   ///< Where in the file, and how many.
    };

    Result<void> add(Entry entry);
    Result<void> spill();
    Result<void> count(Shelf &shelf, TrialCounts &counts);

    static constexpr std::size_t shelves = 64;
    std::array<Shelf, shelves> m_shelves;
    std::size_t m_inMemory = 0;
    std::unique_ptr<QTemporaryFile> m_file;
    std::string m_scratch;
};

} // namespace Andon
