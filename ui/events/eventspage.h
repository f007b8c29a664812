// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/settings.h"
#include "ui/events/eventscounter.h"
#include "ui/events/eventsmodel.h"
#include "ui/feed/page.h"

class QLabel;
class QPushButton;
class QSplitter;

namespace Andon {

class Card;
class EventPanel;
class FilterBar;
class NoticeBar;
class SearchProgress;
class TableView;
struct WholeList;

/// All events of the range, newest first, filtered by text and chips; the chosen one with its history
/// at the right. New ones come in at the top while that is looked at, and are counted otherwise.
class EventsPage final : public PlantPage
{
    Q_OBJECT

public:
    EventsPage(IngestService &ingest, Settings &settings, QWidget *parent = nullptr);
    ~EventsPage() override;

    void display(const PlantView &view) override;
    QVariantMap viewState() const override;
    void restoreView(const QVariantMap &state) override;
    QString helpText() const override;
    std::vector<PageKey> keys() const override;
    QWidget *filterField() const override;

    /// Shows what a link leads to; its window is the caller's to set.
    void open(const EventsLink &link);

    /// Shows this event alone.
    void open(const EventId &id);

    /// The filter as text, for views that are kept; setFilter() is the other way.
    QString filter() const;
    void setFilter(const QString &text);

private:
    void createList();
    void createDetails();
    void createHeader();
    WholeList wholeList() const;
    void connectSearch();
    void searchAnew();
    void showFactories(bool areSeveral);
    EventQuery wanted() const;
    bool isAtTop() const;
    void updateVisibleRows();
    void showState();
    void showCount();
    QString countText() const;
    void showNews();
    void fail(const Error &error);
    void mend();
    void choose(const QModelIndex &index);
    void askHistory();
    void closeDetails();
    void cancel();

    IngestService &m_ingest;
    Settings &m_settings;
    EventsModel *m_model = nullptr;
    EventsCounter *m_counter = nullptr;
    Inquiry<EventHistory> m_history;
    std::optional<PlantQuery> m_query;
    std::uint64_t m_revision = 0;
    std::optional<FoundEvent> m_chosen;
    bool m_hasFailed = false;
    std::size_t m_names = 0;
    bool m_hasFactories = true;
    FilterBar *m_filter = nullptr;
    NoticeBar *m_notice = nullptr;
    Card *m_card = nullptr;
    QPushButton *m_exact = nullptr;
    QPushButton *m_news = nullptr;
    SearchProgress *m_progress = nullptr;
    TableView *m_table = nullptr;
    QLabel *m_nothing = nullptr;
    QPushButton *m_clear = nullptr;
    EventPanel *m_panel = nullptr;
    QSplitter *m_split = nullptr;
};

} // namespace Andon
