// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/instant.h"
#include "core/domain/event.h"
#include "core/domain/importrecord.h"

#include <QUuid>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace Andon {

using ClientId = Id<struct ClientKind>;   ///< Who measured or counted: a shop, a line PC, a meter.
using MetricId = Id<struct MetricKind>;   ///< What was measured or counted.

/// An amount of something at a moment, as a client of any kind reported it, normalised. There is no
/// id: two readings that agree in all four fields are one.
struct Reading
{
    ClientId client = {};
    MetricId metric = {};
    double amount = 0;        ///< Finite.
    Instant time = {};
    bool operator==(const Reading &) const = default;
};

/// SHA-256 of a reading's canonical form: its identity, over all paths and spellings.
struct ReadingHash
{
    std::array<unsigned char, 32> bytes = {};
    std::string hex() const;              ///< 64 digits in lower case.
    std::string_view view() const;        ///< The 32 bytes themselves.
    static ReadingHash fromBytes(std::string_view bytes);   ///< Of 32 bytes; what is missing is zero.
    bool operator==(const ReadingHash &) const = default;
};

/// "clientId|metric|amount|2024-01-01T00:00:00.000Z". In the two names `\` is written `\\` and `|`
/// is written `\|`, so that different readings never share a form.
std::string canonicalForm(const Reading &reading);

ReadingHash hashOf(const Reading &reading);

/// The id that clients see of a processed reading: the first 128 bits of its hash as a UUID of
/// version 8 (RFC 9562), the same on every server.
QUuid readingIdOf(const ReadingHash &hash);

/// A number as ECMAScript's Number::toString writes it ("1200", "12.5", "1e+21"), which is what two
/// of the systems that Andon replaces hash. Negative zero is "0".
std::string scriptNumberText(double number);

/// By which rules a reading was read, and is read again on a retry.
enum class ReadingDialect : std::uint8_t {
    Flexible,   ///< Nested or flat, with aliases: POST /api/v1/readings and /api/events.
    Fixed,      ///< {"source","payload":{"metric","amount","timestamp"}}: POST /events.
};

enum class ReadingStatus : std::uint8_t { Processed, Rejected, Failed };

/// "processed", "rejected" or "failed".
std::string_view statusWord(ReadingStatus status);
std::optional<ReadingStatus> statusFromWord(std::string_view word);

/// Why an element did not become a reading.
enum class ReadingFault : std::uint8_t {
    MissingClient,
    InvalidAmount,
    InvalidTimestamp,
    InvalidField,       ///< A name that cannot be kept.
    SimulatedFailure,   ///< The sender asked for it.
};

/// The word that senders see, such as "INVALID_AMOUNT". Lives as long as the program.
std::string_view faultCode(ReadingFault fault);

/// An element that broke a rule.
struct ReadingRefusal
{
    ReadingStatus status = ReadingStatus::Rejected;   ///< Rejected or Failed, as its dialect has it.
    ReadingFault fault = ReadingFault::MissingClient;
    std::string message = {};                         ///< For the sender, such as "client_id not found in event".
    std::optional<ClientId> client = {};              ///< When it was known.
    std::optional<MetricId> metric = {};              ///< Likewise.
    bool operator==(const ReadingRefusal &) const = default;
};

/// One element of a request: what it means, or why it means nothing.
struct ReadingElement
{
    std::variant<Reading, ReadingRefusal> content = {};
    std::string payload = {};                         ///< As JSON text, as it was sent.
    bool operator==(const ReadingElement &) const = default;
};

/// Whether a write is to be refused by the database, for people who test what becomes of failures.
enum class Simulation : std::uint8_t {
    None,
    FirstNew,   ///< The first reading that is valid and not known yet fails, and the request with it.
    Always,     ///< The first reading fails, also one that is known.
};

/// What one request brought, in the order it was sent.
struct ReadingBatch
{
    /// Elements of one request at most; a body with more is refused as a whole.
    static constexpr std::size_t elementsAllowed = 100'000;

    std::string sender = {};
    std::string token = {};                           ///< The name of the token it came with; empty without one.
    ReadingDialect dialect = ReadingDialect::Flexible;
    Simulation simulation = Simulation::None;
    std::optional<ImportId> import = {};              ///< Set where it is a part of a file that is imported.
    std::vector<ReadingElement> elements = {};

    std::size_t bytes() const;                        ///< About how much memory it takes.
};

/// What became of one element.
struct ReadingResult
{
    ReadingStatus status = ReadingStatus::Processed;
    bool isDuplicate = false;
    QUuid id = {};                                    ///< Of the reading, or of the record of its refusal.
    bool operator==(const ReadingResult &) const = default;
};

/// What became of a request.
struct ReadingReport
{
    /// The simulated failure happened: nothing of the request was processed, one record of the
    /// failure was kept, and there are no results.
    bool hasFailed = false;
    std::vector<ReadingResult> results = {};          ///< One for each element, in their order.
    bool operator==(const ReadingReport &) const = default;
};

} // namespace Andon
