// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/instant.h"

#include <QAbstractTableModel>
#include <QTimeZone>

#include <vector>

namespace Andon {

/// The time zones of the world by their IANA ids, this computer's own above them, with what the
/// clocks there show. A zone is looked up when it is first seen: all of them together take a while.
class ZoneTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Zone, Offset, Clock, ColumnCount };

    explicit ZoneTableModel(QObject *parent = nullptr);

    /// Moves the clocks.
    void setNow(Instant now);

    /// Empty for the first row, this computer's zone.
    const QString &idAt(int row) const { return m_rows.at(std::size_t(row)).id; }
    int rowOf(const QString &id) const;

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Row
    {
        QString id = {};
        mutable QTimeZone zone = {};   ///< Invalid until it is asked for.
    };

    const QTimeZone &zoneOf(const Row &row) const;

    std::vector<Row> m_rows;
    Instant m_now = {};
};

} // namespace Andon
