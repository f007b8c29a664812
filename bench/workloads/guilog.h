// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace Bench {

/// What Andon tells of its window in the log, under andon.gui.timing (ui/timing/guitiming.h).
class GuiLog
{
public:
    /// Reads what is written from now on.
    explicit GuiLog(std::filesystem::path file);

    /// Whether the window was painted by now.
    bool isWindowUp();

    /// How long after a key the page with this number was on the screen with what it asked the store for, in milliseconds.
    /// Empty when there is no such page. To be asked a while after the key, which must be the only one since the last call.
    std::optional<double> opened(int page);

    /// The longest time in milliseconds, since the last call of anything here, in which the window could not answer.
    struct Block
    {
        double own = 0;      ///< Without what it waited for a processor.
        double waited = 0;   ///< What it waited for one besides.
    };
    Block longestBlock();

private:
    struct Line
    {
        double time = 0;     ///< Milliseconds of the day.
        std::string text = {};
    };

    std::vector<Line> newLines();

    const std::filesystem::path m_file;
    std::streamoff m_read = 0;
};

} // namespace Bench
