// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/tablefile.h"

#include "core/files/csvwriter.h"
#include "core/files/jsontablewriter.h"
#include "core/files/xlsxtablewriter.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QTemporaryFile>

namespace Andon {

using namespace Qt::StringLiterals;

namespace {

/// Why a file could not be begun.
Error createError(const QString &path, const QFileDevice &file)
{
    const QFileInfo folder(QFileInfo(path).absolutePath());
    if (!folder.isDir())
        return {ErrorCode::NotFound, u"There is no folder %1."_s.arg(QDir::toNativeSeparators(folder.filePath()))};
    if (QFileInfo(path).isDir())
        return {ErrorCode::Forbidden, u"%1 is a folder."_s.arg(QDir::toNativeSeparators(path))};
    if (!folder.isWritable() || file.error() == QFileDevice::PermissionsError)
        return {ErrorCode::Forbidden, u"Nothing may be written to the folder %1."_s.arg(QDir::toNativeSeparators(folder.filePath()))};
    return writeError(file);
}

class TextFile final : public TableFile
{
public:
    explicit TextFile(const QString &path) : m_file(path) {}

    Result<void> open(FileFormat format, const FileOptions &options)
    {
        if (QFileInfo(m_file.fileName()).isDir() || !m_file.open(QIODevice::WriteOnly))
            return createError(m_file.fileName(), m_file);
        m_writer = makeTextWriter(m_file, format, options);
        return {};
    }

    TableWriter &writer() override { return *m_writer; }

    Result<void> commit() override
    {
        if (auto finished = m_writer->finish(); !finished)
            return finished;
        return m_file.commit() ? Result<void>() : writeError(m_file);
    }

private:
    QSaveFile m_file;
    std::unique_ptr<TableWriter> m_writer;
};

class WorkbookFile final : public TableFile
{
public:
    explicit WorkbookFile(const QString &path) : m_path(path), m_file(path + u".XXXXXX"_s) {}

    Result<void> open(const FileOptions &options)
    {
        if (QFileInfo(m_path).isDir() || !m_file.open())
            return createError(m_path, m_file);
        m_file.close();
        m_writer = std::make_unique<XlsxTableWriter>(m_file.fileName(), options);
        return {};
    }

    TableWriter &writer() override { return *m_writer; }

    Result<void> commit() override
    {
        if (auto finished = m_writer->finish(); !finished)
            return finished;
        // QSaveFile syncs and renames; the packing of a workbook can only be done into a file by name.
        QSaveFile final(m_path);
        if (!m_file.open() || !final.open(QIODevice::WriteOnly))
            return createError(m_path, final);
        for (QByteArray part = m_file.read(partBytes); !part.isEmpty(); part = m_file.read(partBytes)) {
            if (final.write(part) != part.size())
                return writeError(final);
        }
        return final.commit() ? Result<void>() : writeError(final);
    }

private:
    static constexpr qint64 partBytes = 1024 * 1024;

    QString m_path;
    QTemporaryFile m_file;
    std::unique_ptr<TableWriter> m_writer;   // ends before its file
};

} // namespace

Result<std::unique_ptr<TableFile>> TableFile::create(const QString &path, FileFormat format, const FileOptions &options)
{
    if (format == FileFormat::Xlsx) {
        auto file = std::make_unique<WorkbookFile>(path);
        if (auto opened = file->open(options); !opened)
            return opened.error();
        return std::unique_ptr<TableFile>(std::move(file));
    }
    auto file = std::make_unique<TextFile>(path);
    if (auto opened = file->open(format, options); !opened)
        return opened.error();
    return std::unique_ptr<TableFile>(std::move(file));
}

std::unique_ptr<TableWriter> makeTextWriter(QIODevice &device, FileFormat format, const FileOptions &options)
{
    switch (format) {
    case FileFormat::Csv: return std::make_unique<CsvWriter>(device, options);
    case FileFormat::Json: return std::make_unique<JsonTableWriter>(device, JsonTableWriter::Layout::Array);
    case FileFormat::NdJson: return std::make_unique<JsonTableWriter>(device, JsonTableWriter::Layout::Lines);
    case FileFormat::Xlsx: break;
    }
    Q_UNREACHABLE();
}

} // namespace Andon
