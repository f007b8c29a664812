// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/instant.h"

#include <QString>

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace Andon {

/// A name as a sender wrote it, in UTF-8, compared byte by byte. Names of different kinds do not
/// fit where the other is asked for.
template <typename Kind>
struct Id
{
    std::string utf8 = {};
    Id() = default;
    explicit Id(std::string text) : utf8(std::move(text)) {}
    explicit Id(const QString &text) : utf8(text.toStdString()) {}
    bool isEmpty() const { return utf8.empty(); }
    QString toString() const { return QString::fromStdString(utf8); }
    auto operator<=>(const Id &) const = default;
};

using EventId = Id<struct EventKind>;
using MachineId = Id<struct MachineKind>;
using LineId = Id<struct LineKind>;        ///< Empty when the sender named no line.
using FactoryId = Id<struct FactoryKind>;  ///< Empty when the sender named no factory.

/// Where an event comes from.
struct Source
{
    MachineId machine = {};
    LineId line = {};
    FactoryId factory = {};
    auto operator<=>(const Source &) const = default;
};

/// One cycle of a machine, as its line PC reported it. Everything but the id is the payload that
/// decides between a repeat and a correction.
struct Event
{
    EventId id = {};
    Source source = {};
    Instant time = {};                       ///< By the machine's clock.
    std::chrono::milliseconds duration{0};   ///< 0 to 6 hours.
    std::optional<int> defects = {};         ///< Empty when unknown; -1 exists only in JSON and SQL.
    bool operator==(const Event &) const = default;
};

/// An event as the store holds it.
struct StoredEvent
{
    Event event = {};
    ReceivedTime received = {};
    bool operator==(const StoredEvent &) const = default;
};

} // namespace Andon
