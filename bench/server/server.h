// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/connection.h"

#include <sys/types.h>

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace Bench {

struct ServerOptions
{
    std::filesystem::path program = {};
    std::filesystem::path database = {};             ///< Its log is put beside it.
    std::vector<std::string> environment = {};       ///< "NAME=value", besides what we have ourselves.
    bool hasWindow = false;                          ///< On the display that the environment names.
};

/// Memory of a process, in bytes.
struct Memory
{
    std::uint64_t resident = 0;    ///< VmRSS
    std::uint64_t highest = 0;     ///< VmHWM
    std::uint64_t anonymous = 0;   ///< RssAnon: without the pages of files
};

/// Of any process; zeros when there is none.
Memory memoryOf(pid_t process);

/// An Andon, usually without a window, on a free port, running from the making of this object on and never longer than it.
/// To be made and ended on the main thread: the kernel ends the server together with the thread that started it.
class Server
{
public:
    /// Returns once it listens; throws Failure with the end of its log when it does not.
    explicit Server(const ServerOptions &options);
    Server(const Server &) = delete;
    Server &operator=(const Server &) = delete;
    ~Server();

    const Base &base() const { return m_base; }
    /// Where it writes its log, behind what stands there already.
    static std::filesystem::path logOf(const ServerOptions &options) { return options.database.parent_path() / "andon.log"; }
    Memory memory() const { return memoryOf(m_process); }

    /// Ends it as a service manager would; returns how many seconds that took. Throws Failure when it does not end in
    /// order.
    double stop();
    /// kill -9
    void kill();

private:
    void start(const ServerOptions &options);
    std::string readyLine();
    /// False when it has not ended by then.
    bool waitForEnd(std::chrono::seconds length);
    std::string endOfLog() const;

    std::filesystem::path m_log;
    pid_t m_process = -1;
    int m_output = -1;
    int m_status = 0;
    Base m_base;
};

} // namespace Bench
