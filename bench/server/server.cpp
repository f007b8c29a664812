// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/server/server.h"

#include "bench/common/failure.h"
#include "bench/common/interrupt.h"
#include "bench/common/stopwatch.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <fstream>
#include <iterator>
#include <thread>

namespace Bench {

namespace {

/// Start-up works through the whole database in the worst case.
constexpr std::chrono::seconds patience(600);
constexpr std::string_view readyMark = "andon: listening on ";

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

Server::Server(const ServerOptions &options) : m_log(options.database.parent_path() / "andon.log")
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
    std::vector<std::string> words = {options.program, "--headless", "--listen", "127.0.0.1:0", "--database",
                                      options.database};
    // A settings file of whoever runs this must not change what is measured.
    std::vector<std::string> own = options.environment;
    own.push_back("XDG_CONFIG_HOME=" + options.database.parent_path().string());
    std::vector<std::string> environment = environmentWith(own);
    const std::vector<char *> wordPointers = pointersTo(words);
    const std::vector<char *> environmentPointers = pointersTo(environment);

    int output[2];
    const int log = open(m_log.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (log < 0 || pipe2(output, O_CLOEXEC) != 0) {
        if (log >= 0)
            close(log);
        throw Failure("cannot write " + m_log.string());
    }
    m_process = fork();
    if (m_process == 0) {
        // A group of its own: Ctrl+C in the terminal is ours to pass on.
        setpgid(0, 0);
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        dup2(output[1], STDOUT_FILENO);
        dup2(log, STDERR_FILENO);
        execve(words[0].c_str(), wordPointers.data(), environmentPointers.data());
        _exit(127);
    }
    close(output[1]);
    close(log);
    m_output = output[0];
    if (m_process < 0)
        throw Failure("cannot start " + words[0]);
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
