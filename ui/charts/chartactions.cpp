// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartactions.h"

#include "ui/charts/chartpicture.h"
#include "ui/charts/charttablemodel.h"
#include "ui/charts/chartview.h"
#include "ui/style/card.h"
#include "ui/tables/tablecopy.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMenu>
#include <QStandardPaths>

namespace Andon {

ChartActions::ChartActions(ChartView &chart)
    : QObject(&chart)
    , m_chart(chart)
    , m_table(new QAction(tr("Show as table"), this))
{
    m_table->setCheckable(true);
    m_table->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_T));
    m_table->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    chart.addAction(m_table);
    connect(m_table, &QAction::triggered, this, [this](bool shown) {
        m_chart.setTableShown(shown && m_chart.isVisible());
        m_table->setChecked(m_chart.isTableShown());
    });
}

void ChartActions::reachCard()
{
    QWidget *card = m_chart.parentWidget();
    while (card && !qobject_cast<Card *>(card))
        card = card->parentWidget();
    if (card == m_card)
        return;
    if (m_card)
        m_card->removeAction(m_table);
    m_card = card;
    if (m_card)
        m_card->addAction(m_table);
}

QMenu *ChartActions::makeMenu(int mark)
{
    auto *menu = new QMenu(&m_chart);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (mark >= 0) {
        const QString value = m_chart.markText(mark);
        menu->addAction(tr("Copy value"), this, [value] { QGuiApplication::clipboard()->setText(value); });
        menu->addSeparator();
    }
    menu->addAction(tr("Copy picture"), this, &ChartActions::copyPicture);
    menu->addAction(tr("Save as PNG…"), this, [this] { save(QStringLiteral("png")); });
    menu->addAction(tr("Save as SVG…"), this, [this] { save(QStringLiteral("svg")); });
    menu->addSeparator();
    menu->addAction(tr("Copy the table"), this, &ChartActions::copyTable);
    menu->addAction(m_table);
    return menu;
}

void ChartActions::copyTable() const
{
    const ChartTableModel model(m_chart);
    QGuiApplication::clipboard()->setText(tabSeparated(model, allColumns(model), allRows(model)));
}

void ChartActions::copyPicture() const
{
    QGuiApplication::clipboard()->setImage(pictureOf(m_chart));
}

void ChartActions::save(const QString &ending)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
    const QString filter = ending == u"svg" ? tr("Drawing (*.svg)") : tr("Picture (*.png)");
    const QString file = QFileDialog::getSaveFileName(m_chart.window(), tr("Save the chart"),
                                                      QStringLiteral("%1/%2.%3").arg(folder, m_chart.accessibleName(), ending), filter);
    if (file.isEmpty())
        return;
    if (const auto saved = savePicture(m_chart, file); !saved)
        m_chart.tell(tr("The chart was not saved.\n%1\nChoose another folder or name.").arg(saved.error().detail));
}

} // namespace Andon
