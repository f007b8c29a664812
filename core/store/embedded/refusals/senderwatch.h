// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/reason.h"

#include <array>
#include <cstdint>
#include <list>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace Andon {

/// How much is kept of what is refused.
struct RefusalLimits
{
    std::int64_t keptPerMinute = 100;      ///< Events of a sender and a reason that are kept with what was sent; 0: all.
    std::size_t sendersWatched = 4'096;    ///< At once.
};

/// What was kept of a sender's refused events in the present minute.
class WatchedSender
{
public:
    explicit WatchedSender(std::string_view name) : m_name(name) {}

    const std::string &name() const { return m_name; }
    std::int64_t kept(Reason reason) const { return m_ofReasons[std::size_t(reason)].kept; }
    void addKept(Reason reason, std::int64_t count) { m_ofReasons[std::size_t(reason)].kept += count; }

    /// @a factory, which gets a summary of its own by that, or nothing, when factoriesApart have one.
    std::string_view factoryOfSummary(Reason reason, std::string_view factory);

private:
    struct OfReason
    {
        std::int64_t kept = 0;
        std::vector<std::size_t> factories = {};   ///< Hashes: an unlikely clash only makes one summary more.
    };
    std::string m_name;
    std::array<OfReason, reasonCount> m_ofReasons = {};
};

/// The senders whose events were refused in the present minute. Beyond a number of them, the one that
/// was quiet for longest is forgotten.
class SenderWatch
{
public:
    explicit SenderWatch(std::size_t most) : m_most(most) {}

    /// Valid until the next call.
    WatchedSender &sender(std::string_view name);
    void clear();

private:
    const std::size_t m_most;
    std::list<WatchedSender> m_senders;   ///< The latest first.
    std::unordered_map<std::string_view, std::list<WatchedSender>::iterator> m_byName;
};

} // namespace Andon
