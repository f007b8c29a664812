// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/namepattern.h"

#include <algorithm>

namespace Andon {

NamePattern::NamePattern(const QString &pattern)
{
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const QChar letter = pattern[i];
        if (letter == u'\\' && i + 1 < pattern.size() && QStringView(u"*?\\\"").contains(pattern[i + 1]))
            m_parts.push_back({.letter = pattern[++i]});
        else if (letter == u'*')
            m_parts.push_back({.kind = Kind::Any});
        else if (letter == u'?')
            m_parts.push_back({.kind = Kind::One});
        else
            m_parts.push_back({.letter = letter});
    }
}

NamePattern NamePattern::of(const QString &name)
{
    NamePattern pattern;
    for (const QChar letter : name)
        pattern.m_parts.push_back({.letter = letter});
    return pattern;
}

QString NamePattern::text() const
{
    QString text;
    for (const Part &part : m_parts) {
        if (part.kind == Kind::Any)
            text += u'*';
        else if (part.kind == Kind::One)
            text += u'?';
        else if (QStringView(u"*?\\\"").contains(part.letter))
            text += QString(u'\\') + part.letter;
        else
            text += part.letter;
    }
    return text;
}

std::optional<QString> NamePattern::name() const
{
    QString name;
    for (const Part &part : m_parts) {
        if (part.kind != Kind::Letter)
            return std::nullopt;
        name += part.letter;
    }
    return name;
}

/// Goes back to the last * when it gets no further: enough, since an earlier one could only take less.
bool NamePattern::fits(QStringView name, bool isBeginningEnough) const
{
    std::size_t part = 0;
    qsizetype at = 0;
    std::optional<std::size_t> star;
    qsizetype afterStar = 0;
    while (at < name.size()) {
        if (part == m_parts.size() && isBeginningEnough)
            return true;
        const bool isFitting = part < m_parts.size()
            && (m_parts[part].kind == Kind::One || (m_parts[part].kind == Kind::Letter && m_parts[part].letter.toCaseFolded() == name[at].toCaseFolded()));
        if (isFitting) {
            ++part;
            ++at;
        } else if (part < m_parts.size() && m_parts[part].kind == Kind::Any) {
            star = part++;
            afterStar = at;
        } else if (star) {
            part = *star + 1;
            at = ++afterStar;
        } else {
            return false;
        }
    }
    return std::all_of(m_parts.begin() + std::ptrdiff_t(part), m_parts.end(), [](const Part &rest) { return rest.kind == Kind::Any; });
}

} // namespace Andon
