// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/rejection.h"
#include "ui/tables/rowmodel.h"

namespace Andon {

/// Refused events, newest first; a summary stands for several. Everything in them is text from outside.
class RejectionTableModel final : public RowModel<Rejection, &Rejection::id>
{
    Q_OBJECT

public:
    enum Column { Received, Sender, EventName, Machine, ReasonWords, Message, ColumnCount };

    using RowModel::RowModel;

    void show(std::vector<Rejection> rejections, Instant now);

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(const Rejection &rejection, Column column) const;
    QString toolTip(const Rejection &rejection, Column column) const;
    Instant m_now;
};

} // namespace Andon
