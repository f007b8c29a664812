// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/output/jsonwriter.h"

#include <cmath>
#include <cstdio>

namespace Bench {

void JsonWriter::add(std::string_view key, std::string_view text)
{
    begin(key);
    quote(text);
}

void JsonWriter::add(std::string_view key, double number)
{
    begin(key);
    char text[40];
    std::snprintf(text, sizeof text, "%.6g", number);
    // JSON knows neither infinity nor "not a number".
    m_text += std::isfinite(number) ? text : "null";
}

void JsonWriter::add(std::string_view key, std::uint64_t number)
{
    begin(key);
    m_text += std::to_string(number);
}

void JsonWriter::add(std::string_view key, bool truth)
{
    begin(key);
    m_text += truth ? "true" : "false";
}

void JsonWriter::open(std::string_view key, char bracket)
{
    begin(key);
    m_text += bracket;
    m_isFirst = true;
    ++m_depth;
}

void JsonWriter::close(char bracket)
{
    m_text += bracket;
    m_isFirst = false;
    if (--m_depth == 0)
        m_text += '\n';
}

void JsonWriter::begin(std::string_view key)
{
    if (!m_isFirst)
        m_text += ',';
    // A line for each row, so that the file can be read and compared as text.
    if (m_depth > 0 && m_depth <= 2)
        m_text += '\n';
    else if (!m_isFirst)
        m_text += ' ';
    m_isFirst = false;
    if (key.empty())
        return;
    quote(key);
    m_text += ": ";
}

void JsonWriter::quote(std::string_view text)
{
    m_text += '"';
    for (const char letter : text) {
        if (letter == '"' || letter == '\\') {
            m_text += '\\';
            m_text += letter;
        } else if (static_cast<unsigned char>(letter) < 0x20) {
            char code[8];
            std::snprintf(code, sizeof code, "\\u%04x", unsigned(letter));
            m_text += code;
        } else {
            m_text += letter;
        }
    }
    m_text += '"';
}

} // namespace Bench
