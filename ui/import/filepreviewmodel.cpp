// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/filepreviewmodel.h"

#include "ui/import/importwords.h"

#include <algorithm>

namespace Andon {

namespace {

constexpr int mostColumns = 60;    // a person looks at; the file may have more
constexpr qsizetype longestCell = 200;

/// For which fields a column is used: "Event id, Machine".
QString meaningOf(const ImportPlan &plan, std::size_t column)
{
    QStringList fields;
    for (const ImportField field : fieldsOf(plan.kind)) {
        const FieldSource source = plan.source(field);
        const bool isUsed = source.kind == FieldSource::Kind::Columns || source.kind == FieldSource::Kind::Made;
        if (isUsed && std::find(source.columns.begin(), source.columns.end(), column) != source.columns.end())
            fields << fieldText(field);
    }
    return fields.join(QStringLiteral(", "));
}

} // namespace

void FilePreviewModel::show(const ImportGuess &guess)
{
    beginResetModel();
    m_plan = guess.plan;
    m_preview = guess.preview;
    endResetModel();
}

int FilePreviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_preview.rows.size());
}

int FilePreviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : std::min(int(m_preview.columns.size()), mostColumns);
}

QVariant FilePreviewModel::data(const QModelIndex &index, int role) const
{
    if (role != Qt::DisplayRole || !index.isValid())
        return {};
    const std::vector<std::string> &row = m_preview.rows.at(std::size_t(index.row()));
    return std::size_t(index.column()) < row.size() ? QString::fromStdString(row[std::size_t(index.column())]).left(longestCell) : QString();
}

QVariant FilePreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Vertical)
        return section + 1;
    const QString name = columnText(m_plan.form, std::size_t(section));
    const QString meaning = meaningOf(m_plan, std::size_t(section));
    return meaning.isEmpty() ? name : QStringLiteral("%1 → %2").arg(name, meaning);
}

} // namespace Andon
