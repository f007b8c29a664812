// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/settings.h"
#include "ui/feed/page.h"
#include "ui/readings/readingsanswer.h"

#include <array>

class QLineEdit;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace Andon {

class AccessService;
class NoReadings;
class NoticeBar;
class ReadingList;
class ReadingPanel;
class Resending;
class Segments;
class SubmissionPanel;
class TableView;
class TotalsView;

/// The readings of the range, by time of reading: those that were processed, rejected or failed, and
/// what they come to. At the right, when asked for, one of them or the form to submit some.
class ReadingsPage final : public PlantPage
{
    Q_OBJECT

public:
    ReadingsPage(IngestService &ingest, AccessService &access, Settings &settings, QWidget *parent = nullptr);
    ~ReadingsPage() override;

    void display(const PlantView &view) override;
    QVariantMap viewState() const override;
    void restoreView(const QVariantMap &state) override;
    QString helpText() const override;
    std::vector<PageKey> keys() const override;
    QWidget *filterField() const override;

    /// Where clients post to.
    void setServer(const QUrl &url);

Q_SIGNALS:
    /// The store has changed by what was done here.
    void changed();
    void rangeRequested(const Andon::TimeRange &range);

private:
    void createBar();
    void createViews();
    void createSide();
    void connectTables();
    QList<TableView *> tables() const;   ///< By tab.
    QLineEdit *createFilter(const QString &name);
    ReadingList *currentList() const;   ///< None while the totals are shown.
    void chooseTab();
    void filter();
    ReadingsQuestion question() const;
    void ask();
    void showAnswer(const ReadingsQuestion &question, const ReadingsAnswer &answer);
    void showCounts(const ReadingCounts &counts);
    void chooseReading();
    void openSubmission();
    void openSide(QWidget *panel);
    void closeSide();
    void connectResending();
    void setBusy(bool busy);
    void tell(const QString &sentence);

    IngestService &m_ingest;
    Settings &m_settings;
    Inquiry<ReadingsAnswer> m_inquiry;
    Resending *m_resending = nullptr;
    PlantQuery m_query;
    std::uint64_t m_revision = 0;
    bool m_isDue = true;              ///< What is shown is not the newest.
    Segments *m_tabs = nullptr;
    QLineEdit *m_client = nullptr;
    QLineEdit *m_metric = nullptr;
    QPushButton *m_submit = nullptr;
    NoticeBar *m_result = nullptr;
    QSplitter *m_split = nullptr;
    QStackedWidget *m_views = nullptr;
    std::array<ReadingList *, 3> m_lists = {};   ///< By status.
    TotalsView *m_totals = nullptr;
    NoReadings *m_nothing = nullptr;
    QStackedWidget *m_side = nullptr;
    int m_sideWidth = 0;
    ReadingPanel *m_panel = nullptr;
    SubmissionPanel *m_submission = nullptr;
};

} // namespace Andon
