// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/machines/machinefilter.h"

#include <QSortFilterProxyModel>

namespace Andon {

/// The rows of a MachineTableModel that a filter accepts, sorted by the raw values.
class MachineRows final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit MachineRows(QObject *parent = nullptr);

    const MachineFilter &filter() const { return m_filter; }
    void setFilter(const MachineFilter &filter);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    MachineFilter m_filter;
};

} // namespace Andon
