// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/figures.h"
#include "ui/tables/rowmodel.h"

#include <limits>
#include <utility>

namespace Andon {

/// Which machine a row is about: names repeat from factory to factory.
std::pair<MachineId, FactoryId> machineKey(const MachineFigures &machine);

/// The machines of a factory in the order they are handed in, which is worst first. Also the model
/// of the tiles, which need only the rows.
class MachineTableModel final : public RowModel<MachineFigures, &machineKey>
{
    Q_OBJECT

public:
    enum Column { Machine, Line, State, Since, LastEvent, Events, Defects, Unknown, Rate, Trend, ColumnCount };

    using RowModel::RowModel;

    /// At most @a limit of them.
    void show(const PlantFigures &figures, std::size_t limit = std::numeric_limits<std::size_t>::max());

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(const MachineFigures &machine, Column column) const;
    QVariant toolTip(const MachineFigures &machine, Column column) const;
    QVariant fileValue(const MachineFigures &machine, Column column) const;
    QVariant sortValue(const MachineFigures &machine, Column column) const;
    QVariant explanation(const MachineFigures &machine, Column column) const;

    Window m_window;
    Instant m_asOf;
    Instant m_start;   ///< Of the window.
    std::chrono::milliseconds m_slot{0};
};

/// "LINE-A", or a dash where the machine named none.
QString lineText(const LineId &line);

} // namespace Andon
