// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stdexcept>

namespace Bench {

/// What was measured cannot be believed, or could not be measured at all; what() says why.
/// An exception, unlike in Andon: nothing here goes on after a failure, and every server and file must be put away
/// on the way out.
class Failure : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

/// The command line cannot be used.
class UsageError : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

/// Somebody pressed Ctrl+C.
class Interrupted : public std::runtime_error
{
public:
    Interrupted() : std::runtime_error("interrupted") {}
};

} // namespace Bench
