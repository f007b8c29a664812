// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/common/durations.h"
#include "bench/connection.h"

#include <functional>
#include <string>

namespace Bench {

/// Asks one question after the other on one connection. Every answer must be a 200; anything else throws Failure.
class Client
{
public:
    explicit Client(const Base &base);

    void get(const std::string &target) { exchange("GET " + target, {}); }
    void post(const std::string &target, const std::string &body) { exchange("POST " + target, body); }

    /// The last answer.
    const Connection &answer() const { return m_connection; }
    /// The sum of all numbers under @a key in the last answer.
    std::uint64_t sumOf(const std::string &key) const;

    /// Asks @a count times for what @a target gives and times each, but begins no other after @a seconds.
    Durations ask(int count, double seconds, const std::function<std::string(int)> &target);

private:
    void exchange(const std::string &head, const std::string &body);

    const Base m_base;
    Connection m_connection;
};

} // namespace Bench
