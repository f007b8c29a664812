// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/separatedrows.h"

#include <algorithm>
#include <new>

namespace Andon {

using namespace Qt::StringLiterals;

namespace {

std::string numberText(std::size_t number)
{
    return std::to_string(number);
}

/// What Excel writes ahead of everything to name the delimiter.
bool isDelimiterNote(std::string_view line)
{
    return line.size() == 5 && line.starts_with("sep=");
}

} // namespace

SeparatedRows::SeparatedRows(ByteSource &bytes, const FileForm &form, const ImportLimits &limits)
    : m_lines(bytes, form.encoding, limits), m_form(form), m_limits(limits)
{
    if (csv_init(&m_parser, 0) != 0)
        throw std::bad_alloc();
    csv_set_delim(&m_parser, static_cast<unsigned char>(form.delimiter));
    csv_set_quote(&m_parser, static_cast<unsigned char>(form.quote));
}

SeparatedRows::~SeparatedRows()
{
    csv_free(&m_parser);
}

Result<void> SeparatedRows::begin()
{
    if (!m_form.hasHeader)
        m_columns = m_form.columns;
    else {
        const auto header = next();
        if (!header)
            return header.error();
        if (*header && m_isWide)
            return Error {ErrorCode::TooLarge, u"The file has more than %1 columns, which is the limit."_s.arg(m_limits.mostColumns)};
        if (*header && !(*header)->problem.empty())
            return Error {ErrorCode::InvalidInput, u"The header cannot be read: line %1 %2."_s.arg((*header)->line).arg(QString::fromStdString((*header)->problem))};
        if (*header)
            m_columns.assign((*header)->fields.begin(), (*header)->fields.end());
    }
    m_hasColumns = !m_columns.empty();
    return {};
}

Result<bool> SeparatedRows::fetch()
{
    TextLine line;
    const auto came = m_lines.next(line);
    if (!came || !*came)
        return came;
    ++m_lineNumber;
    m_pending.push_back({.text = std::string(line.text), .number = m_lineNumber, .isTooLong = line.isTooLong, .isUnreadable = line.isUnreadable});
    return true;
}

void SeparatedRows::startRow()
{
    m_text.clear();
    m_ends.clear();
    m_isRowDone = false;
    m_isWide = false;
}

void SeparatedRows::takeField(const char *text, std::size_t size)
{
    m_isWide = m_isWide || m_ends.size() == m_limits.mostColumns;
    if (m_isWide)
        return;
    m_text.append(text, size);
    m_ends.push_back(m_text.size());
}

void SeparatedRows::feed(std::string_view text)
{
    constexpr auto field = [](void *field, std::size_t size, void *rows) { static_cast<SeparatedRows *>(rows)->takeField(static_cast<const char *>(field), size); };
    constexpr auto end = [](int, void *rows) { static_cast<SeparatedRows *>(rows)->m_isRowDone = true; };
    if (csv_parse(&m_parser, text.data(), text.size(), field, end, this) != text.size())
        throw std::bad_alloc();   // what it fails with outside of its strict mode
}

/// Lines are handed on one by one, so that a quote that is never closed is seen soon, and each row
/// knows where it begins.
Result<const Row *> SeparatedRows::next()
{
    for (;;) {
        startRow();
        std::size_t taken = 0;
        std::size_t size = 0;
        bool isOpen = false;
        do {
            if (taken == m_pending.size()) {
                const auto came = fetch();
                if (!came)
                    return came.error();
                if (!*came)
                    break;
            }
            const Pending &line = m_pending[taken];
            if (line.isTooLong || line.isUnreadable)
                break;
            ++taken;
            size += line.text.size() + 1;
            feed(line.text);
            feed("\n");
            isOpen = !m_isRowDone && m_parser.pstate != 0;
        } while (isOpen && taken < m_limits.mostLinesOfRow && size <= m_limits.longestLine);
        if (isOpen) {
            csv_fini(&m_parser, nullptr, nullptr, nullptr);
            return bad(m_pending.front(), "has a quote that is never closed");
        }
        if (taken == 0) {
            if (m_pending.empty())
                return nullptr;
            const Pending &line = m_pending.front();
            return bad(line, line.isTooLong ? "is longer than " + numberText(m_limits.longestLine) + " bytes, which is the limit"
                                            : "has bytes that are no text in " + m_form.encoding.toStdString());
        }
        const bool isNote = m_pending.front().number == 1 && isDelimiterNote(m_pending.front().text);
        if (m_isRowDone && !isNote && !isEmpty()) {
            fill();
            m_raw.clear();
            for (std::size_t line = 0; line < taken; ++line)
                m_raw += (line > 0 ? "\n" : "") + m_pending[line].text;
            m_row.raw = m_raw;
            m_row.line = m_pending.front().number;
            m_pending.erase(m_pending.begin(), m_pending.begin() + std::ptrdiff_t(taken));
            checkWidth();
            return &m_row;
        }
        m_pending.erase(m_pending.begin(), m_pending.begin() + std::ptrdiff_t(taken));
    }
}

bool SeparatedRows::isEmpty() const
{
    return m_text.empty() && !m_isWide;
}

void SeparatedRows::fill()
{
    m_row.fields.clear();
    m_row.problem.clear();
    std::size_t start = 0;
    for (const std::size_t end : m_ends) {
        m_row.fields.push_back(std::string_view(m_text).substr(start, end - start));
        start = end;
    }
}

/// A row may have fewer fields than the header, if those that are needed are there; a text in a field
/// that has no name says that fields have moved.
void SeparatedRows::checkWidth()
{
    if (m_isWide)
        m_row.problem = "has more than " + numberText(m_limits.mostColumns) + " columns, which is the limit";
    else if (m_hasColumns && m_row.fields.size() > m_columns.size()
             && std::any_of(m_row.fields.begin() + std::ptrdiff_t(m_columns.size()), m_row.fields.end(), [](std::string_view field) { return !field.empty(); }))
        m_row.problem = "has " + numberText(m_row.fields.size()) + " columns, " + numberText(m_columns.size()) + " are expected";
}

const Row *SeparatedRows::bad(const Pending &line, std::string problem)
{
    m_raw = line.text;
    m_row.line = line.number;
    m_row.fields.clear();
    m_row.raw = m_raw;
    m_row.problem = std::move(problem);
    m_pending.pop_front();
    return &m_row;
}

} // namespace Andon
