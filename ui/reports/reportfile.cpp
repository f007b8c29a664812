// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/reportfile.h"

#include "core/files/tablefile.h"
#include "ui/reports/reportprint.h"
#include "ui/reports/reporttables.h"

#include <QFileInfo>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QThreadPool>

namespace Andon {

namespace {

constexpr int resolution = 1200;

Error fileError(const QFileDevice &file)
{
    const QString sentence = QStringLiteral("%1 could not be written: %2.").arg(file.fileName(), file.errorString());
    return {file.error() == QFileDevice::ResourceError ? ErrorCode::DiskFull : ErrorCode::Forbidden, sentence};
}

Result<void> writePdfFile(const ReportPages &pages, const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fileError(file);
    writePdf(pages, file);
    if (file.error() != QFileDevice::NoError || !file.commit())
        return fileError(file);
    return {};
}

Result<void> writeTableFile(const ReportPages &pages, const QString &path, FileFormat format)
{
    const auto file = TableFile::create(path, format, reportFileOptions());
    if (!file)
        return file.error();
    if (auto written = writeReportTables(pages.content(), (*file)->writer()); !written)
        return written;
    return (*file)->commit();
}

} // namespace

bool printPages(const ReportPages &pages, QPagedPaintDevice &device)
{
    QPainter painter;
    if (!painter.begin(&device))
        return false;
    for (int page = 0; page < pages.count(); ++page) {
        if (page > 0)
            device.newPage();
        pages.paint(painter, page, QRectF(0, 0, device.width(), device.width() * pageHeight / pageWidth));
    }
    return painter.end();
}

void writePdf(const ReportPages &pages, QIODevice &device)
{
    QPdfWriter writer(&device);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins({});
    writer.setResolution(resolution);
    writer.setTitle(pages.content().fileName);
    writer.setCreator(QStringLiteral("Andon %1").arg(QStringLiteral(ANDON_VERSION)));
    printPages(pages, writer);
}

Result<void> writeReportFile(const ReportPages &pages, const QString &path, ReportFormat format)
{
    const QString folder = QFileInfo(path).absolutePath();
    if (!QFileInfo(folder).isDir())
        return Error{ErrorCode::NotFound, QStringLiteral("There is no folder %1.").arg(folder)};
    switch (format) {
    case ReportFormat::Pdf: return writePdfFile(pages, path);
    case ReportFormat::Xlsx: return writeTableFile(pages, path, FileFormat::Xlsx);
    case ReportFormat::Csv: return writeTableFile(pages, path, FileFormat::Csv);
    }
    Q_UNREACHABLE();
}

void writeReportLater(ReportPagesPointer pages, const QString &path, ReportFormat format, const Receiver &receiver, std::function<void(const Result<QString> &)> answer)
{
    QThreadPool::globalInstance()->start([=, pages = std::move(pages), answer = std::move(answer)] {
        const auto written = writeReportFile(*pages, path, format);
        receiver.deliver(answer, written ? Result<QString>(path) : Result<QString>(written.error()));
    });
}

void waitForReports()
{
    QThreadPool::globalInstance()->waitForDone();
}

} // namespace Andon
