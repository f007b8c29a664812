// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/machinenote.h"
#include "ui/tables/rowmodel.h"

#include <utility>

namespace Andon {

std::pair<FactoryId, MachineId> machineNoteKey(const MachineNote &note);

/// All machines with what is said of them.
class MachineNoteModel final : public RowModel<MachineNote, &machineNoteKey>
{
    Q_OBJECT

public:
    enum Column { Machine, Factory, Use, Note, Changed, ColumnCount };

    using RowModel::RowModel;

    void show(std::vector<MachineNote> notes, Instant now);

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(const MachineNote &note, Column column) const;
    Instant m_now;
};

} // namespace Andon
