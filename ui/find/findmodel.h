// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/find/findtarget.h"

#include <QAbstractListModel>

namespace Andon {

/// What was found, one a row: its name, with the kind and where it stands in other roles.
class FindModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { KindRole = Qt::UserRole, DetailRole };

    using QAbstractListModel::QAbstractListModel;

    void show(std::vector<FindTarget> targets);
    const FindTarget &target(int row) const { return m_targets.at(std::size_t(row)); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<FindTarget> m_targets;
};

} // namespace Andon
