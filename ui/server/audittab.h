// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/access/auditentry.h"
#include "core/common/result.h"
#include "ui/server/servertab.h"

class QLabel;
class QPushButton;

namespace Andon {

class AuditTableModel;
class Card;
class TableView;

/// Who did what, from the log that nobody can change.
class AuditTab final : public ServerTab
{
    Q_OBJECT

public:
    explicit AuditTab(const WindowParts &parts, QWidget *parent = nullptr);

    void refresh() override;

private:
    void ask();
    void showPage(const Result<AuditPage> &page);

    const WindowParts m_parts;
    Card *m_card = nullptr;
    AuditTableModel *m_entries = nullptr;
    TableView *m_table = nullptr;
    QLabel *m_none = nullptr;
    QPushButton *m_more = nullptr;
    int m_limit = 0;
    bool m_isDue = true;        ///< Something was written since it was asked for last.
    bool m_isAsking = false;
};

} // namespace Andon
