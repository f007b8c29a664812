// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"
#include "core/domain/batch.h"
#include "core/domain/importrecord.h"
#include "core/domain/reading.h"
#include "core/domain/rejection.h"
#include "core/query/eventsearch.h"
#include "core/stats/cycletimes.h"
#include "core/stats/figures.h"
#include "core/stats/periodfigures.h"
#include "core/store/readingqueries.h"

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace Andon {

using BatchPointer = std::shared_ptr<const Batch>;
using ReadingBatchPointer = std::shared_ptr<const ReadingBatch>;

/// What is stored together: everything that waited, in order of arrival.
struct Arrivals
{
    std::vector<BatchPointer> batches = {};
    std::vector<ReadingBatchPointer> readings = {};
};

/// What became of it: one report for each batch, in the same order.
struct ArrivalReports
{
    std::vector<BatchReport> batches = {};
    std::vector<ReadingReport> readings = {};
};

/// How much there is, and how far it reaches.
struct StoreSize
{
    std::int64_t events = 0;
    std::int64_t readings = 0;                 ///< Processed ones.
    std::optional<Instant> newestEvent = {};   ///< By event time.
    std::int64_t bytes = 0;                    ///< On disk, with its journal.
    bool operator==(const StoreSize &) const = default;
};

/// The writing side of the database. It lives on one thread, the store's, and is called nowhere
/// else. A call that fails has stored nothing at all, and the next one may succeed.
class EventStore
{
public:
    virtual ~EventStore() = default;

    /// Judges and stores everything in one transaction, and returns only once it is on disk.
    /// Refusals are logged, those of a flood as summaries. A reading batch whose simulated failure happens is taken back alone.
    virtual Result<ArrivalReports> ingest(const Arrivals &arrivals) = 0;

    /// The rejection with this id; NotFound when there is none.
    virtual Result<Rejection> rejection(RejectionId id) = 0;

    /// Stores an event that had been refused and marks its rejection as resolved, both or neither.
    /// AlreadyResolved when that was done before, PayloadNotKept when it is a summary.
    virtual Result<Outcome> resolve(RejectionId id, const Event &event) = 0;

    /// The same for a reading; the outcome is Accepted or Deduped. @a payload is what was sent.
    virtual Result<Outcome> resolve(RejectionId id, const Reading &reading, std::string_view payload) = 0;

    /// Deletes up to @a limit events of a factory, with their corrections, and, once there are none
    /// left, its rejections and sources. Returns how many events went; fewer than @a limit mean that
    /// it is done.
    virtual Result<std::int64_t> removeSome(const FactoryId &factory, std::int64_t limit) = 0;

    /// Writes what somebody said of a machine; answers all that is said of it now.
    virtual Result<MachineNote> change(const MachineChange &change, Instant now) = 0;

    /// Writes down that a file is going to be imported; what is brought with the id that it gives can be undone.
    virtual Result<ImportId> beginImport(const ImportRecord &record) = 0;

    /// @a bad: how many rows were not taken.
    virtual Result<void> endImport(ImportId import, ImportState state, std::int64_t bad, Instant now) = 0;

    /// Undoes an import: looks at up to @a limit of its events and corrections. Events that it added and nobody
    /// corrected since go; what it corrected says again what it said before, unless it was corrected again since.
    /// NotFound, or InvalidInput when it can be undone no more.
    virtual Result<UndoStep> undoSome(ImportId import, std::int64_t limit, Instant now) = 0;

    virtual Result<StoreSize> size() = 0;

    enum class Hurry { InQuiet, Everything };
    enum class Left { Nothing, Later, Now };

    /// Does a part of what can wait: some milliseconds of it, or more while percentReady() says
    /// something. Returns whether there is more that can be done now, or will be soon. InQuiet leaves
    /// in memory what is too little to be worth it.
    virtual Result<Left> keepUp(Hurry hurry) = 0;

    /// While something has to be made anew before events can be taken (they fail with Busy then): how
    /// far that is, in percent. keepUp() goes on with it.
    virtual std::optional<int> percentReady() const = 0;
};

/// Which rows of a list, and which part of them.
struct Page
{
    std::int64_t limit = 100;
    std::int64_t skip = 0;
    bool operator==(const Page &) const = default;
};

/// Empty members do not filter. The window is one on event time.
struct EventFilter
{
    std::optional<MachineId> machine = {};
    std::optional<LineId> line = {};
    std::optional<FactoryId> factory = {};
    std::optional<EventId> id = {};
    std::optional<Instant> from = {};
    std::optional<Instant> to = {};
    bool operator==(const EventFilter &) const = default;
};

/// Empty members do not filter. The window is one on time of arrival.
struct RejectionFilter
{
    std::vector<RejectionKind> kinds = {};
    std::optional<bool> resolved = {};
    std::optional<QString> reason = {};
    std::optional<QString> eventId = {};     ///< For readings their uid, as text without braces.
    std::optional<QString> client = {};
    std::optional<QString> factory = {};
    std::optional<Instant> from = {};
    std::optional<Instant> to = {};
    bool operator==(const RejectionFilter &) const = default;
};

template <typename T>
struct Listing
{
    std::vector<T> items = {};
    std::int64_t total = 0;   ///< Before paging.
};

/// A part of the log of refusals.
struct RejectionListing : Listing<Rejection>
{
    std::int64_t totalCount = 0;   ///< How many events and readings were refused: more than records, when there are summaries.
};

/// What a page of the window asks for.
struct PlantQuery
{
    std::optional<FactoryId> factory = {};
    Window window = {};
    Instant now = {};
    int slots = 48;           ///< Into how many parts trends and ingest are cut, 1 to 240.
    double limit = warningRate;   ///< Defects an hour from which a machine is in Warning.
    bool operator==(const PlantQuery &) const = default;
};

/// What a report asks for.
struct PeriodQuery
{
    PlantQuery plant = {};
    std::optional<MachineId> machine = {};   ///< Whose parts, detail and cycle times are wanted; empty: the parts of all.
    std::vector<Window> parts = {};
    bool operator==(const PeriodQuery &) const = default;
};

/// Everything a rejections page shows: a part of the list, and how many were refused for each reason.
struct RejectionPage
{
    RejectionListing rejections = {};
    std::vector<ReasonCount> reasons = {};  ///< How many were refused; most frequent first, counted without the reason filter.
};

/// A page of a list holds about this much of what senders sent; items behind that have an empty
/// payload. Asking for fewer of them, or for one alone, gives it.
inline constexpr std::int64_t payloadBytesOfPage = 16 * 1024 * 1024;

/// The reading side: one connection, used on one thread, which never waits for the writer. Every
/// call sees the database at one moment, never older than what was committed before it began, and
/// fails with Storage when it takes longer than 30 seconds.
class EventReader
{
public:
    virtual ~EventReader() = default;

    /// Of one factory alone, if one is given.
    virtual Result<Totals> machineTotals(const MachineId &machine, const Window &window, const std::optional<FactoryId> &factory = {}) = 0;

    /// Without a factory: of all of them, and an event without a line counts under its machine's
    /// name. With one: events without a line are left out.
    virtual Result<std::vector<TopLine>> topLines(const std::optional<FactoryId> &factory, const Window &window,
                                                  std::int64_t limit) = 0;

    /// Newest event time first, then by event id.
    virtual Result<Listing<StoredEvent>> events(const EventFilter &filter, const Page &page) = 0;

    /// A step of a search: from a place on, one way, until enough were found or its time is over. So
    /// even one that has to look at every event keeps a reader no longer than that.
    virtual Result<SearchSlice> search(const EventQuery &query, const SearchStep &step) = 0;

    /// Quick, whatever is asked; see EventCount.
    virtual Result<EventCount> count(const EventQuery &query) = 0;

    /// By the event's number of arrival; NotFound when it was deleted.
    virtual Result<EventHistory> history(std::uint32_t number) = 0;

    /// Newest first.
    virtual Result<RejectionListing> rejections(const RejectionFilter &filter, const Page &page) = 0;

    virtual Result<RejectionPage> rejectionPage(const RejectionFilter &filter, const Page &page) = 0;

    /// Readings of every status the filter allows, newest first.
    virtual Result<Listing<ReadingRecord>> readings(const ReadingFilter &filter, const Page &page, ReadingOrder order) = 0;

    /// Totals of processed readings; the filter's status plays no part. The counts are under the
    /// same filter.
    virtual Result<ReadingAggregates> readingTotals(const ReadingFilter &filter, ReadingGrouping grouping) = 0;

    virtual Result<PlantFigures> plant(const PlantQuery &query) = 0;

    /// @a machine in the factory of @a query, or, when that names none, in whichever it sends from.
    virtual Result<MachineDetail> machineDetail(const MachineId &machine, const PlantQuery &query) = 0;

    /// How long its cycles in the window took: of all its events, or of the newest when there are
    /// more than mostCyclesRead.
    virtual Result<CycleTimes> cycleTimes(const MachineId &machine, const PlantQuery &query) = 0;

    /// Everything a report tells; NotFound for a machine that has never sent anything.
    virtual Result<PeriodFigures> period(const PeriodQuery &query) = 0;

    /// What is said of each machine that has ever sent something, by factory and name.
    virtual Result<std::vector<MachineNote>> machineNotes() = 0;

    /// What is stored under each of these ids, in their order. Busy while the directory of ids is made anew.
    virtual Result<std::vector<std::optional<StoredEvent>>> stored(const std::vector<EventId> &ids) = 0;

    /// Files that were imported, the newest first.
    virtual Result<std::vector<ImportRecord>> imports(std::int64_t limit) = 0;

    /// Lets the question that is being answered fail soon, and all that come. From any thread.
    virtual void giveUp() = 0;
};

} // namespace Andon
