// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/exportjob.h"

#include "core/files/tablefile.h"
#include "core/service/ingestservice.h"

#include <QElapsedTimer>

namespace Andon {

namespace {

constexpr qint64 progressInterval = 100;   // ms

} // namespace

/// Lives on the thread of the job.
class ExportWorker final : public QObject
{
    Q_OBJECT

public:
    ExportWorker(IngestService &ingest, std::shared_ptr<ExportSource> source, const ExportOrder &order)
        : m_ingest(ingest), m_source(std::move(source)), m_order(order)
    {
    }

    void begin()
    {
        m_sinceSaid.start();
        auto file = TableFile::create(m_order.path, m_order.format, m_order.options);
        if (!file)
            return fail(file.error());
        m_file = *std::move(file);
        if (auto begun = m_file->writer().beginTable(m_order.table, m_order.columns); !begun)
            return fail(begun.error());
        ask();
    }

    /// From any thread.
    void cancel()
    {
        m_isCancelled = true;
        m_source->cancel();
    }

Q_SIGNALS:
    void progressed(const Andon::ExportProgress &progress);
    void finished(std::int64_t rows);
    void failed(const Andon::Error &error);
    void cancelled();

private:
    void ask()
    {
        if (m_isCancelled)
            return giveUp();
        m_ingest.ask<ExportPart>([source = m_source](EventReader &reader) { return source->next(reader); }, this,
                                 [this](const Result<ExportPart> &part) { take(part); });
    }

    void take(const Result<ExportPart> &part)
    {
        if (m_isCancelled)
            return giveUp();
        if (!part)
            return fail(part.error());
        for (const std::vector<Cell> &row : part->rows) {
            if (auto written = m_file->writer().writeRow(row); !written)
                return fail(written.error());
        }
        m_progress.rows += std::ssize(part->rows);
        m_progress.examined += part->examined;
        if (part->isEnd)
            return complete();
        if (m_sinceSaid.elapsed() >= progressInterval) {
            m_sinceSaid.start();
            Q_EMIT progressed(m_progress);
        }
        ask();
    }

    void complete()
    {
        m_progress.isPacking = true;
        Q_EMIT progressed(m_progress);
        if (auto committed = m_file->commit(); !committed)
            return fail(committed.error());
        m_file.reset();
        Q_EMIT finished(m_progress.rows);
    }

    void fail(const Error &error)
    {
        m_file.reset();
        Q_EMIT failed(error);
    }

    void giveUp()
    {
        m_file.reset();
        Q_EMIT cancelled();
    }

    IngestService &m_ingest;
    std::shared_ptr<ExportSource> m_source;
    ExportOrder m_order;
    std::unique_ptr<TableFile> m_file;
    ExportProgress m_progress = {};
    QElapsedTimer m_sinceSaid;
    std::atomic<bool> m_isCancelled = false;
};

ExportJob::ExportJob(IngestService &ingest, std::shared_ptr<ExportSource> source, ExportOrder order, QObject *parent)
    : QObject(parent), m_order(std::move(order)), m_worker(new ExportWorker(ingest, std::move(source), m_order))
{
    m_thread.setObjectName(QStringLiteral("export"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &ExportWorker::progressed, this, &ExportJob::progressed);
    connect(m_worker, &ExportWorker::finished, this, &ExportJob::finished);
    connect(m_worker, &ExportWorker::failed, this, &ExportJob::failed);
    connect(m_worker, &ExportWorker::cancelled, this, &ExportJob::cancelled);
}

ExportJob::~ExportJob()
{
    if (!m_thread.isRunning()) {
        delete m_worker;
        return;
    }
    m_worker->cancel();
    m_thread.quit();
    m_thread.wait();
}

void ExportJob::start()
{
    m_thread.start();
    QMetaObject::invokeMethod(m_worker, &ExportWorker::begin);
}

void ExportJob::cancel()
{
    m_worker->cancel();
}

} // namespace Andon

#include "exportjob.moc"
