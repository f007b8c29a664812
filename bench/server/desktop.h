// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sys/types.h>

#include <string>

namespace Bench {

/// A screen that nobody sees (Xvfb), with a window manager (openbox), for as long as this object lasts.
class Desktop
{
public:
    /// Throws Failure when there is none of the two.
    Desktop();
    Desktop(const Desktop &) = delete;
    Desktop &operator=(const Desktop &) = delete;
    ~Desktop();

    /// ":7"
    const std::string &display() const { return m_display; }

    /// Keys as xdotool calls them, "ctrl+2", for the window in front.
    void press(const std::string &keys) const;

private:
    std::string m_display;
    pid_t m_screen = -1;
    pid_t m_manager = -1;
};

} // namespace Bench
