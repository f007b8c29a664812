// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/traffic/trafficmonitor.h"
#include "ui/tables/rowmodel.h"

namespace Andon {

/// The last requests, newest first. Refused ones are marked. Everything in them is text from outside.
class RequestTableModel final : public RowModel<RequestRecord, &RequestRecord::number>
{
    Q_OBJECT

public:
    enum Column { Time, Address, Token, Method, Path, Status, Took, Size, ColumnCount };

    using RowModel::RowModel;

    void show(std::vector<RequestRecord> requests, Instant now);

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(const RequestRecord &request, Column column) const;
    Instant m_now;
};

} // namespace Andon
