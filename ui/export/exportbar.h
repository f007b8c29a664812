// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export/exportjob.h"
#include "core/settings/settings.h"
#include "ui/export/pathchooser.h"
#include "ui/style/noticebar.h"

#include <QPointer>
#include <QWidget>

#include <optional>

namespace Andon {

class ExportPanel;
class ExportProgressBar;
class IngestService;
class TableView;

/// Writes the tables of a window into files. First it asks how, then where, then it goes on by itself, whatever else is
/// done in the window, and says what became of it. It stands above the page and is hidden while there is nothing to say.
class ExportBar final : public QWidget
{
    Q_OBJECT

public:
    ExportBar(IngestService &ingest, Settings &settings, QWidget *parent = nullptr);
    ~ExportBar() override;

    /// Asks how the table of @a page is to be exported: the one that has the focus, else the largest that is shown.
    void open(QWidget &page);

    /// The page is not in front any more: what is asked about its table is taken back.
    void leavePage();

    /// Who is asked where; for those who cannot be.
    void setPathChooser(PathChooser chooser) { m_choosePath = std::move(chooser); }

Q_SIGNALS:
    /// A file is complete.
    void written(const QString &path, std::int64_t rows);

private:
    struct Wanted
    {
        QString name = {};
        std::shared_ptr<ExportSource> source = {};
        std::vector<FileColumn> columns = {};
        std::optional<std::int64_t> rows = {};
    };

    void choose();
    void gather(const QString &path);
    void write(const QString &path, const Wanted &wanted);
    void finish(std::int64_t rows);
    void endJob();
    void say(NoticeBar::Tone tone, const QString &sentence);
    QString subject() const;

    IngestService &m_ingest;
    Settings &m_settings;
    PathChooser m_choosePath = choosePath;
    QPointer<TableView> m_table;
    ExportPanel *m_panel = nullptr;
    ExportProgressBar *m_progress = nullptr;
    NoticeBar *m_result = nullptr;
    std::unique_ptr<ExportJob> m_job;
    QString m_writtenTo;
};

/// What an export of @a page is about; null when there is no table.
TableView *tableToExport(QWidget &page);

} // namespace Andon
