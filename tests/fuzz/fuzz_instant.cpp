// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Times in texts: ISO 8601, in query strings, and in every form that clients send. An input is
// such a text.
#include "core/common/instant.h"
#include "core/validation/instantforms.h"
#include "tests/fuzz/property.h"

#include <QDateTime>

using namespace Andon;
using namespace Andon::Fuzz;

namespace {

using namespace std::chrono_literals;

bool isWithinLimits(Instant instant)
{
    return earliestInstant <= instant && instant <= latestInstant;
}

/// As QDateTime, which knows no year 0, writes it.
void checkCalendar(Instant instant)
{
    constexpr Instant yearOne = std::chrono::sys_days(std::chrono::year(1) / 1 / 1);
    if (instant < yearOne)
        return;
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(instant.time_since_epoch().count(), Qt::UTC);
    must(isoTextWithMilliseconds(instant) == moment.toString(Qt::ISODateWithMs).toStdString(), "the calendar is Qt's");
}

void checkThatItComesBack(Instant instant)
{
    must(isWithinLimits(instant), "times are of the years 0 to 9999");
    for (const std::string &text : {isoText(instant), isoTextWithMilliseconds(instant), isoText(ReceivedTime(instant)), isoText(ReceivedTime(instant) + 999us)}) {
        must(instantFromIso(text) == instant, "a time that is written reads back as the same");
        must(instantFromQuery(text) == instant, "it does so in a query string");
        must(instantFromAnyForm(text) == instant, "it does so where any form is taken");
    }
    checkCalendar(instant);
}

/// "2026-01-15T10:", and behind that nothing but what ISO times are made of.
bool looksLikeIso(std::string_view text)
{
    constexpr std::string_view shape = "dddd-dd-ddTdd:";
    if (text.size() < shape.size())
        return false;
    for (std::size_t at = 0; at < shape.size(); ++at) {
        const bool isDigit = text[at] >= '0' && text[at] <= '9';
        if (shape[at] == 'd' ? !isDigit : text[at] != shape[at])
            return false;
    }
    return text.find_first_not_of("0123456789:.+-Zz", shape.size()) == std::string_view::npos;
}

/// With its last space as the plus that it may have been.
std::string mended(std::string_view text)
{
    std::string copy(text);
    const std::size_t space = copy.rfind(' ');
    if (space != std::string::npos)
        copy[space] = '+';
    return copy;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    const std::string_view text = textOf(bytes, size);
    const auto iso = instantFromIso(text);
    const auto inQuery = instantFromQuery(text);
    const auto inAnyForm = instantFromAnyForm(text);
    must(!iso || inQuery == iso, "a query string takes every ISO time");
    must(!iso || inAnyForm == iso, "any form includes ISO times");
    if (looksLikeIso(text) && !iso)
        must(inAnyForm == instantFromIso(std::string(text) + 'Z'), "any form takes ISO times without a zone, and no more that look like them");
    must(!inQuery || inQuery == iso || inQuery == instantFromIso(mended(text)), "in a query string a space may have been a plus, and no more");
    for (const auto &instant : {inQuery, inAnyForm}) {
        if (instant)
            checkThatItComesBack(*instant);
    }
    const std::string padded = ' ' + std::string(text) + "\n\t";
    must(instantFromAnyForm(padded) == inAnyForm, "white space around a time means nothing");
    must(!instantFromIso(padded), "an ISO time has nothing around it");
    return 0;
}
