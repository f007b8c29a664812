// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/output/plot.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <set>
#include <sstream>

namespace Bench {

namespace {

constexpr double left = 90;
constexpr double width = 560;
constexpr double legendAt = left + width + 20;
constexpr double totalWidth = legendAt + 250;
constexpr double panelHeight = 260;
constexpr double panelStep = panelHeight + 80;
constexpr double firstPanelAt = 80;

std::string numberText(double value)
{
    char text[40];
    if (value >= 1000)
        std::snprintf(text, sizeof text, "%g k", value / 1000);
    else
        std::snprintf(text, sizeof text, "%g", value);
    return text;
}

std::string escaped(const std::string &text)
{
    std::string result;
    for (const char letter : text) {
        switch (letter) {
        case '&': result += "&amp;"; break;
        case '<': result += "&lt;"; break;
        case '>': result += "&gt;"; break;
        case '"': result += "&quot;"; break;
        default: result += letter;
        }
    }
    return result;
}

/// Values on a stretch of paper.
class Scale
{
public:
    Scale(double least, double most, double from, double to, bool isLogarithmic)
        : m_least(least), m_most(most), m_from(from), m_to(to), m_isLogarithmic(isLogarithmic)
    {
    }

    double at(double value) const
    {
        const double span = measure(m_most) - measure(m_least);
        const double share = span > 0 ? (measure(value) - measure(m_least)) / span : 0.5;
        return m_from + share * (m_to - m_from);
    }

private:
    double measure(double value) const { return m_isLogarithmic ? std::log10(std::max(value, m_least)) : value; }

    double m_least;
    double m_most;
    double m_from;
    double m_to;
    bool m_isLogarithmic;
};

/// 1, 2 or 5 times a power of ten, so that about five steps reach @a most.
double stepTo(double most)
{
    const double rough = most / 5;
    const double power = std::pow(10, std::floor(std::log10(rough)));
    for (const double factor : {1.0, 2.0, 5.0})
        if (rough <= factor * power)
            return factor * power;
    return 10 * power;
}

class Drawing
{
public:
    Drawing(const std::string &title, const std::string &rightwards, std::size_t panels) : m_rightwards(rightwards)
    {
        const double height = firstPanelAt + panelStep * double(panels);
        m_svg << R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 )" << totalWidth << ' ' << height
              << "\" width=\"" << totalWidth << "\" height=\"" << height
              << R"(" font-family="sans-serif" font-size="12" fill="#222">)" << '\n'
              << "<rect width=\"" << totalWidth << "\" height=\"" << height << "\" fill=\"#fff\"/>\n";
        write(left, 30, title, R"(font-size="16")");
    }

    void add(const PlotPanel &panel)
    {
        std::set<double> values;
        double least = 1e300;
        double most = 0;
        for (const PlotLine &line : panel.lines) {
            for (const auto &[x, y] : line.points) {
                values.insert(x);
                least = y > 0 ? std::min(least, y) : least;
                most = std::max(most, y);
            }
        }
        if (values.empty() || most <= 0)
            return;
        const double top = firstPanelAt + panelStep * m_panels++;
        const double bottom = top + panelHeight;
        write(left, top - 12, panel.title, R"(font-weight="bold")");
        const std::vector<double> marks = panel.isLogarithmic ? decades(least, most) : steps(most);
        const Scale up(marks.front(), marks.back(), bottom, top, panel.isLogarithmic);
        const Scale right(*values.begin(), *values.rbegin(), left + 20, left + width - 20, true);
        for (const double mark : marks) {
            rule(left, up.at(mark), left + width, up.at(mark));
            write(left - 8, up.at(mark) + 4, numberText(mark), R"(text-anchor="end")");
        }
        for (const double value : values) {
            rule(right.at(value), bottom, right.at(value), bottom + 5);
            write(right.at(value), bottom + 20, numberText(value), R"(text-anchor="middle")");
        }
        write(left + width / 2, bottom + 38, m_rightwards, R"(text-anchor="middle")");
        double legend = top + 10;
        for (const PlotLine &line : panel.lines) {
            draw(line, right, up);
            dot(line, right, up);
            const Scale asItIs(0, 1, 0, 1, false);
            draw({{}, line.colour, line.isDashed, {{legendAt, legend}, {legendAt + 26, legend}}}, asItIs, asItIs);
            write(legendAt + 34, legend + 4, line.name, {});
            legend += 20;
        }
    }

    std::string text() const { return m_svg.str() + "</svg>\n"; }

private:
    static std::vector<double> steps(double most)
    {
        const double step = stepTo(most);
        std::vector<double> marks;
        for (int i = 0; i == 0 || marks.back() < most; ++i)
            marks.push_back(step * i);
        return marks;
    }

    static std::vector<double> decades(double least, double most)
    {
        std::vector<double> marks = {std::pow(10, std::floor(std::log10(least)))};
        while (marks.back() < most || marks.size() < 2)
            marks.push_back(marks.back() * 10);
        return marks;
    }

    void write(double x, double y, const std::string &text, const std::string &attributes)
    {
        m_svg << "<text x=\"" << x << "\" y=\"" << y << "\" " << attributes << '>' << escaped(text) << "</text>\n";
    }

    void rule(double x1, double y1, double x2, double y2)
    {
        m_svg << "<path d=\"M" << x1 << ' ' << y1 << 'L' << x2 << ' ' << y2 << "\" stroke=\"#ccc\"/>\n";
    }

    void draw(const PlotLine &line, const Scale &right, const Scale &up)
    {
        m_svg << "<path fill=\"none\" stroke-width=\"2\" stroke=\"" << line.colour << '"'
              << (line.isDashed ? " stroke-dasharray=\"6 4\"" : "") << " d=\"";
        char letter = 'M';
        for (const auto &[x, y] : line.points) {
            m_svg << letter << right.at(x) << ' ' << up.at(y);
            letter = 'L';
        }
        m_svg << "\"/>\n";
    }

    void dot(const PlotLine &line, const Scale &right, const Scale &up)
    {
        for (const auto &[x, y] : line.points) {
            m_svg << "<circle r=\"3\" fill=\"" << line.colour << "\" cx=\"" << right.at(x) << "\" cy=\"" << up.at(y)
                  << "\"/>\n";
        }
    }

    const std::string m_rightwards;
    std::ostringstream m_svg;
    int m_panels = 0;
};

} // namespace

std::string svgOf(const std::string &title, const std::string &rightwards, const std::vector<PlotPanel> &panels)
{
    Drawing drawing(title, rightwards, panels.size());
    for (const PlotPanel &panel : panels)
        drawing.add(panel);
    return drawing.text();
}

} // namespace Bench
