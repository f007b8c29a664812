// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include <algorithm>
#include <functional>
#include <set>
#include <vector>

namespace Andon {

/// What delegates and sorting ask a model for, beside Qt's own roles.
enum ModelRole {
    SortRole = Qt::UserRole + 1,  ///< The raw value of a cell.
    HealthRole,                   ///< A machine's Health, as int.
    TrendRole,                    ///< QList<double>: draw a small line.
    TrendTopRole,                 ///< double: the value at its upper edge.
    BriefRole,                    ///< The text in as few words as possible.
    MarkRole,                     ///< Mark, as int: how the text is to stand out.
    ExactRole,                    ///< The text in full where the cell says less: "28 Nov 2026 00:11:12.345 CET" for "3 min ago".
    ValueRole,                    ///< For files, where the text is not the value: a number, an Instant or std::chrono::milliseconds.
    ExplanationRole,              ///< Explanation: what the number means, with its formula and figures.
};

/// How a cell stands out, by shape as well as colour.
enum class Mark {
    None,
    Attention,   ///< A filled badge.
    Refused,     ///< A diamond before the text.
};

/// A table over a list of values that is handed anew with every update. The new list is worked in
/// row by row (removed, inserted, moved, changed), so that selection and scroll position stay with
/// the thing they were on. @a keyOf (a member or a function) says which thing a row is about; it is
/// different in every row.
template <typename Row, auto keyOf>
class RowModel : public QAbstractTableModel
{
public:
    using QAbstractTableModel::QAbstractTableModel;

    const std::vector<Row> &rows() const { return m_rows; }
    const Row &row(int index) const { return m_rows.at(std::size_t(index)); }

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }

    void setRows(std::vector<Row> rows)
    {
        removeMissing(rows);
        for (std::size_t i = 0; i < rows.size(); ++i)
            bringToPlace(rows, i);
        for (std::size_t i = 0; i < rows.size();)
            i = replaceChanged(rows, i);
    }

protected:
    /// For headerData(): the name of a row, which a screen reader says before each of its cells.
    QVariant rowName(int row, int role, int nameColumn = 0) const
    {
        const bool isAsked = role == Qt::DisplayRole && row >= 0 && row < this->rowCount();
        return isAsked ? this->data(this->index(row, nameColumn), Qt::DisplayRole) : QVariant();
    }

private:
    static auto key(const Row &row) { return std::invoke(keyOf, row); }
    using Keys = std::set<std::decay_t<decltype(std::invoke(keyOf, std::declval<const Row &>()))>>;

    static Keys keysOf(const std::vector<Row> &rows)
    {
        Keys keys;
        for (const Row &row : rows)
            keys.insert(key(row));
        return keys;
    }

    void removeMissing(const std::vector<Row> &rows)
    {
        const Keys wanted = keysOf(rows);
        for (int last = int(m_rows.size()) - 1; last >= 0; --last) {
            if (wanted.contains(key(row(last))))
                continue;
            int first = last;
            while (first > 0 && !wanted.contains(key(row(first - 1))))
                --first;
            beginRemoveRows({}, first, last);
            m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
            m_keys = {};
            endRemoveRows();
            last = first;
        }
        m_keys = keysOf(m_rows);
    }

    /// Makes row @a i be about the same thing as in @a rows, by a move or by inserting all that are
    /// new from there on.
    void bringToPlace(const std::vector<Row> &rows, std::size_t i)
    {
        if (i < m_rows.size() && key(m_rows[i]) == key(rows[i]))
            return;
        if (m_keys.contains(key(rows[i]))) {
            const auto old = std::find_if(m_rows.begin() + std::ptrdiff_t(i), m_rows.end(),
                                          [&](const Row &row) { return key(row) == key(rows[i]); });
            const int from = int(old - m_rows.begin());
            beginMoveRows({}, from, from, {}, int(i));
            std::rotate(m_rows.begin() + std::ptrdiff_t(i), old, old + 1);
            endMoveRows();
            return;
        }
        std::size_t end = i + 1;
        while (end < rows.size() && !m_keys.contains(key(rows[end])))
            ++end;
        beginInsertRows({}, int(i), int(end) - 1);
        m_rows.insert(m_rows.begin() + std::ptrdiff_t(i), rows.begin() + std::ptrdiff_t(i), rows.begin() + std::ptrdiff_t(end));
        for (std::size_t added = i; added < end; ++added)
            m_keys.insert(key(rows[added]));
        endInsertRows();
    }

    /// Replaces one run of changed rows; returns where to go on.
    std::size_t replaceChanged(std::vector<Row> &rows, std::size_t i)
    {
        if (m_rows[i] == rows[i])
            return i + 1;
        std::size_t end = i;
        for (; end < rows.size() && !(m_rows[end] == rows[end]); ++end)
            m_rows[end] = std::move(rows[end]);
        Q_EMIT dataChanged(index(int(i), 0), index(int(end) - 1, columnCount() - 1));
        return end;
    }

    std::vector<Row> m_rows;
    Keys m_keys;
};

} // namespace Andon
