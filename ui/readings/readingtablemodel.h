// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/readingqueries.h"
#include "ui/tables/rowmodel.h"

namespace Andon {

/// The readings of one status, with the columns that say something about it. Names, reasons and
/// payloads in them are text from outside.
class ReadingTableModel final : public RowModel<ReadingRecord, &ReadingRecord::number>
{
    Q_OBJECT

public:
    enum class Column { Time, Client, Metric, Amount, Received, Failures, Reason, Sent };

    explicit ReadingTableModel(ReadingStatus status, QObject *parent = nullptr);

    void show(std::vector<ReadingRecord> readings, Instant now);

    const QList<Column> &columns() const { return m_columns; }

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_columns.size()); }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(const ReadingRecord &record, Column column) const;
    QString toolTip(const ReadingRecord &record, Column column) const;

    const ReadingStatus m_status;
    const QList<Column> m_columns;
    Instant m_now;
};

/// When it was processed or refused, to the millisecond.
Instant receivedAt(const ReadingRecord &record);

/// Whether all fields were understood; otherwise metric, amount and time only stand for something.
bool wasRead(const ReadingRecord &record);

} // namespace Andon
