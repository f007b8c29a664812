// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/senderbook.h"
#include "ui/tables/rowmodel.h"

#include <utility>

namespace Andon {

inline std::pair<QString, QString> senderKey(const SenderFigures &sender)
{
    return {sender.address, sender.token};
}

/// Who sends, and what. A clock that is wrong is marked.
class SenderTableModel final : public RowModel<SenderFigures, senderKey>
{
    Q_OBJECT

public:
    enum Column { Address, Token, LastBatch, Batches, Events, Readings, Rejected, ClockOffset, ColumnCount };

    using RowModel::RowModel;

    /// Events that are more than @a mostAhead of our clock are refused.
    void show(std::vector<SenderFigures> senders, Instant now, std::chrono::milliseconds mostAhead);

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(const SenderFigures &sender, Column column) const;
    Instant m_now;
    std::chrono::milliseconds m_mostAhead{0};
};

} // namespace Andon
