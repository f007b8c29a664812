// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/exportbar.h"

#include "ui/export/exportpanel.h"
#include "ui/export/exportprogress.h"
#include "ui/export/exportwording.h"
#include "ui/export/shownrows.h"
#include "ui/style/wording.h"
#include "ui/tables/tableview.h"
#include "ui/tables/wholelist.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace Andon {

namespace {

/// "Events" of "Events, newest first".
QString nameOf(const TableView &table)
{
    return table.accessibleName().section(u',', 0, 0);
}

std::vector<FileColumn> columnsOf(const WholeList &list, const TableView &table)
{
    std::vector<FileColumn> columns;
    for (const int shown : table.fileColumns()) {
        FileColumn column = list.columns.at(std::size_t(shown));
        column.title = table.model()->headerData(shown, Qt::Horizontal).toString();
        columns.push_back(column);
    }
    return columns;
}

} // namespace

TableView *tableToExport(QWidget &page)
{
    TableView *largest = nullptr;
    for (TableView *table : page.findChildren<TableView *>()) {
        if (!table->isVisible() || !table->model() || table->model()->rowCount() == 0)
            continue;
        if (table->hasFocus())
            return table;
        const auto area = [](const TableView &view) { return view.width() * view.height(); };
        if (!largest || area(*table) > area(*largest))
            largest = table;
    }
    return largest;
}

ExportBar::ExportBar(IngestService &ingest, Settings &settings, QWidget *parent)
    : QWidget(parent)
    , m_ingest(ingest)
    , m_settings(settings)
    , m_panel(new ExportPanel)
    , m_progress(new ExportProgressBar)
    , m_result(new NoticeBar)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_panel);
    layout->addWidget(m_progress);
    layout->addWidget(m_result);
    m_result->setDismissable();
    connect(m_panel, &ExportPanel::accepted, this, &ExportBar::choose);
    connect(m_panel, &ExportPanel::dismissed, this, [this] {
        if (m_table)
            m_table->setFocus();
    });
    connect(m_progress, &ExportProgressBar::cancelRequested, this, [this] {
        if (m_job)
            m_job->cancel();
    });
    connect(m_result, &NoticeBar::triggered, this, [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_writtenTo).absolutePath())); });
}

ExportBar::~ExportBar() = default;

void ExportBar::open(QWidget &page)
{
    if (m_job)
        return say(NoticeBar::Tone::Attention, tr("Another export is under way. Wait for it or cancel it first."));
    m_table = tableToExport(page);
    if (!m_table)
        return say(NoticeBar::Tone::Plain, tr("There is no table with rows to export on this page."));
    m_result->say(NoticeBar::Tone::Plain, {});
    m_panel->open(subject(), ExportChoice::from(m_settings));
}

void ExportBar::leavePage()
{
    m_panel->hide();
}

QString ExportBar::subject() const
{
    const auto list = m_table->wholeList();
    const std::int64_t shown = m_table->model()->rowCount();
    if (!list)
        return tr("Export “%1”: %n row(s), with the columns as they are shown", nullptr, int(shown)).arg(nameOf(*m_table));
    if (list->rows)
        return tr("Export “%1”: the whole list of %2 rows, with the columns as they are shown").arg(nameOf(*m_table), numberText(*list->rows));
    return tr("Export “%1”: the whole list as it is filtered, with the columns as they are shown").arg(nameOf(*m_table));
}

void ExportBar::choose()
{
    if (!m_table)
        return m_panel->hide();
    const ExportChoice choice = m_panel->choice();
    choice.keepIn(m_settings);
    const QString suggested = suggestedPath(m_settings.get(Settings::ExportFolder), nameOf(*m_table), choice.format);
    m_choosePath(this, suggested, choice.format, [this](const QString &path) { gather(path); });
}

void ExportBar::gather(const QString &path)
{
    m_panel->hide();
    if (!m_table || m_job)
        return;
    m_table->setFocus();
    m_settings.set(Settings::ExportFolder, QFileInfo(path).absolutePath());
    const QString name = nameOf(*m_table);
    if (const auto list = m_table->wholeList()) {
        const auto columns = columnsOf(*list, *m_table);
        return write(path, {.name = name, .source = list->open(columns), .columns = columns, .rows = list->rows});
    }
    new ShownRows(*m_table->model(), m_table->fileColumns(), [this, path, name](std::vector<FileColumn> columns, ShownRows::Rows rows) {
        const auto count = std::ssize(rows);
        write(path, {.name = name, .source = exportRows(std::move(rows)), .columns = std::move(columns), .rows = count});
    }, this);
}

void ExportBar::write(const QString &path, const Wanted &wanted)
{
    if (m_job)
        return;
    m_writtenTo = path;
    const ExportChoice choice = ExportChoice::from(m_settings);
    m_job = std::make_unique<ExportJob>(m_ingest, wanted.source,
                                        ExportOrder {.path = path, .format = choice.format, .options = choice.options(), .table = wanted.name, .columns = wanted.columns});
    connect(m_job.get(), &ExportJob::progressed, this, [this](const ExportProgress &progress) {
        if (progress.isPacking)
            m_progress->showPacking();
        else
            m_progress->showRows(progress.rows);
    });
    connect(m_job.get(), &ExportJob::finished, this, &ExportBar::finish);
    connect(m_job.get(), &ExportJob::cancelled, this, [this] {
        endJob();
        say(NoticeBar::Tone::Plain, tr("The export was cancelled. Nothing was written."));
    });
    connect(m_job.get(), &ExportJob::failed, this, [this](const Error &error) {
        endJob();
        say(NoticeBar::Tone::Trouble, exportErrorText(error, m_writtenTo));
    });
    m_progress->begin(QFileInfo(path).fileName(), wanted.rows);
    m_job->start();
}

void ExportBar::finish(std::int64_t rows)
{
    endJob();
    const QString place = QDir::toNativeSeparators(m_writtenTo);
    say(NoticeBar::Tone::Plain, rows == 1 ? tr("1 row written to %1").arg(place) : tr("%1 rows written to %2").arg(numberText(rows), place));
    m_result->setAction(tr("Open folder"));
    Q_EMIT written(m_writtenTo, rows);
}

void ExportBar::endJob()
{
    m_progress->end();
    // It is still speaking.
    ExportJob *job = m_job.release();
    job->setParent(this);
    job->deleteLater();
}

void ExportBar::say(NoticeBar::Tone tone, const QString &sentence)
{
    m_result->setAction({});
    m_result->say(tone, sentence);
}

} // namespace Andon
