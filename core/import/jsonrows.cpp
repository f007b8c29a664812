// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/jsonrows.h"

#include <algorithm>
#include <cstring>

namespace Andon {

using namespace Qt::StringLiterals;

namespace {

constexpr std::string_view blanks = " \t\r\n";
constexpr std::size_t keptOfLong = 200;

bool isBlank(std::string_view text)
{
    return text.find_first_not_of(blanks) == std::string_view::npos;
}

} // namespace

JsonRows::JsonRows(ByteSource &bytes, const FileForm &form, const ImportLimits &limits)
    : m_lines(bytes, form.encoding, limits), m_source(bytes, form.encoding), m_form(form), m_limits(limits)
{
    for (const std::string &column : form.columns) {
        m_numbers.emplace(column, m_columns.size());
        m_columns.push_back(column);
    }
}

Result<const Row *> JsonRows::next()
{
    const auto came = m_form.kind == FileKind::JsonLines ? nextLine() : nextElement();
    if (!came)
        return came.error();
    if (!*came)
        return nullptr;
    m_row.raw = m_element;
    m_row.problem.clear();
    m_row.fields.clear();
    if (m_isTooLong)
        m_row.problem = "is longer than " + std::to_string(m_limits.longestLine) + " bytes, which is the limit";
    else if (m_isUnreadable)
        m_row.problem = "has bytes that are no text in " + m_form.encoding.toStdString();
    else
        parse();
    return &m_row;
}

Result<bool> JsonRows::nextLine()
{
    for (;;) {
        TextLine line;
        const auto came = m_lines.next(line);
        if (!came || !*came)
            return came;
        ++m_line;
        if (isBlank(line.text))
            continue;
        m_element = line.text;
        m_isTooLong = line.isTooLong;
        m_isUnreadable = line.isUnreadable;
        m_row.line = m_line;
        return true;
    }
}

/// Elements are cut out by their brackets alone; what is in them is read by the parser. So one that is no
/// JSON spoils those behind it only as far as its brackets do.
Result<bool> JsonRows::nextElement()
{
    m_element.clear();
    m_depth = 0;
    m_isInText = m_isEscaped = m_isTooLong = m_isUnreadable = false;
    bool hasBegun = false;
    while (!m_isAtEnd) {
        for (; m_at < m_piece.size(); ++m_at) {
            const char c = m_piece[m_at];
            if (m_line == 0)
                m_line = 1;
            m_line += c == '\n';
            if (!hasBegun) {
                if (c == '[' && !std::exchange(m_isInArray, true))
                    continue;
                if (blanks.find(c) != std::string_view::npos || c == ',' || c == ']')
                    continue;
                hasBegun = true;
                m_row.line = m_line;
            }
            const bool endsBefore = m_depth == 0 && !m_isInText && (c == ',' || c == ']');
            const bool isDone = endsBefore || isElementDone(c);
            if (!endsBefore && m_element.size() <= m_limits.longestLine)
                m_element += c;
            if (isDone) {
                ++m_at;
                m_isTooLong = m_element.size() > m_limits.longestLine;
                if (m_isTooLong)
                    m_element.resize(keptOfLong);
                m_isUnreadable = !simdjson::validate_utf8(m_element.data(), m_element.size()) && !m_isTooLong;
                return true;
            }
        }
        const auto piece = m_source.next();
        if (!piece)
            return piece.error();
        m_isAtEnd = piece->empty();
        m_piece = *piece;
        m_at = 0;
    }
    if (!hasBegun)
        return false;
    if (m_element.size() > m_limits.longestLine) {
        m_isTooLong = true;
        m_element.resize(keptOfLong);
    }
    return true;
}

/// Whether the element ends with this character.
bool JsonRows::isElementDone(char c)
{
    if (m_isInText) {
        m_isInText = c != '"' || m_isEscaped;
        m_isEscaped = c == '\\' && !m_isEscaped;
        return false;
    }
    if (c == '"')
        m_isInText = true;
    else if (c == '{' || c == '[')
        ++m_depth;
    else if (c == '}' || c == ']')
        return --m_depth <= 0;
    return false;
}

void JsonRows::parse()
{
    for (std::string &value : m_values)
        value.clear();
    const auto kind = walkBody(QByteArrayView(m_element.data(), qsizetype(m_element.size())), [this](JsonWalker &json, BodyKind kind) {
        ondemand::object object;
        ondemand::value value;
        if (kind != BodyKind::Object)
            return json.document().get_value().get(value) == simdjson::SUCCESS && json.skip(value, 1);
        return json.document().get_object().get(object) == simdjson::SUCCESS && takeObject(json, object, {}, 1);
    });
    if (!kind)
        m_row.problem = "is not valid JSON";
    else if (*kind != BodyKind::Object)
        m_row.problem = "is not a JSON object";
    else
        m_row.fields.assign(m_values.begin(), m_values.end());
}

bool JsonRows::takeObject(JsonWalker &json, ondemand::object &object, const std::string &prefix, int depth)
{
    return depth <= JsonWalker::deepest && json.eachField(object, [&](std::string_view key, ondemand::value &value) {
        return takeValue(json, value, prefix + std::string(key), depth);
    });
}

/// Arrays are checked and otherwise left alone.
bool JsonRows::takeValue(JsonWalker &json, ondemand::value &value, const std::string &name, int depth)
{
    ondemand::json_type type;
    if (value.type().get(type) != simdjson::SUCCESS)
        return false;
    const std::string_view token = withoutTrailingSpace(value.raw_json_token());
    switch (type) {
    case ondemand::json_type::object: {
        ondemand::object object;
        return value.get_object().get(object) == simdjson::SUCCESS && takeObject(json, object, name + '.', depth + 1);
    }
    case ondemand::json_type::array:
        return json.skip(value, depth + 1);
    case ondemand::json_type::string: {
        const auto text = textFromToken(token, m_scratch);
        if (!text || !JsonWalker::stepOver(value))
            return false;
        setField(name, *text);
        return true;
    }
    case ondemand::json_type::number:
    case ondemand::json_type::boolean:
        setField(name, token);
        return type == ondemand::json_type::number ? isNumber(token) : isLiteral(token);
    case ondemand::json_type::null:
        setField(name, {});
        return isLiteral(token);
    }
    return false;
}

void JsonRows::setField(const std::string &name, std::string_view text)
{
    auto known = m_numbers.find(name);
    if (known == m_numbers.end()) {
        if (m_columns.size() >= m_limits.mostColumns)
            return;
        known = m_numbers.emplace(name, m_columns.size()).first;
        m_columns.push_back(name);
    }
    if (m_values.size() <= known->second)
        m_values.resize(known->second + 1);
    m_values[known->second] = text;
}

} // namespace Andon
