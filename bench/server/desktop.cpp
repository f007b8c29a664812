// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/server/desktop.h"

#include "bench/common/child.h"
#include "bench/common/failure.h"
#include "bench/common/interrupt.h"

#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>

namespace Bench {

namespace {

constexpr int patience = 30'000;   // milliseconds

/// The number that it picked by itself.
std::string numberFrom(int output)
{
    std::string text;
    pollfd waited{.fd = output, .events = POLLIN, .revents = 0};
    while (text.find('\n') == std::string::npos && poll(&waited, 1, patience) > 0) {
        char chunk[16];
        const ssize_t size = read(output, chunk, sizeof chunk);
        if (size <= 0)
            break;
        text.append(chunk, std::size_t(size));
    }
    return text.substr(0, text.find('\n'));
}

void end(pid_t process)
{
    if (process <= 0)
        return;
    kill(process, SIGTERM);
    waitpid(process, nullptr, 0);
}

} // namespace

Desktop::Desktop()
{
    int output[2];
    if (pipe(output) != 0)
        throw Failure("no pipe");
    m_screen = startChild({.words = {"Xvfb", "-displayfd", "1", "-screen", "0", "1440x900x24", "-nolisten", "tcp", "-noreset"}, .output = output[1]});
    close(output[1]);
    const std::string number = numberFrom(output[0]);
    close(output[0]);
    if (number.empty()) {
        end(m_screen);
        throw Failure("Xvfb did not start; bench/run.sh installs it");
    }
    m_display = ":" + number;
    m_manager = startChild({.words = {"openbox", "--sm-disable"}, .environment = {"DISPLAY=" + m_display}});
    pause(std::chrono::seconds(1));
    if (waitpid(m_manager, nullptr, WNOHANG) != 0) {
        end(m_screen);
        throw Failure("openbox did not start; bench/run.sh installs it");
    }
}

Desktop::~Desktop()
{
    end(m_manager);
    end(m_screen);
}

void Desktop::press(const std::string &keys) const
{
    const pid_t process = startChild({.words = {"xdotool", "key", keys}, .environment = {"DISPLAY=" + m_display}});
    int status = 0;
    waitpid(process, &status, 0);
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
        throw Failure("xdotool could not press " + keys + "; bench/run.sh installs it");
}

} // namespace Bench
