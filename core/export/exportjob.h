// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"
#include "core/export/exportsource.h"
#include "core/files/fileformat.h"

#include <QObject>
#include <QString>
#include <QThread>

#include <memory>

namespace Andon {

class ExportWorker;
class IngestService;

/// What is to be written where.
struct ExportOrder
{
    QString path = {};
    FileFormat format = FileFormat::Csv;
    FileOptions options = {};
    QString table = {};                    ///< The name of the sheet.
    std::vector<FileColumn> columns = {};  ///< The cells of the source, in this order.
};

/// How far an export is.
struct ExportProgress
{
    std::int64_t rows = 0;
    std::int64_t examined = 0;
    bool isPacking = false;   ///< All rows are there; a workbook is put together, which takes a moment and cannot be ended.
};

/// Writes one file. It asks readers for a part after the other, so that nobody else waits for long, and writes on a thread
/// of its own; memory holds about a part. Make, use and delete it on one thread. When it goes before it is done, the file is
/// given up; the destructor waits for what is under way.
class ExportJob final : public QObject
{
    Q_OBJECT

public:
    ExportJob(IngestService &ingest, std::shared_ptr<ExportSource> source, ExportOrder order, QObject *parent = nullptr);
    ~ExportJob() override;

    void start();

    /// The file is given up; cancelled() follows.
    void cancel();

    const ExportOrder &order() const { return m_order; }

Q_SIGNALS:
    /// At most ten times a second.
    void progressed(const Andon::ExportProgress &progress);

    /// One of these is the last word. The file is complete and has its name; nothing was written.
    void finished(std::int64_t rows);
    void failed(const Andon::Error &error);
    void cancelled();

private:
    ExportOrder m_order;
    QThread m_thread;
    ExportWorker *m_worker = nullptr;   // on the thread, and gone with it
};

} // namespace Andon
