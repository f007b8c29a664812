// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/eventquery.h"

namespace Andon {

/// Why a filter cannot be read, and where.
struct FilterFault
{
    enum class Kind {
        UnknownField,     ///< There is no field of this name.
        NoValue,          ///< Nothing stands behind "machine:".
        NotACount,        ///< "defects>x"
        NotADuration,     ///< "late>x"
        NotComparable,    ///< "machine>M-1": the field takes ":" alone.
        UnclosedQuote,
        LoneMinus,        ///< Only fields can be excluded, words cannot.
    };
    Kind kind = Kind::UnknownField;
    qsizetype at = 0;        ///< The first letter of @a part, from 0.
    QString part = {};       ///< What cannot be read.
    bool operator==(const FilterFault &) const = default;
};

/// A filter as a person writes it:
///
///     machine:M-0* line:"L 1",LINE-2 -machine:M-003 defects>2 late>10m corrected press
///
/// All of it has to hold. Fields with names are machine, line, factory and id: one of several after
/// commas, * and ? stand for letters, a minus in front excludes. defects is compared with : = != <
/// <= > >= or is unknown, late with > (ms, s, m, h, d; minutes where none is given; alone it is more
/// than ten minutes), corrected stands alone. A word without a field begins the name of a machine or
/// a line, or is an id. Quotes hold what has spaces, colons or commas in it.
class FilterText
{
public:
    /// Reads it. What comes ahead of a fault is in the query.
    explicit FilterText(const QString &text);

    const EventQuery &query() const { return m_query; }
    const std::optional<FilterFault> &fault() const { return m_fault; }

    /// The other way: reading it again gives the same query, but for window and plant.
    static QString of(const EventQuery &query);

private:
    struct Value
    {
        QString text = {};       ///< A pattern, with its backslashes.
        qsizetype at = 0;
        bool isQuoted = false;
    };
    void readTerm();
    void readField(const QString &field, qsizetype at, bool isExcluded);
    void readWord();
    void readNames(NameChoice &choice, bool isExcluded);
    void readDefects(const QString &comparison, bool isExcluded);
    void readLate(const QString &comparison, bool isExcluded);
    QString takeComparison();
    std::optional<Value> takeValue(bool isList);
    bool isAtEnd() const { return m_at >= m_text.size(); }
    bool isAtGap() const { return isAtEnd() || m_text[m_at].isSpace(); }
    void fail(FilterFault::Kind kind, qsizetype at, const QString &part);

    const QString m_text;
    qsizetype m_at = 0;
    EventQuery m_query;
    std::optional<FilterFault> m_fault;
};

} // namespace Andon
