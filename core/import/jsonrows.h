// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/rowreader.h"
#include "core/import/textlines.h"
#include "core/validation/jsonwalker.h"

#include <map>

namespace Andon {

/// Objects of a JSON array, or of a file with one on each line. Members are the columns, those of an object
/// within an object as "payload.metric"; null counts as absent.
class JsonRows final : public RowReader
{
public:
    JsonRows(ByteSource &bytes, const FileForm &form, const ImportLimits &limits);

    Result<const Row *> next() override;
    const std::vector<std::string> &columns() const override { return m_columns; }

private:
    Result<bool> nextLine();
    Result<bool> nextElement();
    bool isElementDone(char c);
    void parse();
    bool takeObject(JsonWalker &json, ondemand::object &object, const std::string &prefix, int depth);
    bool takeValue(JsonWalker &json, ondemand::value &value, const std::string &name, int depth);
    void setField(const std::string &name, std::string_view text);

    TextLines m_lines;       ///< For a file of lines.
    TextSource m_source;     ///< For an array.
    const FileForm m_form;
    const ImportLimits m_limits;
    std::vector<std::string> m_columns;
    std::map<std::string, std::size_t, std::less<>> m_numbers;
    std::string m_piece;
    std::size_t m_at = 0;
    std::int64_t m_line = 0;
    bool m_isInArray = false;
    bool m_isAtEnd = false;

    // Of the element that is being read.
    std::string m_element;
    int m_depth = 0;
    bool m_isInText = false;
    bool m_isEscaped = false;
    bool m_isTooLong = false;
    bool m_isUnreadable = false;
    std::vector<std::string> m_values;
    std::string m_scratch;
    Row m_row;
};

} // namespace Andon
