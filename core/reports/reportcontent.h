// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/instant.h"

#include <QString>

#include <algorithm>
#include <cstdint>
#include <variant>
#include <vector>

namespace Andon {

// A report as plain data: worded, but neither painted nor written. The same content becomes pages,
// a workbook or a file of text.

/// What stands in a cell. Nothing stands for what is not known.
using ReportValue = std::variant<std::monostate, QString, std::int64_t, double, Instant, std::chrono::milliseconds>;

struct ReportColumn
{
    enum class Kind { Text, Count, Decimal, Moment, Duration };

    QString title = {};
    Kind kind = Kind::Text;
    int decimals = 1;          ///< For Decimal.
    bool operator==(const ReportColumn &) const = default;
};

struct ReportTable
{
    std::vector<ReportColumn> columns = {};
    std::vector<std::vector<ReportValue>> rows = {};
    std::vector<ReportValue> sum = {};       ///< A last row; empty: none.
    bool isOnPaper = true;                   ///< Else it stands in files alone: its chart says as much.
    bool operator==(const ReportTable &) const = default;
};

struct ReportChart
{
    enum class Kind {
        Pareto,    ///< Falling bars with the running percent and the 80 % line.
        Columns,   ///< One column for each part of time or each class.
    };
    struct Bar
    {
        QString label = {};
        double amount = 0;
        bool isSoft = false;   ///< "others", or what lies beyond the classes.
        bool operator==(const Bar &) const = default;
    };

    Kind kind = Kind::Columns;
    QString unit = {};         ///< What is counted: "Defects".
    std::vector<Bar> bars = {};
    bool isBetween = false;    ///< Labels stand at the left edge of their column, not below its middle.
    bool isEmpty() const { return std::all_of(bars.begin(), bars.end(), [](const Bar &bar) { return bar.amount == 0; }); }
    bool operator==(const ReportChart &) const = default;
};

struct ReportSection
{
    QString title = {};
    QString text = {};         ///< Below the title; may be empty.
    ReportChart chart = {};
    ReportTable table = {};
    bool operator==(const ReportSection &) const = default;
};

struct KeyFigure
{
    QString title = {};
    QString value = {};
    ReportValue amount = {};   ///< The value for a program; a share or rate in the unit of its title.
    QString comparison = {};   ///< "+3.1 % on the period before"; may be empty.
    QString meaning = {};
    QString formula = {};      ///< May be empty, like figures.
    QString figures = {};      ///< The formula with the figures of this period.
    bool operator==(const KeyFigure &) const = default;
};

struct ReportContent
{
    QString title = {};        ///< "Shift report".
    QString plant = {};        ///< May be empty.
    QString period = {};       ///< "Early, Tue 13 Jan 2026, 06:00 – 14:00".
    QString zone = {};         ///< "Europe/Berlin (UTC+01:00)".
    QString scope = {};        ///< "All factories", "Factory F01, machine press-7".
    QString made = {};         ///< When.
    QString fileName = {};     ///< Without an ending.
    QString nothing = {};      ///< Set when there is nothing to report, in words; there are no sections then.
    QString caution = {};      ///< Such as that the period has not ended; may be empty.
    std::vector<KeyFigure> figures = {};
    std::vector<ReportSection> sections = {};
    bool operator==(const ReportContent &) const = default;
};

} // namespace Andon
