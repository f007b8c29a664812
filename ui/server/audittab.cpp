// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/server/audittab.h"

#include "core/access/accessservice.h"
#include "ui/server/audittablemodel.h"
#include "ui/style/card.h"
#include "ui/style/wording.h"
#include "ui/tables/tableview.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace Andon {

namespace {

constexpr int pageSize = 200;

} // namespace

AuditTab::AuditTab(const WindowParts &parts, QWidget *parent)
    : ServerTab(parent)
    , m_parts(parts)
    , m_card(new Card(tr("Audit log")))
    , m_entries(new AuditTableModel(this))
    , m_table(new TableView(tr("Audit log, newest first")))
    , m_none(plainLabel(tr("Nothing yet. Tokens made and revoked, settings changed and rejections retried are written down here."), "dim"))
    , m_more(new QPushButton(tr("Load %1 more").arg(numberText(pageSize))))
    , m_limit(pageSize)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_table->setModel(m_entries);
    m_table->setSeveralRows();
    m_table->setColumnWeights({14, 22, 20, 26, 34}, AuditTableModel::Detail, AuditTableModel::Time);
    m_table->rememberColumns(m_parts.settings, Settings::ServerAuditColumns);
    m_none->setAlignment(Qt::AlignCenter);
    m_none->setWordWrap(true);
    m_card->addContent(m_table);
    m_card->addContent(m_none);
    m_card->addContent(m_more, 0);
    m_none->hide();
    m_more->hide();
    layout->addWidget(m_card);
    setFocusProxy(m_table);
    connect(&parts.access, &AccessService::audited, this, [this] { m_isDue = true; });
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_limit += pageSize;
        ask();
    });
}

void AuditTab::refresh()
{
    if (m_isDue && !m_isAsking)
        ask();
}

void AuditTab::ask()
{
    m_isDue = false;
    m_isAsking = true;
    m_parts.access.askAudit(m_limit, 0, this, [this](const Result<AuditPage> &page) {
        m_isAsking = false;
        showPage(page);
    });
}

void AuditTab::showPage(const Result<AuditPage> &page)
{
    if (!page)
        return m_card->setSubtitle(errorText(page.error()));
    const auto shown = std::int64_t(page->entries.size());
    m_entries->show(page->entries, m_parts.now());
    m_card->setSubtitle(shown == page->total ? tr("newest first; nobody can change it")
                                             : tr("newest %1 of %2; nobody can change it").arg(numberText(shown), numberText(page->total)));
    m_table->setVisible(shown > 0);
    m_none->setVisible(shown == 0);
    m_more->setVisible(shown < page->total);
}

} // namespace Andon
