// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/workloads/guilog.h"

#include <algorithm>
#include <cstdio>
#include <fstream>

namespace Bench {

namespace {

constexpr std::string_view mark = " andon.gui.timing: ";
constexpr double soon = 100;   // milliseconds: what a page asks for when it is opened, and the picture after an answer

/// The number behind @a words, when the text begins so.
std::optional<double> numberAfter(const std::string &text, std::string_view words)
{
    if (!text.starts_with(words))
        return {};
    return std::strtod(text.c_str() + words.size(), nullptr);
}

} // namespace

GuiLog::GuiLog(std::filesystem::path file)
    : m_file(std::move(file)), m_read(std::filesystem::exists(m_file) ? std::streamoff(std::filesystem::file_size(m_file)) : 0)
{
}

std::vector<GuiLog::Line> GuiLog::newLines()
{
    std::vector<Line> lines;
    std::ifstream file(m_file);
    file.seekg(m_read);
    for (std::string text; std::getline(file, text) && !file.eof();) {
        m_read = file.tellg();
        const std::size_t from = text.find(mark);
        int hour = 0;
        int minute = 0;
        double second = 0;
        if (from == std::string::npos || std::sscanf(text.c_str(), "%*10cT%d:%d:%lf", &hour, &minute, &second) != 3)
            continue;
        lines.push_back({(hour * 60 + minute) * 60'000 + second * 1000, text.substr(from + mark.size())});
    }
    return lines;
}

bool GuiLog::isWindowUp()
{
    return std::ranges::any_of(newLines(), [](const Line &line) { return line.text == "window painted"; });
}

std::optional<double> GuiLog::opened(int page)
{
    const std::vector<Line> lines = newLines();
    const auto key = std::ranges::find_if(lines, [](const Line &line) { return line.text.starts_with("key Ctrl+"); });
    if (key == lines.end() || std::ranges::none_of(lines, [&](const Line &line) { return line.text == "page " + std::to_string(page); }))
        return {};
    const double painted = std::strtod(key->text.c_str() + key->text.find("after ") + 6, nullptr);
    const double pressed = key->time - painted;
    double shown = key->time;
    for (auto line = lines.begin(); line != lines.end(); ++line) {
        const auto took = numberAfter(line->text, "answered after ");
        if (!took || line->time - *took < pressed - 1 || line->time - *took > key->time + soon)
            continue;
        const auto picture = std::find_if(line, lines.end(), [](const Line &later) { return later.text == "painted" || later.text.starts_with("key "); });
        const bool isDrawn = picture != lines.end() && picture->time - line->time < soon;
        shown = std::max(shown, isDrawn ? picture->time : line->time);
    }
    return shown - pressed;
}

GuiLog::Block GuiLog::longestBlock()
{
    Block longest;
    for (const Line &line : newLines()) {
        double late = 0;
        double waited = 0;
        if (std::sscanf(line.text.c_str(), "late %lf ms, worked %*f ms, waited %lf ms", &late, &waited) == 2 && late - waited > longest.own)
            longest = {late - waited, waited};
    }
    return longest;
}

} // namespace Bench
