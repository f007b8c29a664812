// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/importscard.h"

#include "ui/import/importlistmodel.h"
#include "ui/tables/tableview.h"

#include <QLabel>
#include <QPushButton>

namespace Andon {

namespace {

constexpr std::int64_t mostShown = 100;

} // namespace

ImportsCard::ImportsCard(IngestService &ingest, QWidget *parent)
    : Card(tr("Imported files"), parent)
    , m_ingest(ingest)
    , m_inquiry(ingest, this)
    , m_model(new ImportListModel(this))
    , m_table(new TableView(tr("Imported files, newest first")))
    , m_undo(addLink(tr("Undo…")))
{
    setSubtitle(tr("newest first; each can be undone for 7 days"));
    m_table->setModel(m_model);
    m_table->setColumnWeights({14, 30, 10, 10, 10, 10, 24}, ImportListModel::State, ImportListModel::When);
    addContent(m_table);
    connect(m_table, &TableView::rowChosen, this, &ImportsCard::choose);
    connect(m_undo, &QPushButton::clicked, this, [this] { Q_EMIT undoRequested(m_model->row(m_table->chosenRow().row())); });
    choose();
}

bool ImportsCard::isEmpty() const
{
    return m_model->rowCount() == 0;
}

void ImportsCard::refresh()
{
    m_inquiry.ask([](EventReader &reader) { return reader.imports(mostShown); },
                  [this](const Result<std::vector<ImportRecord>> &imports) {
                      if (!imports)
                          return;
                      m_model->show(*imports, m_ingest.clock().nowInMilliseconds());
                      choose();
                      Q_EMIT refreshed();
                  });
}

void ImportsCard::choose()
{
    const QModelIndex chosen = m_table->chosenRow();
    m_undo->setEnabled(chosen.isValid() && m_model->row(chosen.row()).canBeUndone(m_ingest.clock().nowInMilliseconds()));
}

} // namespace Andon
