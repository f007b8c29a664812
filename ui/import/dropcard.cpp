// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/dropcard.h"

#include "ui/style/wording.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QStyle>

namespace Andon {

namespace {

QString askForFile(QWidget *parent)
{
    return QFileDialog::getOpenFileName(parent, DropCard::tr("Choose a file to import"), {},
                                        DropCard::tr("Tables and JSON (*.csv *.tsv *.txt *.json *.ndjson *.jsonl *.gz);;All files (*)"));
}

/// The one file that is dragged; empty for several, folders, and what is no file.
QString fileIn(const QMimeData &data)
{
    const QList<QUrl> urls = data.urls();
    const QString file = urls.size() == 1 ? urls.first().toLocalFile() : QString();
    return QFileInfo(file).isFile() ? file : QString();
}

} // namespace

DropCard::DropCard(QWidget *parent)
    : Card(tr("File"), parent)
    , m_chooser(askForFile)
    , m_text(plainLabel())
    , m_choose(new QPushButton(tr("Choose a file…")))
{
    setAcceptDrops(true);
    m_text->setWordWrap(true);
    m_choose->setProperty("primary", true);
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_choose);
    addContent(row, 0);
    connect(m_choose, &QPushButton::clicked, this, &DropCard::choose);
    setFocusProxy(m_choose);
    setFile({});
}

void DropCard::setFile(const QString &file)
{
    const bool isChosen = !file.isEmpty();
    m_text->setText(isChosen ? tr("%1 · %2").arg(QFileInfo(file).fileName(), bytesText(QFileInfo(file).size()))
                             : tr("Drop a file here: a table (CSV, TSV) or JSON with machine events or readings, as Excel, a PLC or another system wrote it. Also as .gz."));
    m_text->setToolTip(isChosen ? plainToolTip(file) : QString());
    m_choose->setText(isChosen ? tr("Choose another…") : tr("Choose a file…"));
}

void DropCard::choose()
{
    if (const QString file = m_chooser(this); !file.isEmpty())
        Q_EMIT fileChosen(file);
}

void DropCard::dragEnterEvent(QDragEnterEvent *event)
{
    if (fileIn(*event->mimeData()).isEmpty())
        return;
    mark(true);
    event->acceptProposedAction();
}

void DropCard::dragLeaveEvent(QDragLeaveEvent *)
{
    mark(false);
}

void DropCard::dropEvent(QDropEvent *event)
{
    mark(false);
    if (const QString file = fileIn(*event->mimeData()); !file.isEmpty())
        Q_EMIT fileChosen(file);
}

void DropCard::mark(bool isOver)
{
    setProperty("drop", isOver);
    style()->unpolish(this);
    style()->polish(this);
}

} // namespace Andon
