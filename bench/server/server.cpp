// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/server/server.h"

#include "bench/common/child.h"
#include "bench/common/failure.h"
#include "bench/common/interrupt.h"
#include "bench/common/stopwatch.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <fstream>
#include <iterator>
#include <thread>

namespace Bench {

namespace {

/// Start-up works through the whole database in the worst case.
constexpr std::chrono::seconds patience(600);
constexpr std::string_view readyMark = "andon: listening on ";

} // namespace

Server::Server(const ServerOptions &options) : m_log(logOf(options))
{
    start(options);
    try {
        const std::string line = readyLine();
        m_base = Base::from(line.substr(readyMark.size()));
    } catch (...) {
        kill();
        throw;
    }
}

Server::~Server()
{
    if (m_process > 0) {
        ::kill(m_process, SIGTERM);
        if (!waitForEnd(std::chrono::seconds(5)))
            kill();
    }
    if (m_output >= 0)
        close(m_output);
}

Memory memoryOf(pid_t process)
{
    Memory memory;
    std::ifstream status("/proc/" + std::to_string(process) + "/status");
    for (std::string line; std::getline(status, line);) {
        const std::size_t colon = line.find(':');
        const std::string name = line.substr(0, colon);
        const auto bytes = [&] { return std::strtoull(line.c_str() + colon + 1, nullptr, 10) * 1024; };
        if (name == "VmRSS")
            memory.resident = bytes();
        else if (name == "VmHWM")
            memory.highest = bytes();
        else if (name == "RssAnon")
            memory.anonymous = bytes();
    }
    return memory;
}

double Server::stop()
{
    const Stopwatch stopwatch;
    ::kill(m_process, SIGTERM);
    if (!waitForEnd(std::chrono::seconds(60))) {
        kill();
        throw Failure("Andon did not end within a minute of SIGTERM");
    }
    if (!WIFEXITED(m_status) || WEXITSTATUS(m_status) != 0)
        throw Failure("Andon did not end in order; its log ends with:\n" + endOfLog());
    return stopwatch.seconds();
}

void Server::kill()
{
    if (m_process <= 0)
        return;
    ::kill(m_process, SIGKILL);
    waitpid(m_process, &m_status, 0);
    m_process = -1;
}

void Server::start(const ServerOptions &options)
{
    ChildOptions child;
    child.words = {options.program, "--listen", "127.0.0.1:0", "--database", options.database};
    if (!options.hasWindow)
        child.words.push_back("--headless");
    child.environment = options.environment;
    // A settings file of whoever runs this must not change what is measured.
    child.environment.push_back("XDG_CONFIG_HOME=" + options.database.parent_path().string());
    int output[2];
    child.errors = open(m_log.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (child.errors < 0 || pipe2(output, O_CLOEXEC) != 0) {
        if (child.errors >= 0)
            close(child.errors);
        throw Failure("cannot write " + m_log.string());
    }
    m_output = output[0];
    child.output = output[1];
    m_process = startChild(child);
    close(output[1]);
    close(child.errors);
}

std::string Server::readyLine()
{
    const Stopwatch stopwatch;
    std::string text;
    while (stopwatch.seconds() < double(patience.count())) {
        endIfInterrupted();
        pollfd waited{.fd = m_output, .events = POLLIN, .revents = 0};
        if (poll(&waited, 1, 100) <= 0)
            continue;
        char chunk[1024];
        const ssize_t size = read(m_output, chunk, sizeof chunk);
        if (size <= 0)
            throw Failure("Andon did not start; its log ends with:\n" + endOfLog());
        text.append(chunk, std::size_t(size));
        const std::size_t from = text.find(readyMark);
        const std::size_t end = from == std::string::npos ? from : text.find('\n', from);
        if (end != std::string::npos)
            return text.substr(from, end - from);
    }
    throw Failure("Andon did not listen within ten minutes");
}

bool Server::waitForEnd(std::chrono::seconds length)
{
    const Stopwatch stopwatch;
    while (waitpid(m_process, &m_status, WNOHANG) == 0) {
        if (stopwatch.seconds() > double(length.count()))
            return false;
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    m_process = -1;
    return true;
}

std::string Server::endOfLog() const
{
    std::ifstream file(m_log);
    const std::string text(std::istreambuf_iterator<char>(file), {});
    return text.size() <= 2000 ? text : text.substr(text.size() - 2000);
}

} // namespace Bench
