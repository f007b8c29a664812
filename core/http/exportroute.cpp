// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/exportroute.h"

#include "core/export/exportjob.h"
#include "core/files/tablefile.h"
#include "core/http/askinturn.h"
#include "core/http/exportparameters.h"
#include "core/http/places.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace Andon {

namespace {

using namespace Qt::StringLiterals;

HttpResponse headOf(const WantedExport &wanted)
{
    return {.contentType = mediaType(wanted.format).data(), .fileName = wanted.fileName, .isInParts = true};
}

/// Bytes of a file, and whether they are the last.
struct TextPart
{
    QByteArray bytes = {};
    bool isEnd = false;
};

/// A file of text on its way: a reader writes a part of it, the client reads that, then comes the next. It lives as long as
/// somebody waits for either.
class TextExport : public std::enable_shared_from_this<TextExport>
{
public:
    TextExport(const RouteContext &context, const Reply &reply, WantedExport wanted, std::shared_ptr<const void> place)
        : m_context(context), m_reply(reply), m_wanted(std::move(wanted)), m_place(std::move(place))
    {
        m_buffer.open(QIODevice::WriteOnly);
        m_writer = makeTextWriter(m_buffer, m_wanted.format, m_wanted.options);
    }

    void ask()
    {
        askInTurn<TextPart>(m_context, [self = shared_from_this()](EventReader &reader) { return self->write(reader); },
                            [self = shared_from_this()](const Result<TextPart> &part) { self->take(part); });
    }

private:
    /// On the thread of a reader, while nobody else uses this.
    Result<TextPart> write(EventReader &reader)
    {
        if (!m_hasTable) {
            m_hasTable = true;
            if (auto begun = m_writer->beginTable(m_wanted.table, m_wanted.columns); !begun)
                return begun.error();
        }
        const auto part = m_wanted.source->next(reader);
        if (!part)
            return part.error();
        for (const std::vector<Cell> &row : part->rows) {
            if (auto written = m_writer->writeRow(row); !written)
                return written.error();
        }
        if (part->isEnd) {
            if (auto finished = m_writer->finish(); !finished)
                return finished.error();
        }
        m_buffer.seek(0);
        return TextPart {.bytes = std::exchange(m_buffer.buffer(), {}), .isEnd = part->isEnd};
    }

    void take(const Result<TextPart> &part)
    {
        if (!part && !m_hasBegun)
            return m_reply.fail(part.error());
        if (!part || !m_reply.isOpen())
            return m_reply.end(false);
        if (!std::exchange(m_hasBegun, true))
            m_reply.begin(headOf(m_wanted));
        m_reply.sendPart(part->bytes);
        if (part->isEnd)
            return m_reply.end(true);
        m_reply.whenReady([self = shared_from_this()] {
            if (self->m_reply.isOpen())
                self->ask();
            else
                self->m_reply.end(false);
        });
    }

    RouteContext m_context;
    Reply m_reply;
    WantedExport m_wanted;
    std::shared_ptr<const void> m_place;
    QBuffer m_buffer;
    std::unique_ptr<TableWriter> m_writer;
    bool m_hasTable = false;
    bool m_hasBegun = false;
};

/// A workbook is put together on the disk, since its parts are known only at its end, and then sent.
class WorkbookExport final : public QObject
{
public:
    WorkbookExport(const RouteContext &context, const Reply &reply, WantedExport wanted, std::shared_ptr<const void> place)
        : QObject(context.receiver), m_reply(reply), m_place(std::move(place)), m_head(headOf(wanted)), m_folder(QDir::tempPath() + u"/andon-export-XXXXXX"_s)
    {
        m_file.setFileName(m_folder.filePath(u"export.xlsx"_s));
        m_job = new ExportJob(context.ingest, std::move(wanted.source),
                              {.path = m_file.fileName(), .format = wanted.format, .options = wanted.options, .table = wanted.table, .columns = wanted.columns}, this);
        connect(m_job, &ExportJob::progressed, this, [this] {
            if (!m_reply.isOpen())
                m_job->cancel();
        });
        connect(m_job, &ExportJob::finished, this, &WorkbookExport::send);
        connect(m_job, &ExportJob::cancelled, this, [this] { leave(false); });
        connect(m_job, &ExportJob::failed, this, &WorkbookExport::refuse);
        m_job->start();
    }

private:
    void send()
    {
        if (!m_file.open(QIODevice::ReadOnly))
            return refuse({ErrorCode::Storage, u"The workbook could not be read again."_s});
        m_head.length = m_file.size();
        m_reply.begin(m_head);
        sendPart();
    }

    /// What was just written is in the memory of the system, so that reading it waits for no disk.
    void sendPart()
    {
        m_reply.sendPart(m_file.read(partBytes));
        if (!m_reply.isOpen() || m_file.error() != QFileDevice::NoError)
            return leave(false);
        if (m_file.atEnd())
            return leave(true);
        m_reply.whenReady([self = QPointer(this)] {
            if (self)
                self->sendPart();
        });
    }

    void refuse(const Error &error)
    {
        m_reply.fail(error);
        deleteLater();
    }

    void leave(bool isWhole)
    {
        m_reply.end(isWhole);
        deleteLater();
    }

    static constexpr qint64 partBytes = 256 * 1024;

    Reply m_reply;
    std::shared_ptr<const void> m_place;
    HttpResponse m_head;
    QTemporaryDir m_folder;
    QFile m_file;
    ExportJob *m_job = nullptr;
};

} // namespace

void getExport(const RouteContext &context, const HttpRequest &request, const Reply &reply)
{
    auto wanted = exportFrom(request, context.ingest.clock().nowInMilliseconds());
    if (const auto *fault = std::get_if<HttpFault>(&wanted))
        return reply.refuse(*fault);
    WantedExport &asked = std::get<WantedExport>(wanted);
    // What it would be is known without a look at the store.
    if (request.head.method == "HEAD")
        return reply.send(headOf(asked));
    auto place = context.exports.take();
    if (!place)
        return reply.refuse(faultOf(HttpStatus::ServiceUnavailable, "Too many exports are under way. Ask again in a moment."));
    if (asked.format == FileFormat::Xlsx)
        new WorkbookExport(context, reply, std::move(asked), std::move(place));
    else
        std::make_shared<TextExport>(context, reply, std::move(asked), std::move(place))->ask();
}

} // namespace Andon
