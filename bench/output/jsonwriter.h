// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace Bench {

/// Builds JSON text, one value after the other, in the order in which they are to stand. Members of an object name
/// their key, elements of an array give an empty one.
class JsonWriter
{
public:
    void openObject(std::string_view key = {}) { open(key, '{'); }
    void closeObject() { close('}'); }
    void openArray(std::string_view key = {}) { open(key, '['); }
    void closeArray() { close(']'); }

    void add(std::string_view key, std::string_view text);
    void add(std::string_view key, const char *text) { add(key, std::string_view(text)); }
    void add(std::string_view key, double number);
    void add(std::string_view key, std::uint64_t number);
    void add(std::string_view key, int number) { add(key, std::uint64_t(number)); }
    void add(std::string_view key, bool truth);

    const std::string &text() const { return m_text; }

private:
    void open(std::string_view key, char bracket);
    void close(char bracket);
    void begin(std::string_view key);
    void quote(std::string_view text);

    std::string m_text;
    int m_depth = 0;
    bool m_isFirst = true;
};

} // namespace Bench
