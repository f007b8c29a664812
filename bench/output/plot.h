// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace Bench {

struct PlotLine
{
    std::string name = {};
    std::string colour = {};
    bool isDashed = false;
    std::vector<std::pair<double, double>> points = {};
};

struct PlotPanel
{
    std::string title = {};
    bool isLogarithmic = false;   ///< Upwards; otherwise from 0.
    std::vector<PlotLine> lines = {};
};

/// Line plots one below the other, as an SVG file that needs nothing else. To the right the scale is logarithmic, with
/// a mark at every value that occurs.
std::string svgOf(const std::string &title, const std::string &rightwards, const std::vector<PlotPanel> &panels);

} // namespace Bench
