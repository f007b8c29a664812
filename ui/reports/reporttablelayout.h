// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/reportcontent.h"

#include <QFont>
#include <QString>

#include <vector>

class QPainter;

namespace Andon {

/// How the columns of a table share the width of a page.
class ReportTableLayout
{
public:
    explicit ReportTableLayout(const ReportTable &table);

    double headHeight() const { return m_headHeight; }
    static double rowHeight();

    void drawHead(QPainter &painter, double y) const;
    void drawRow(QPainter &painter, double y, const std::vector<ReportValue> &row, bool isSum = false) const;

private:
    void fit();

    std::vector<ReportColumn> m_columns;
    std::vector<double> m_widths;
    double m_headHeight = 0;
};

} // namespace Andon
