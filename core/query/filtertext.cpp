// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/filtertext.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace Andon {

using namespace Qt::StringLiterals;

namespace {

using Comparison = DefectsTerm::Comparison;
using std::chrono::milliseconds;

constexpr milliseconds usualLateness = std::chrono::minutes(10);

struct Sign
{
    const char16_t *sign;
    Comparison comparison;
};

/// Those of two letters come first.
constexpr std::array<Sign, 7> signs = {{{u"!=", Comparison::NotEqual}, {u"<=", Comparison::LessOrEqual}, {u">=", Comparison::GreaterOrEqual},
                                        {u":", Comparison::Equal}, {u"=", Comparison::Equal}, {u"<", Comparison::Less}, {u">", Comparison::Greater}}};

struct Unit
{
    const char16_t *word;
    std::int64_t length;   // milliseconds
};

/// Largest first.
constexpr std::array<Unit, 5> units = {{{u"d", 86'400'000}, {u"h", 3'600'000}, {u"m", 60'000}, {u"s", 1000}, {u"ms", 1}}};

/// Longer spans than any event can be late are of no use, and their milliseconds have to fit.
constexpr qlonglong mostUnits = 1'000'000;

std::optional<milliseconds> durationFrom(const QString &text)
{
    qsizetype digits = 0;
    while (digits < text.size() && text[digits].isDigit())
        ++digits;
    bool isNumber = false;
    const qlonglong number = text.left(digits).toLongLong(&isNumber);
    if (!isNumber || number > mostUnits)
        return std::nullopt;
    const QString word = text.mid(digits).toLower();
    for (const Unit &unit : units) {
        if (word == QStringView(unit.word) || (word.isEmpty() && QStringView(unit.word) == u"m"))
            return milliseconds(number * unit.length);
    }
    return word == u"min" ? std::optional(milliseconds(std::chrono::minutes(number))) : std::nullopt;
}

QString durationWord(milliseconds duration)
{
    const auto unit = std::find_if(units.begin(), units.end(), [duration](const Unit &each) {
        return duration.count() % each.length == 0 && (duration.count() > 0 || each.length == 60'000);
    });
    return QString::number(duration.count() / unit->length) + QString::fromUtf16(unit->word);
}

bool isKeyword(const QString &word)
{
    static const QStringList keywords = {u"machine"_s, u"line"_s, u"factory"_s, u"id"_s, u"defects"_s, u"late"_s, u"corrected"_s};
    return keywords.contains(word.toLower());
}

QString quoted(const QString &pattern)
{
    const bool needsQuotes = pattern.isEmpty() || pattern.startsWith(u'-') || isKeyword(pattern)
        || std::any_of(pattern.begin(), pattern.end(), [](QChar letter) { return letter.isSpace() || QStringView(u":=!<>,\"").contains(letter); });
    return needsQuotes ? u'"' + pattern + u'"' : pattern;
}

void addNames(QStringList &terms, const QString &field, const NameChoice &choice)
{
    for (const auto &[patterns, sign] : {std::pair(&choice.any, QString()), std::pair(&choice.none, u"-"_s)}) {
        QStringList values;
        for (const NamePattern &pattern : *patterns)
            values << quoted(pattern.text());
        if (!values.isEmpty())
            terms << sign + field + u':' + values.join(u',');
    }
}

QString defectsText(const DefectsTerm &term)
{
    const QString minus = term.isExcluded ? u"-"_s : QString();
    if (term.comparison == Comparison::Unknown)
        return minus + u"defects:unknown"_s;
    const auto sign = std::find_if(signs.begin(), signs.end(), [&term](const Sign &each) { return each.comparison == term.comparison; });
    return minus + u"defects"_s + QString::fromUtf16(sign->sign) + QString::number(term.count);
}

} // namespace

FilterText::FilterText(const QString &text)
    : m_text(text)
{
    for (;;) {
        while (!isAtEnd() && m_text[m_at].isSpace())
            ++m_at;
        if (isAtEnd() || m_fault)
            return;
        readTerm();
    }
}

void FilterText::fail(FilterFault::Kind kind, qsizetype at, const QString &part)
{
    if (!m_fault)
        m_fault = FilterFault {.kind = kind, .at = at, .part = part};
    m_at = m_text.size();
}

void FilterText::readTerm()
{
    const qsizetype begin = m_at;
    const bool isExcluded = m_text[m_at] == u'-';
    if (isExcluded)
        ++m_at;
    const qsizetype nameAt = m_at;
    while (!isAtEnd() && (m_text[m_at].isLetterOrNumber() || m_text[m_at] == u'_'))
        ++m_at;
    const QString name = m_text.mid(nameAt, m_at - nameAt);
    const bool isField = !isAtGap() && m_at > nameAt && QStringView(u":=!<>").contains(m_text[m_at]);
    if (isField || (isAtGap() && (name.toLower() == u"corrected" || name.toLower() == u"late")))
        return readField(name, nameAt, isExcluded);
    m_at = begin;
    if (isExcluded) {
        const QString word = m_text.mid(begin).section(u' ', 0, 0);
        return fail(FilterFault::Kind::LoneMinus, begin, word);
    }
    readWord();
}

void FilterText::readWord()
{
    const auto word = takeValue(false);
    if (word && !word->text.isEmpty())
        m_query.words.push_back(NamePattern(word->text));
}

void FilterText::readField(const QString &field, qsizetype at, bool isExcluded)
{
    const QString comparison = takeComparison();
    const QString name = field.toLower();
    if (name == u"defects")
        return readDefects(comparison, isExcluded);
    if (name == u"late")
        return readLate(comparison, isExcluded);
    NameChoice *choice = name == u"machine" ? &m_query.machine : name == u"line" ? &m_query.line : name == u"factory" ? &m_query.factory
        : name == u"id" ? &m_query.id : nullptr;
    const bool isCorrected = name == u"corrected";
    if (!choice && !isCorrected)
        return fail(FilterFault::Kind::UnknownField, at, field);
    if (isCorrected ? !comparison.isEmpty() : comparison != u":" && comparison != u"=")
        return fail(FilterFault::Kind::NotComparable, at, field + comparison);
    if (isCorrected)
        m_query.isCorrected = !isExcluded;
    else
        readNames(*choice, isExcluded);
}

void FilterText::readNames(NameChoice &choice, bool isExcluded)
{
    std::vector<NamePattern> &names = isExcluded ? choice.none : choice.any;
    for (;;) {
        const auto value = takeValue(true);
        if (!value)
            return;
        if (value->text.isEmpty() && !value->isQuoted)
            return fail(FilterFault::Kind::NoValue, value->at, {});
        const NamePattern pattern(value->text);
        if (std::find(names.begin(), names.end(), pattern) == names.end())
            names.push_back(pattern);
        if (isAtEnd() || m_text[m_at] != u',')
            return;
        ++m_at;
    }
}

void FilterText::readDefects(const QString &comparison, bool isExcluded)
{
    const auto value = takeValue(false);
    if (!value)
        return;
    if (value->text.isEmpty() || comparison.isEmpty())
        return fail(FilterFault::Kind::NoValue, value->at, {});
    const auto sign = std::find_if(signs.begin(), signs.end(), [&comparison](const Sign &each) { return comparison == QStringView(each.sign); });
    DefectsTerm term = {.comparison = sign->comparison, .isExcluded = isExcluded};
    bool isCount = true;
    const bool isUnknown = value->text.toLower() == u"unknown";
    if (isUnknown && term.comparison == Comparison::Equal)
        term.comparison = Comparison::Unknown;
    else
        term.count = value->text.toInt(&isCount);
    if (!isCount || term.count < 0)
        return fail(FilterFault::Kind::NotACount, value->at, value->text);
    if (std::find(m_query.defects.begin(), m_query.defects.end(), term) == m_query.defects.end())
        m_query.defects.push_back(term);
}

void FilterText::readLate(const QString &comparison, bool isExcluded)
{
    milliseconds length = usualLateness;
    if (!comparison.isEmpty()) {
        const auto value = takeValue(false);
        if (!value)
            return;
        if (comparison != u">")
            return fail(FilterFault::Kind::NotComparable, value->at - comparison.size() - 4, u"late"_s + comparison);
        const auto read = durationFrom(value->text);
        if (!read)
            return fail(value->text.isEmpty() ? FilterFault::Kind::NoValue : FilterFault::Kind::NotADuration, value->at, value->text);
        length = *read;
    }
    if (isExcluded)
        m_query.notLateBy = std::min(m_query.notLateBy.value_or(length), length);
    else
        m_query.lateBy = std::max(m_query.lateBy.value_or(length), length);
}

/// Nothing at a gap.
QString FilterText::takeComparison()
{
    for (const Sign &each : signs) {
        const QStringView sign(each.sign);
        if (QStringView(m_text).mid(m_at).startsWith(sign)) {
            m_at += sign.size();
            return sign.toString();
        }
    }
    const QString letter = isAtGap() ? QString() : m_text.mid(m_at++, 1);
    return letter;
}

/// Up to the next gap, or comma of a list; nothing after a fault.
std::optional<FilterText::Value> FilterText::takeValue(bool isList)
{
    Value value = {.at = m_at};
    value.isQuoted = !isAtEnd() && m_text[m_at] == u'"';
    if (value.isQuoted)
        ++m_at;
    const auto isOver = [&] { return value.isQuoted ? m_text[m_at] == u'"' : m_text[m_at].isSpace() || (isList && m_text[m_at] == u','); };
    while (!isAtEnd() && !isOver()) {
        if (m_text[m_at] == u'\\' && m_at + 1 < m_text.size())
            value.text += m_text[m_at++];
        value.text += m_text[m_at++];
    }
    if (!value.isQuoted)
        return value;
    if (isAtEnd()) {
        fail(FilterFault::Kind::UnclosedQuote, value.at, m_text.mid(value.at));
        return std::nullopt;
    }
    ++m_at;
    return value;
}

QString FilterText::of(const EventQuery &query)
{
    QStringList terms;
    addNames(terms, u"machine"_s, query.machine);
    addNames(terms, u"line"_s, query.line);
    addNames(terms, u"factory"_s, query.factory);
    addNames(terms, u"id"_s, query.id);
    for (const DefectsTerm &term : query.defects)
        terms << defectsText(term);
    if (query.lateBy)
        terms << u"late>"_s + durationWord(*query.lateBy);
    if (query.notLateBy)
        terms << u"-late>"_s + durationWord(*query.notLateBy);
    if (query.isCorrected)
        terms << (*query.isCorrected ? u"corrected"_s : u"-corrected"_s);
    for (const NamePattern &word : query.words)
        terms << quoted(word.text());
    return terms.join(u' ');
}

} // namespace Andon
