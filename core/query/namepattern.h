// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <string_view>
#include <vector>

namespace Andon {

/// A name to look for: * stands for any characters or none, ? for one. A backslash before one of
/// these, before another or before a quote takes its meaning away. Upper and lower case count as alike.
class NamePattern
{
public:
    NamePattern() = default;

    /// A pattern as a person writes it.
    explicit NamePattern(const QString &pattern);

    /// One that only this name fits.
    static NamePattern of(const QString &name);

    /// As a person would write it, without quotes around it.
    QString text() const;

    /// The one name that fits, in the case it was written in; nothing when there may be several.
    std::optional<QString> name() const;

    bool matches(QStringView name) const { return fits(name, false); }

    /// Whether it is a name, or begins as one, that fits.
    bool matchesBeginning(QStringView name) const { return fits(name, true); }

    bool operator==(const NamePattern &) const = default;

private:
    enum class Kind : char16_t { Letter, One, Any };
    struct Part
    {
        Kind kind = Kind::Letter;
        QChar letter = {};
        bool operator==(const Part &) const = default;
    };
    bool fits(QStringView name, bool isBeginningEnough) const;

    std::vector<Part> m_parts = {};
};

} // namespace Andon
