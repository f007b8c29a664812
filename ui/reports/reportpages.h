// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/reportcontent.h"
#include "ui/reports/reporttablelayout.h"

#include <QRectF>

#include <functional>
#include <memory>
#include <vector>

class QPainter;

namespace Andon {

/// A report laid out on pages of A4. Once made it does not change, so it can be painted from any
/// thread, page by page, on a screen, on paper or into a PDF.
class ReportPages
{
public:
    /// Rows of a table that are painted; a longer one ends with a sentence that points to XLSX.
    static constexpr std::size_t mostRows = 2000;

    explicit ReportPages(ReportContent content);

    const ReportContent &content() const { return *m_content; }
    int count() const { return int(m_pages.size()); }

    /// Paints a page, from 0, into @a area of the painter, whose shape is that of A4.
    void paint(QPainter &painter, int page, const QRectF &area) const;

private:
    using Drawing = std::function<void(QPainter &)>;
    struct Page
    {
        std::vector<Drawing> drawings = {};
    };

    void addHead();
    void addFigures();
    void addSection(const ReportSection &section);
    void addTable(const ReportTable &table);
    void addRest(const ReportTable &table);
    void addFormulas();
    void addText(const QString &text, double size, bool isDim, double after);
    void addTitle(const QString &title, double keptWith);

    /// Room of this height, on the next page when this one has no more; where it begins.
    double take(double height);
    bool hasRoom(double height) const { return m_y + height <= bottom(); }
    static double bottom();
    void beginPage();
    void draw(Drawing drawing) { m_pages.back().drawings.push_back(std::move(drawing)); }
    void paintFrame(QPainter &painter, int page) const;

    std::shared_ptr<const ReportContent> m_content;
    std::vector<Page> m_pages;
    double m_y = 0;   // where the page under way goes on
};

using ReportPagesPointer = std::shared_ptr<const ReportPages>;

} // namespace Andon
