// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/xlsxtablewriter.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

#include <xlsxwriter.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <utility>

namespace Andon {

using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace {

/// A sheet's name may not be longer.
constexpr int longestName = 31;

/// Nor a cell's text, in UTF-16.
constexpr qsizetype longestText = 32'767;

/// Excel has 15 digits. A number with more is a name rather, and stays whole as text.
constexpr std::int64_t largestNumber = 999'999'999'999'999;

/// How often it is looked whether the disk takes what is written.
constexpr std::int64_t rowsBetweenLooks = 10'000;

// Excel counts days from here on; it believes in a 29 February 1900, so that what lies before has other numbers.
constexpr Date dayZero = std::chrono::local_days(year(1899) / December / 30);
constexpr Date firstDay = std::chrono::local_days(year(1900) / March / 1);
constexpr Date dayAfterLast = std::chrono::local_days(year(10'000) / January / 1);

double daysOf(milliseconds length)
{
    return double(length.count()) / double(milliseconds(days(1)).count());
}

/// Without what XML cannot hold.
QString xmlText(std::string_view utf8)
{
    QString text = QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
    for (QChar &c : text) {
        if (c == QChar(0xfffe) || c == QChar(0xffff))
            c = QChar::ReplacementCharacter;
    }
    if (text.size() > longestText) {
        text.truncate(longestText - 1);
        if (text.back().isHighSurrogate())
            text.chop(1);
        text += u'…';
    }
    return text;
}

QString withoutForbidden(QString name)
{
    for (QChar &c : name) {
        if (u"[]:*?/\\"_s.contains(c) || c.category() == QChar::Other_Control)
            c = u' ';
    }
    while (name.startsWith(u'\''))
        name.remove(0, 1);
    while (name.endsWith(u'\''))
        name.chop(1);
    return name.trimmed().isEmpty() ? u"Table"_s : name.trimmed();
}

int widthOf(CellKind kind)
{
    switch (kind) {
    case CellKind::Text: return 22;
    case CellKind::Whole: return 12;
    case CellKind::Decimal: return 14;
    case CellKind::Time: return 24;
    case CellKind::Duration: return 15;
    case CellKind::Truth: return 10;
    case CellKind::Json: return 60;
    }
    Q_UNREACHABLE();
}

} // namespace

/// What the library knows of the file.
struct XlsxTableWriter::Workbook
{
    QByteArray path = {};
    QByteArray folder = {};
    lxw_workbook *book = nullptr;
    lxw_worksheet *sheet = nullptr;
    lxw_format *header = nullptr;
    lxw_format *time = nullptr;
    lxw_format *duration = nullptr;

    ~Workbook()
    {
        if (!book)
            return;
        // What is given up: the library closes these only when it puts the file together.
        for (lxw_worksheet *each = STAILQ_FIRST(book->worksheets); each; each = STAILQ_NEXT(each, list_pointers))
            std::fclose(std::exchange(each->optimize_tmpfile, nullptr));
        lxw_workbook_free(book);
    }
};

XlsxTableWriter::XlsxTableWriter(const QString &path, FileOptions options)
    : m_options(std::move(options)), m_path(path), m_times(m_options.zone), m_workbook(std::make_unique<Workbook>())
{
    m_workbook->path = QFile::encodeName(path);
    m_workbook->folder = QFile::encodeName(QFileInfo(path).absolutePath());
    lxw_workbook_options how = {};
    how.constant_memory = LXW_TRUE;
    how.tmpdir = m_workbook->folder.data();
    how.use_zip64 = LXW_TRUE;   // the rows of one sheet may be more than 4 GiB before they are packed
    m_workbook->book = workbook_new_opt(m_workbook->path.constData(), &how);
    if (!m_workbook->book)
        return;
    m_workbook->header = workbook_add_format(m_workbook->book);
    format_set_bold(m_workbook->header);
    m_workbook->time = workbook_add_format(m_workbook->book);
    format_set_num_format(m_workbook->time, "yyyy-mm-dd hh:mm:ss.000");
    m_workbook->duration = workbook_add_format(m_workbook->book);
    format_set_num_format(m_workbook->duration, "[h]:mm:ss.000");
}

XlsxTableWriter::~XlsxTableWriter() = default;

Result<void> XlsxTableWriter::beginTable(const QString &name, const std::vector<FileColumn> &columns)
{
    m_name = withoutForbidden(name);
    m_columns = columns;
    return beginSheet();
}

Result<void> XlsxTableWriter::beginSheet()
{
    if (!m_workbook->book)
        return Error {ErrorCode::Storage, u"The workbook could not be begun."_s};
    if (auto sound = checkSheets(); !sound)
        return sound;
    m_workbook->sheet = workbook_add_worksheet(m_workbook->book, freeSheetName().toUtf8().constData());
    if (!m_workbook->sheet)
        return Error {ErrorCode::Storage, u"A sheet of the workbook could not be begun."_s};
    m_row = 0;
    for (int column = 0; column < int(m_columns.size()); ++column) {
        const FileColumn &each = m_columns[std::size_t(column)];
        const QString head = m_options.isForPeople ? title(each) : QString::fromStdString(each.key);
        const double width = std::max<double>(widthOf(each.kind), double(head.size()) + 2);
        worksheet_set_column(m_workbook->sheet, lxw_col_t(column), lxw_col_t(column), std::min(width, 80.0), nullptr);
        worksheet_write_string(m_workbook->sheet, 0, lxw_col_t(column), xmlText(head.toStdString()).toUtf8().constData(), m_workbook->header);
    }
    worksheet_freeze_panes(m_workbook->sheet, 1, 0);
    ++m_row;
    return {};
}

/// "Events", "Events (2)" and so on.
QString XlsxTableWriter::freeSheetName() const
{
    for (int number = 1;; ++number) {
        const QString end = number == 1 ? QString() : u" (%1)"_s.arg(number);
        const QString name = m_name.left(longestName - int(end.size())) + end;
        if (workbook_validate_sheet_name(m_workbook->book, name.toUtf8().constData()) == LXW_NO_ERROR)
            return name;
    }
}

QString XlsxTableWriter::title(const FileColumn &column) const
{
    return column.kind == CellKind::Time ? u"%1 (%2)"_s.arg(column.title, QString::fromLatin1(m_options.zone.id())) : column.title;
}

Result<void> XlsxTableWriter::writeRow(std::span<const Cell> cells)
{
    if (m_row >= m_options.rowsOfSheet) {
        if (auto begun = beginSheet(); !begun)
            return begun;
    }
    for (std::size_t i = 0; i < cells.size(); ++i)
        write(cells[i], int(i));
    ++m_row;
    return m_row % rowsBetweenLooks == 0 ? checkSheets() : Result<void>();
}

/// The library does not look whether the disk took what it wrote.
Result<void> XlsxTableWriter::checkSheets()
{
    if (!m_workbook->sheet)
        return {};
    std::FILE *rows = m_workbook->sheet->optimize_tmpfile;
    if (std::fflush(rows) != 0 || std::ferror(rows))
        return Error {ErrorCode::DiskFull, u"The disk is full."_s};
    return {};
}

Result<void> XlsxTableWriter::finish()
{
    if (!m_workbook->sheet)
        return Error {ErrorCode::Storage, u"A workbook without a table cannot be written."_s};
    if (auto sound = checkSheets(); !sound)
        return sound;
    // The rows are copied once more and then packed, and the library would not notice a copy that is cut short.
    std::int64_t bytes = 0;
    for (const lxw_worksheet *each = STAILQ_FIRST(m_workbook->book->worksheets); each; each = STAILQ_NEXT(each, list_pointers))
        bytes += std::max<std::int64_t>(0, std::ftell(each->optimize_tmpfile));
    const QStorageInfo disk(QFile::decodeName(m_workbook->folder));
    if (disk.isValid() && disk.bytesAvailable() < bytes + bytes / 4)
        return Error {ErrorCode::DiskFull, u"The disk is full."_s};
    switch (workbook_close(std::exchange(m_workbook->book, nullptr))) {
    case LXW_NO_ERROR: return {};
    case LXW_ERROR_ZIP_FILE_OPERATION:
    case LXW_ERROR_ZIP_FILE_ADD:
    case LXW_ERROR_ZIP_CLOSE: return Error {ErrorCode::DiskFull, u"The workbook could not be written whole. The disk may be full."_s};
    default: return Error {ErrorCode::Storage, u"The workbook could not be written."_s};
    }
}

void XlsxTableWriter::write(const Cell &cell, int column)
{
    lxw_worksheet *sheet = m_workbook->sheet;
    const auto row = lxw_row_t(m_row);
    const auto at = lxw_col_t(column);
    if (const auto *isTrue = std::get_if<bool>(&cell))
        worksheet_write_boolean(sheet, row, at, *isTrue, nullptr);
    else if (const auto *text = std::get_if<std::string>(&cell))
        writeText(*text, column);
    else if (const auto *whole = std::get_if<std::int64_t>(&cell); whole && *whole >= -largestNumber && *whole <= largestNumber)
        worksheet_write_number(sheet, row, at, double(*whole), nullptr);
    else if (whole)
        writeText(std::to_string(*whole), column);
    else if (const auto *decimal = std::get_if<double>(&cell); decimal && std::isfinite(*decimal))
        worksheet_write_number(sheet, row, at, *decimal, nullptr);
    else if (const auto *time = std::get_if<ReceivedTime>(&cell))
        writeTime(floor<milliseconds>(*time), column);
    else if (const auto *length = std::get_if<milliseconds>(&cell); length && *length >= milliseconds(0))
        worksheet_write_number(sheet, row, at, daysOf(*length), m_workbook->duration);
    else if (length)
        worksheet_write_number(sheet, row, at, daysOf(*length), nullptr);   // Excel shows no times below zero
    else if (const auto *json = std::get_if<JsonText>(&cell))
        writeText(json->utf8, column);
}

void XlsxTableWriter::writeText(std::string_view text, int column)
{
    worksheet_write_string(m_workbook->sheet, lxw_row_t(m_row), lxw_col_t(column), xmlText(text).toUtf8().constData(), nullptr);
}

void XlsxTableWriter::writeTime(Instant instant, int column)
{
    const WallTime time = m_times.wallTime(instant);
    if (time < firstDay || time >= dayAfterLast)
        return writeText(m_times.text(instant, TimeForm::YearFirst, '.'), column);
    worksheet_write_number(m_workbook->sheet, lxw_row_t(m_row), lxw_col_t(column), daysOf(time - dayZero), m_workbook->time);
}

} // namespace Andon
