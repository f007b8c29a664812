// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/formguess.h"

#include "core/import/columnguess.h"
#include "core/import/textsource.h"

#include <simdjson.h>
#include <uchardet/uchardet.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace Andon {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype sampleSize = 1024 * 1024;
constexpr std::size_t rowsLookedAt = 200;

using Rows = std::vector<std::vector<std::string>>;

bool isHigh(char c)
{
    return static_cast<unsigned char>(c) >= 0x80;
}

/// Without a character that is cut in two at the end of a sample.
QByteArrayView wholeCharacters(QByteArrayView text)
{
    qsizetype end = text.size();
    for (int back = 0; back < 3 && end > 0 && (static_cast<unsigned char>(text[end - 1]) & 0xC0) == 0x80; ++back)
        --end;
    if (end > 0 && (static_cast<unsigned char>(text[end - 1]) & 0xC0) == 0xC0)
        --end;
    return text.first(end);
}

/// Whether every byte beyond ASCII stands alone or nearly so and is a letter or sign of western Europe: which
/// uchardet is seldom sure of, as such bytes are few in a table.
bool looksWestern(QByteArrayView text)
{
    static const std::string_view common = "\xE4\xF6\xFC\xC4\xD6\xDC\xDF\xE9\xE8\xE0\xE2\xEA\xEE\xF4\xFB\xE7\xF1\xED\xF3\xFA\xE1\xE5\xF8\xE6\xC5\xD8\xC6\xC9\xC8\xC0\xB0\xB5\xB2\xB3\xA7\x80\x96\x84\x93\x94\xAB\xBB\xA0\xD1\xC7";
    int run = 0;
    for (const char c : text) {
        run = isHigh(c) ? run + 1 : 0;
        if (run > 2 || (run > 0 && common.find(c) == std::string_view::npos))
            return false;
    }
    return true;
}

/// Of 16-bit text without a mark every other byte is mostly zero.
std::optional<QString> wideEncoding(QByteArrayView text)
{
    std::array<qsizetype, 2> zeros = {};
    for (qsizetype i = 0; i < text.size(); ++i)
        zeros[std::size_t(i % 2)] += text[i] == '\0';
    const qsizetype half = text.size() / 2;
    if (half >= 4 && zeros[1] > half / 2 && zeros[0] < half / 10)
        return u"UTF-16LE"_s;
    if (half >= 4 && zeros[0] > half / 2 && zeros[1] < half / 10)
        return u"UTF-16BE"_s;
    return std::nullopt;
}

/// Of the lines with bytes beyond ASCII more are UTF-8 than are not: the others were mixed in.
bool isMostlyUtf8(std::string_view text)
{
    std::size_t valid = 0;
    std::size_t invalid = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        if (std::any_of(line.begin(), line.end(), isHigh))
            ++(simdjson::validate_utf8(line.data(), line.size()) ? valid : invalid);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return valid > invalid;
}

QString detected(QByteArrayView text)
{
    const std::unique_ptr<uchardet, decltype(&uchardet_delete)> detector(uchardet_new(), &uchardet_delete);
    if (uchardet_handle_data(detector.get(), text.data(), std::size_t(text.size())) != 0)
        return {};
    uchardet_data_end(detector.get());
    return QString::fromLatin1(uchardet_get_charset(detector.get()));
}

bool mayDelimit(char c)
{
    constexpr std::string_view marks = "\t;,|:~^!#$%&*/ ";
    return marks.find(c) != std::string_view::npos;
}

/// The rows of a sample as they are with this form; the last one may be cut off and is left out.
Rows rowsOf(const QByteArray &sample, const FileForm &form, bool isWhole, const ImportLimits &limits)
{
    const auto bytes = ByteSource::fromBytes(sample, limits);
    FileForm bare = form;
    bare.hasHeader = false;
    Rows rows;
    const auto reader = readRows(*bytes, bare, limits);
    while (reader && rows.size() < rowsLookedAt) {
        const auto row = (*reader)->next();
        if (!row || !*row) {
            if (row && !isWhole && rows.size() > 1)
                rows.pop_back();
            break;
        }
        if ((*row)->problem.empty())
            rows.emplace_back((*row)->fields.begin(), (*row)->fields.end());
    }
    return rows;
}

/// How well a delimiter explains the rows: the share of those with as many columns as most have. Nothing when
/// it stands in none.
double consistency(const Rows &rows, std::size_t &columns)
{
    std::map<std::size_t, std::size_t> counts;
    for (const auto &row : rows)
        ++counts[row.size()];
    const auto most = std::max_element(counts.begin(), counts.end(), [](const auto &left, const auto &right) { return left.second < right.second; });
    if (most == counts.end() || most->first < 2)
        return 0;
    columns = most->first;
    const bool firstAgrees = rows.front().size() == columns;
    return double(most->second) / double(rows.size()) * (firstAgrees ? 1 : 0.5);
}

void guessDelimiter(const QByteArray &sample, bool isWhole, const ImportLimits &limits, FileForm &form)
{
    constexpr double clearly = 0.9;
    constexpr std::array delimiters = {'\t', ';', '|', ','};   // the last one stands in numbers and texts, too
    double best = 0;
    std::size_t mostColumns = 0;
    char found = ',';
    for (const char delimiter : delimiters) {
        form.delimiter = delimiter;
        std::size_t columns = 0;
        const double fit = consistency(rowsOf(sample, form, isWhole, limits), columns);
        const bool isBetter = best >= clearly ? fit >= clearly && columns > 2 * mostColumns : fit > best;
        if (isBetter) {
            best = fit;
            mostColumns = columns;
            found = delimiter;
        }
    }
    form.delimiter = found;
}

/// Single quotes where fields begin and end with them, and none with double ones.
char guessQuote(const Rows &rows)
{
    std::size_t single = 0;
    std::size_t fields = 0;
    for (const auto &row : rows) {
        for (const std::string &field : row) {
            if (field.empty())
                continue;
            ++fields;
            single += field.size() >= 2 && field.front() == '\'' && field.back() == '\'';
        }
    }
    return single * 4 > fields ? '\'' : '"';
}

/// Whether the first row names the columns: it has a name that is known, or holds only texts where those below
/// hold numbers or times.
bool guessHeader(const Rows &rows)
{
    if (rows.empty())
        return true;
    const auto &first = rows.front();
    if (std::any_of(first.begin(), first.end(), looksLikeValue))
        return false;
    if (std::any_of(first.begin(), first.end(), isKnownColumnName))
        return true;
    return std::any_of(rows.begin() + 1, rows.end(), [](const auto &row) { return std::any_of(row.begin(), row.end(), looksLikeValue); });
}

void nameColumns(const Rows &rows, FileForm &form)
{
    form.columns.clear();
    if (form.hasHeader && !rows.empty()) {
        form.columns = rows.front();
        return;
    }
    std::size_t most = 0;
    for (const auto &row : rows)
        most = std::max(most, row.size());
    for (std::size_t i = 0; i < most; ++i)
        form.columns.push_back(unnamedColumn(i));
}

Result<FileForm> separatedForm(const QByteArray &sample, bool isWhole, const ImportLimits &limits, FileForm form)
{
    if (sample.startsWith("sep=") && sample.size() > 5 && (sample[5] == '\r' || sample[5] == '\n') && mayDelimit(sample[4]))
        form.delimiter = sample[4];
    else
        guessDelimiter(sample, isWhole, limits, form);
    form.quote = guessQuote(rowsOf(sample, form, isWhole, limits));
    const Rows rows = rowsOf(sample, form, isWhole, limits);
    form.hasHeader = guessHeader(rows);
    nameColumns(rows, form);
    if (form.columns.empty())
        return Error {ErrorCode::InvalidInput, u"There is nothing in it that can be read as a row."_s};
    return form;
}

Result<FileForm> jsonForm(const QByteArray &sample, const ImportLimits &limits, FileForm form)
{
    const auto bytes = ByteSource::fromBytes(sample, limits);
    const auto reader = readRows(*bytes, form, limits);
    if (!reader)
        return reader.error();
    bool isAny = false;
    for (std::size_t count = 0; count < rowsLookedAt; ++count) {
        const auto row = (*reader)->next();
        if (!row || !*row)
            break;
        isAny = isAny || (*row)->problem.empty();
    }
    if (!isAny)
        return Error {ErrorCode::InvalidInput, u"It begins as JSON, but holds no object."_s};
    form.columns = (*reader)->columns();
    return form;
}

/// What a program wrote that is not meant as text.
QString whyNoText(const QByteArray &sample)
{
    if (sample.startsWith("PK\x03\x04"))
        return u"It is an Excel workbook or another ZIP file. Save it as CSV and import that."_s;
    if (sample.startsWith("\xD0\xCF\x11\xE0"))
        return u"It is an old Excel workbook. Save it as CSV and import that."_s;
    return u"It is not a text file, so there are no rows in it to read."_s;
}

} // namespace

std::string unnamedColumn(std::size_t index)
{
    return "column " + std::to_string(index + 1);
}

std::optional<QString> guessEncoding(QByteArrayView sample, bool isWhole)
{
    if (sample.startsWith(QByteArrayView("\xEF\xBB\xBF")))
        return u"UTF-8"_s;
    if (sample.startsWith(QByteArrayView("\xFF\xFE\x00\x00", 4)))
        return u"UTF-32LE"_s;
    if (sample.startsWith(QByteArrayView("\x00\x00\xFE\xFF", 4)))
        return u"UTF-32BE"_s;
    if (sample.startsWith(QByteArrayView("\xFF\xFE")))
        return u"UTF-16LE"_s;
    if (sample.startsWith(QByteArrayView("\xFE\xFF")))
        return u"UTF-16BE"_s;
    if (const auto wide = wideEncoding(sample))
        return wide;
    if (sample.contains('\0'))
        return std::nullopt;
    const QByteArrayView whole = isWhole ? sample : wholeCharacters(sample);
    if (simdjson::validate_utf8(whole.data(), std::size_t(whole.size())) || isMostlyUtf8({whole.data(), std::size_t(whole.size())}))
        return u"UTF-8"_s;
    if (looksWestern(sample))
        return u"windows-1252"_s;
    const QString name = detected(sample);
    static const std::set<QString> western = {u"ISO-8859-1"_s, u"ISO-8859-15"_s, u"ASCII"_s, u"UTF-8"_s};
    return name.isEmpty() || western.contains(name.toUpper()) || !isKnownEncoding(name) ? u"windows-1252"_s : name;
}

Result<FileForm> guessFormOf(const QByteArray &sample, bool isWhole, const ImportLimits &limits)
{
    if (sample.isEmpty())
        return Error {ErrorCode::InvalidInput, u"It is empty."_s};
    const auto encoding = sample.startsWith("PK\x03\x04") ? std::nullopt : guessEncoding(sample, isWhole);
    if (!encoding)
        return Error {ErrorCode::InvalidInput, whyNoText(sample)};
    FileForm form{.encoding = *encoding};
    const auto bytes = ByteSource::fromBytes(sample, limits);
    TextSource text(*bytes, form.encoding);
    const auto beginning = text.next();
    if (!beginning)
        return beginning.error();
    const std::size_t first = beginning->find_first_not_of(" \t\r\n");
    const char opening = first == std::string_view::npos ? '\0' : (*beginning)[first];
    if (opening != '[' && opening != '{')
        return separatedForm(sample, isWhole, limits, form);
    form.kind = opening == '[' ? FileKind::JsonArray : FileKind::JsonLines;
    form.hasHeader = false;
    return jsonForm(sample, limits, form);
}

Result<FileForm> guessForm(const QString &file, const ImportLimits &limits)
{
    const auto bytes = ByteSource::open(file, limits);
    if (!bytes)
        return bytes.error();
    QByteArray sample;
    bool isWhole = false;
    while (sample.size() < sampleSize) {
        const auto piece = (*bytes)->next();
        if (!piece && sample.isEmpty())
            return piece.error();
        if (!piece || piece->empty()) {
            isWhole = bool(piece);
            break;
        }
        sample.append(piece->data(), qsizetype(piece->size()));
    }
    auto form = guessFormOf(sample, isWhole, limits);
    if (!form)
        return Error {form.error().code, u"The file %1 cannot be imported. %2"_s.arg(file, form.error().detail)};
    return form;
}

} // namespace Andon
