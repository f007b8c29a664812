// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/eventstore.h"
#include "ui/readings/readingtablemodel.h"
#include "ui/style/card.h"

namespace Andon {

class TableView;
struct WholeList;

/// The readings of one status, newest first and as far as they were asked for. Refused ones can all
/// be sent again.
class ReadingList final : public Card
{
    Q_OBJECT

public:
    explicit ReadingList(ReadingStatus status, QWidget *parent = nullptr);

    /// @a note is said beside the title, behind the number.
    void display(const Listing<ReadingRecord> &readings, Instant now, const QString &note);

    /// How the readings that @a filter leaves are read for a file, by the columns of the table.
    WholeList wholeList(const ReadingFilter &filter) const;

    /// Buttons are off while an answer is awaited.
    void setBusy(bool busy);

    /// How many the list is to hold.
    std::int64_t limit() const { return m_limit; }
    void startOver();

    ReadingStatus status() const { return m_status; }
    TableView *table() const { return m_table; }
    ReadingTableModel::Column columnAt(int column) const { return m_model->columns().at(column); }
    const ReadingRecord *chosen() const;

Q_SIGNALS:
    void rowChosen();
    void moreRequested();
    void retryRequested(const std::vector<Andon::RejectionId> &ids);

private:
    void createRetry();
    QString emptyText() const;

    const ReadingStatus m_status;
    std::int64_t m_limit = 0;
    std::int64_t m_total = 0;
    bool m_isBusy = false;
    ReadingTableModel *m_model = nullptr;
    TableView *m_table = nullptr;
    QLabel *m_nothing = nullptr;
    QPushButton *m_more = nullptr;
    QPushButton *m_retryAll = nullptr;
};

} // namespace Andon
