// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/instant.h"
#include "core/http/httpstatus.h"

#include <QByteArrayView>

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace Andon {

/// Percent-encoded, form-encoded UTF-8 (`+` is a space) as text; nothing when it is not that.
std::optional<std::string> formDecoded(QByteArrayView encoded);

/// What becomes of a value that cannot be used, such as a limit of "many".
enum class BadValues {
    Refused,   ///< A fault.
    Ignored,   ///< As if it had not been sent, for clients that are used to that.
};

/// The parameters of one request, asked for by name. An empty one counts as absent, of several
/// with one name the first counts, those nobody asks for are ignored. What cannot be used is
/// answered with nothing or the default, and the first such trouble is kept in fault().
class QueryParameters
{
public:
    explicit QueryParameters(QByteArrayView encoded, BadValues badValues = BadValues::Refused);

    std::optional<std::string> text(std::string_view name);
    std::string requiredText(std::string_view name);

    /// A time with zone, as in core/common/instant.h. Of the @a names the first that is given counts.
    std::optional<Instant> instant(std::initializer_list<std::string_view> names);
    Instant requiredInstant(std::initializer_list<std::string_view> names);

    /// The same for a time as readings have it, see instantFromAnyForm().
    std::optional<Instant> instantInAnyForm(std::initializer_list<std::string_view> names);

    /// A whole number of at least @a least, or @a otherwise when absent. Numbers too large for 64
    /// bits are the largest.
    std::int64_t whole(std::string_view name, std::int64_t otherwise, std::int64_t least);

    /// The value is none of those that are possible, which is a fault unless bad values are ignored.
    void refuse(std::string_view name, std::string_view rule);

    const std::optional<HttpFault> &fault() const { return m_fault; }

private:
    void keep(const char *code, std::string_view name, std::string_view rule);

    using Names = std::initializer_list<std::string_view>;
    std::optional<Instant> firstInstant(Names names, std::optional<Instant> (*read)(std::string_view), std::string_view rule);

    using Value = std::optional<std::string>;   ///< Nothing when it was not form-encoded UTF-8.
    std::vector<std::pair<std::string, Value>> m_parameters = {};
    BadValues m_badValues = BadValues::Refused;
    std::optional<HttpFault> m_fault = {};
};

} // namespace Andon
