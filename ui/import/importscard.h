// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/importrecord.h"
#include "ui/feed/inquiry.h"
#include "ui/style/card.h"

namespace Andon {

class IngestService;
class QuestionBar;
class TableView;
class ImportListModel;

/// The files that were imported, and the way to take one back.
class ImportsCard final : public Card
{
    Q_OBJECT

public:
    explicit ImportsCard(IngestService &ingest, QWidget *parent = nullptr);

    bool isEmpty() const;

    /// Asks the store for what there is now.
    void refresh();

Q_SIGNALS:
    void refreshed();
    void undoRequested(const Andon::ImportRecord &import);

private:
    void choose();

    IngestService &m_ingest;
    Inquiry<std::vector<ImportRecord>> m_inquiry;
    ImportListModel *m_model = nullptr;
    TableView *m_table = nullptr;
    QPushButton *m_undo = nullptr;
};

} // namespace Andon
