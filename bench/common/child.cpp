// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/common/child.h"

#include "bench/common/failure.h"

#include <fcntl.h>
#include <sys/prctl.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <string_view>

namespace Bench {

namespace {

std::vector<char *> pointersTo(std::vector<std::string> &texts)
{
    std::vector<char *> pointers;
    for (std::string &text : texts)
        pointers.push_back(text.data());
    pointers.push_back(nullptr);
    return pointers;
}

/// Ours, with those in @a own set as said there.
std::vector<std::string> environmentWith(const std::vector<std::string> &own)
{
    std::vector<std::string> all = own;
    for (char **variable = environ; *variable; ++variable) {
        const std::string_view name = std::string_view(*variable).substr(0, std::string_view(*variable).find('=') + 1);
        if (std::ranges::none_of(own, [&](const std::string &set) { return set.starts_with(name); }))
            all.emplace_back(*variable);
    }
    return all;
}

} // namespace

pid_t startChild(ChildOptions options)
{
    std::vector<std::string> environment = environmentWith(options.environment);
    const std::vector<char *> words = pointersTo(options.words);
    const std::vector<char *> variables = pointersTo(environment);
    const pid_t process = fork();
    if (process == 0) {
        setpgid(0, 0);
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        const int nowhere = open("/dev/null", O_RDWR | O_CLOEXEC);
        dup2(nowhere, STDIN_FILENO);
        dup2(options.output >= 0 ? options.output : nowhere, STDOUT_FILENO);
        dup2(options.errors >= 0 ? options.errors : nowhere, STDERR_FILENO);
        execvpe(words[0], words.data(), variables.data());
        _exit(127);
    }
    if (process < 0)
        throw Failure("cannot start " + options.words[0]);
    return process;
}

} // namespace Bench
