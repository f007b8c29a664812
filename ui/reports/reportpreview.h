// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reports/reportpages.h"

#include <QAbstractScrollArea>
#include <QImage>
#include <QThreadPool>

#include <atomic>
#include <map>
#include <set>

namespace Andon {

/// The pages of a report as they will be on paper, one below the other. They are painted by threads of
/// their own, what is in sight first, so that the window never waits for them.
class ReportPreview final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit ReportPreview(QWidget *parent = nullptr);
    ~ReportPreview() override;

    /// nullptr: none.
    void show(ReportPagesPointer pages);

    /// The page in sight, from 0.
    int currentPage() const;

    /// Whether the page stands there as it will be, and not as a white sheet still.
    bool isPainted(int page) const { return m_images.contains(page); }

    QSize sizeHint() const override { return {600, 700}; }

Q_SIGNALS:
    void currentPageChanged(int page);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    int pageCount() const { return m_pages ? m_pages->count() : 0; }
    QSize pageSize() const;
    QRect pageArea(int page) const;   ///< In the viewport.
    void layOut();
    void paintWhatIsInSight();
    void paintPage(int page);
    void forgetFarPages(int first, int last);

    ReportPagesPointer m_pages;
    std::map<int, QImage> m_images;
    std::set<int> m_underWay;
    std::shared_ptr<std::atomic<int>> m_round = std::make_shared<std::atomic<int>>(0);   ///< Grows when what is being painted is of no use any more.
    QThreadPool m_threads;   ///< Waited for when the view goes: no page is painted without a program.
    int m_shown = -1;  ///< The page that was told last.
};

} // namespace Andon
