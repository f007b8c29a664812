// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace Bench {

/// A command line, word by word. What cannot be used throws UsageError.
class Arguments
{
public:
    explicit Arguments(std::span<char *> words);

    bool hasNext() const { return m_next < m_words.size(); }
    std::string next();

    /// The value after the option that next() gave last.
    std::string text();
    std::uint64_t number(std::uint64_t least, std::uint64_t most);
    double real(double least, double most);
    /// Numbers with commas between them.
    std::vector<double> reals(double least, double most);

    /// Says that the word last given is not known.
    [[noreturn]] void refuse() const;

private:
    double realFrom(const std::string &text, double least, double most) const;

    std::vector<std::string> m_words;
    std::size_t m_next = 0;
    std::string m_option;
};

} // namespace Bench
