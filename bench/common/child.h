// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sys/types.h>

#include <string>
#include <vector>

namespace Bench {

/// What a program is started with.
struct ChildOptions
{
    std::vector<std::string> words = {};         ///< The first is the program, found as a shell finds it.
    std::vector<std::string> environment = {};   ///< "NAME=value", besides what we have ourselves.
    int output = -1;                             ///< Where its standard output goes; -1: nowhere.
    int errors = -1;                             ///< The same for its standard error.
};

/// Starts it in a group of its own, so that Ctrl+C in the terminal is ours to pass on; the kernel ends it together with
/// the thread that called this. Throws Failure when that cannot be.
pid_t startChild(ChildOptions options);

} // namespace Bench
