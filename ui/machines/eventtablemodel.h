// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/event.h"
#include "ui/tables/rowmodel.h"

namespace Andon {

/// Which event a row is about.
EventId eventKey(const StoredEvent &event);

/// Events as they are stored, in the order they are handed in.
class EventTableModel final : public RowModel<StoredEvent, &eventKey>
{
    Q_OBJECT

public:
    enum Column { Time, Id, Duration, Defects, ColumnCount };

    using RowModel::RowModel;

    void show(std::vector<StoredEvent> events, Instant now);

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(const Event &event, Column column) const;
    Instant m_now;
};

} // namespace Andon
