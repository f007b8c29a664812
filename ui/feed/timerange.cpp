// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/feed/timerange.h"

#include <QStringList>

#include <array>

namespace Andon {

namespace {

using namespace std::chrono_literals;

struct Span
{
    const char16_t *word;
    std::chrono::milliseconds length;
};

/// In the order of TimeRange::Span, without Custom.
constexpr std::array<Span, 5> spans = {{{u"15m", 15min}, {u"1h", 1h}, {u"8h", 8h}, {u"24h", 24h}, {u"7d", 168h}}};

} // namespace

Window TimeRange::windowAt(Instant now) const
{
    if (span == Span::Custom)
        return custom;
    const Instant end = std::chrono::floor<std::chrono::seconds>(now) + 1s;
    return {end - spans[std::size_t(span)].length, end};
}

QString rangeWord(const TimeRange &range)
{
    if (range.span != TimeRange::Span::Custom)
        return QString::fromUtf16(spans[std::size_t(range.span)].word);
    return QStringLiteral("custom %1 %2")
        .arg(range.custom.start.time_since_epoch().count())
        .arg(range.custom.end.time_since_epoch().count());
}

TimeRange rangeFromWord(const QString &word)
{
    for (std::size_t i = 0; i < spans.size(); ++i) {
        if (word == QStringView(spans[i].word))
            return {.span = TimeRange::Span(i)};
    }
    const QStringList parts = word.split(u' ');
    if (parts.size() != 3 || parts[0] != u"custom")
        return {};
    const Window custom{Instant(std::chrono::milliseconds(parts[1].toLongLong())),
                        Instant(std::chrono::milliseconds(parts[2].toLongLong()))};
    return custom.isEmpty() ? TimeRange{} : TimeRange{.span = TimeRange::Span::Custom, .custom = custom};
}

TimeRange rangeAround(Instant moment)
{
    const Instant end = std::chrono::floor<std::chrono::minutes>(moment) + 15min;
    return {.span = TimeRange::Span::Custom, .custom = {end - 8h, end}};
}

} // namespace Andon
