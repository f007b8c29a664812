// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/common/arguments.h"

#include "bench/common/failure.h"

#include <cerrno>
#include <cstdlib>
#include <sstream>

namespace Bench {

Arguments::Arguments(std::span<char *> words) : m_words(words.begin(), words.end()) {}

std::string Arguments::next()
{
    m_option = m_words[m_next++];
    return m_option;
}

std::string Arguments::text()
{
    if (!hasNext())
        throw UsageError("a value is missing after " + m_option);
    return m_words[m_next++];
}

std::uint64_t Arguments::number(std::uint64_t least, std::uint64_t most)
{
    const std::string value = text();
    char *end = nullptr;
    errno = 0;
    const std::uint64_t number = std::strtoull(value.c_str(), &end, 10);
    if (value.empty() || value.starts_with('-') || *end != '\0' || errno != 0 || number < least || number > most)
        throw UsageError(m_option + " takes a whole number from " + std::to_string(least) + " to " + std::to_string(most));
    return number;
}

double Arguments::real(double least, double most)
{
    return realFrom(text(), least, most);
}

std::vector<double> Arguments::reals(double least, double most)
{
    std::istringstream list(text());
    std::vector<double> values;
    for (std::string part; std::getline(list, part, ',');)
        values.push_back(realFrom(part, least, most));
    if (values.empty())
        throw UsageError(m_option + " takes numbers with commas between them");
    return values;
}

void Arguments::refuse() const
{
    throw UsageError("unknown: " + m_option);
}

double Arguments::realFrom(const std::string &text, double least, double most) const
{
    char *end = nullptr;
    const double value = std::strtod(text.c_str(), &end);
    if (text.empty() || *end != '\0' || !(value >= least && value <= most)) {
        std::ostringstream sentence;
        sentence << m_option << " takes a number from " << least << " to " << most;
        throw UsageError(sentence.str());
    }
    return value;
}

} // namespace Bench
