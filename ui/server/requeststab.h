// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/server/servertab.h"

class QLabel;
class QLineEdit;

namespace Andon {

class Card;
class RequestTableModel;
class TableView;
class TextFilter;

/// The last requests, of whatever kind and whatever became of them.
class RequestsTab final : public ServerTab
{
    Q_OBJECT

public:
    explicit RequestsTab(const WindowParts &parts, QWidget *parent = nullptr);

    void refresh() override;

private:
    void showCounts();

    const WindowParts m_parts;
    Card *m_card = nullptr;
    QLineEdit *m_search = nullptr;
    RequestTableModel *m_requests = nullptr;
    TextFilter *m_filtered = nullptr;
    TableView *m_table = nullptr;
    QLabel *m_none = nullptr;
};

} // namespace Andon
