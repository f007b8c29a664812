// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/server/requeststab.h"

#include "ui/server/requesttablemodel.h"
#include "ui/style/card.h"
#include "ui/style/textsize.h"
#include "ui/style/wording.h"
#include "ui/tables/tableview.h"
#include "ui/tables/textfilter.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace Andon {

RequestsTab::RequestsTab(const WindowParts &parts, QWidget *parent)
    : ServerTab(parent)
    , m_parts(parts)
    , m_card(new Card(tr("Last requests")))
    , m_search(new QLineEdit)
    , m_requests(new RequestTableModel(this))
    , m_filtered(new TextFilter({RequestTableModel::Address, RequestTableModel::Token, RequestTableModel::Method, RequestTableModel::Path, RequestTableModel::Status}, this))
    , m_table(new TableView(tr("Last requests, newest first")))
    , m_none(plainLabel({}, "dim"))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_search->setPlaceholderText(tr("Address, token, path or answer"));
    m_search->setAccessibleName(tr("Only requests with this text"));
    m_search->setClearButtonEnabled(true);
    fitToText(m_search, [this] { m_search->setFixedWidth(scaled(280)); });
    m_card->addToHeader(m_search);
    m_filtered->setSourceModel(m_requests);
    m_table->setModel(m_filtered);
    m_table->setSeveralRows();
    m_table->setColumnWeights({12, 16, 12, 8, 34, 24, 9, 10}, RequestTableModel::Path, RequestTableModel::Time);
    m_table->rememberColumns(m_parts.settings, Settings::ServerRequestsColumns);
    m_none->setAlignment(Qt::AlignCenter);
    m_card->addContent(m_table);
    m_card->addContent(m_none);
    layout->addWidget(m_card);
    setFocusProxy(m_table);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filtered->setFilterFixedString(text.trimmed());
        showCounts();
    });
}

void RequestsTab::refresh()
{
    m_requests->show(m_parts.traffic.figures().newest, m_parts.now());
    showCounts();
}

void RequestsTab::showCounts()
{
    const int all = m_requests->rowCount();
    const int shown = m_filtered->rowCount();
    m_card->setSubtitle(shown == all ? tr("the last %1 at most, newest first").arg(numberText(std::int64_t(TrafficMonitor::kept)))
                                     : tr("%1 of %2").arg(numberText(shown), numberText(all)));
    m_table->setVisible(shown > 0);
    m_none->setVisible(shown == 0);
    m_none->setText(all == 0 ? tr("Nothing has been asked for since Andon was started.") : tr("None of the last requests has this text."));
}

} // namespace Andon
