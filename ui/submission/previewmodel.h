// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/reading.h"
#include "ui/tables/rowmodel.h"

namespace Andon {

/// What one element of a text would become.
struct ElementPreview
{
    int position = 0;
    std::variant<Reading, ReadingRefusal> content = {};
    bool operator==(const ElementPreview &) const = default;
};

/// The first elements of a text as Andon reads them; one that would be refused says why in its first
/// column, over the whole width.
class PreviewModel final : public RowModel<ElementPreview, &ElementPreview::position>
{
    Q_OBJECT

public:
    enum Column { Client, Metric, Amount, Time, ColumnCount };

    using RowModel::RowModel;

    void show(const ReadingBatch &batch, Instant now);

    bool isRefused(int row) const { return std::holds_alternative<ReadingRefusal>(this->row(row).content); }

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(const Reading &reading, Column column) const;
    QString refusalText(const ReadingRefusal &refusal) const;
    Instant m_now;
};

} // namespace Andon
