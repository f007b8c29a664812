// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/settings.h"
#include "ui/feed/page.h"

class QLabel;
class QPushButton;
class QSplitter;
class QTableView;

namespace Andon {

class AccessService;
class Card;
class NoticeBar;
class ReasonListModel;
class RejectionPanel;
class RejectionTableModel;
class Resending;
class Segments;
class TableView;
struct WholeList;

/// The refused events of the range: reasons with counts at the left, the list in the middle, the
/// chosen one at the right, and the means to send them again.
class RejectionsPage final : public PlantPage
{
    Q_OBJECT

public:
    RejectionsPage(IngestService &ingest, AccessService &access, Settings &settings, QWidget *parent = nullptr);
    ~RejectionsPage() override;

    void display(const PlantView &view) override;
    QVariantMap viewState() const override;
    void restoreView(const QVariantMap &state) override;
    QString helpText() const override;
    std::vector<PageKey> keys() const override;

Q_SIGNALS:
    /// The store has changed by what was done here.
    void resent();

private:
    QWidget *createReasons();
    QWidget *createList();
    void createBar();
    RejectionFilter filter() const;
    WholeList wholeList() const;
    void ask();
    void showPage(const RejectionPage &page);
    QString shownText(std::int64_t shown, std::int64_t events) const;
    void chooseReason(const QModelIndex &index);
    void filterToReason(const QString &words);
    int rowOfReason() const;
    void chooseRejection(const QModelIndex &index);
    void retryShown();
    void connectResending();
    void setBusy(bool busy);
    void tell(const QString &sentence);

    Settings &m_settings;
    Inquiry<RejectionPage> m_inquiry;
    Resending *m_resending = nullptr;
    PlantQuery m_query;
    std::uint64_t m_revision = 0;
    bool m_isDue = true;              ///< What is shown is not the newest.
    std::optional<QString> m_reason;
    std::int64_t m_limit = 0;
    std::int64_t m_total = 0;
    Segments *m_state = nullptr;
    QPushButton *m_retryShown = nullptr;
    NoticeBar *m_result = nullptr;
    ReasonListModel *m_reasons = nullptr;
    QTableView *m_reasonView = nullptr;
    RejectionTableModel *m_rejections = nullptr;
    TableView *m_table = nullptr;
    Card *m_listCard = nullptr;
    QLabel *m_nothing = nullptr;
    QPushButton *m_more = nullptr;
    RejectionPanel *m_panel = nullptr;
    QSplitter *m_split = nullptr;
};

} // namespace Andon
