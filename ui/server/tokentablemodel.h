// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/access/accesstoken.h"
#include "ui/tables/rowmodel.h"

#include <tuple>

namespace Andon {

/// Those that stand in a file have no id, but a digest of their own.
inline std::pair<TokenId, TokenDigest> tokenKey(const AccessToken &token)
{
    return {token.id, token.digest};
}

/// Who may send and ask, as far as tokens say.
class TokenTableModel final : public RowModel<AccessToken, tokenKey>
{
    Q_OBJECT

public:
    enum Column { Name, May, Factory, Created, LastUsed, State, ColumnCount };

    using RowModel::RowModel;

    void show(std::vector<AccessToken> tokens, Instant now);

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(const AccessToken &token, Column column) const;
    Instant m_now;
};

} // namespace Andon
