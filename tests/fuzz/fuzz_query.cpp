// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Query strings. An input is what stands behind the `?`.
#include "core/http/queryparameters.h"
#include "core/validation/instantforms.h"
#include "tests/fuzz/property.h"
#include "tests/fuzz/strictjson.h"

#include <QByteArray>

#include <algorithm>
#include <limits>

using namespace Andon;
using namespace Andon::Fuzz;

namespace {

constexpr std::int64_t otherwise = 7;

void checkDecoding(std::string_view text)
{
    const auto decoded = formDecoded(viewOf(text));
    must(formDecoded(viewOf(text).toByteArray().replace('+', "%20")) == decoded, "a plus is a space");
    if (!decoded)
        return;
    must(isUtf8(*decoded) && decoded->size() <= text.size(), "decoded text is UTF-8");
    const QByteArray encoded = QByteArray::fromStdString(*decoded).toPercentEncoding();
    must(formDecoded(encoded) == decoded, "text that is encoded reads back as the same");
}

/// What a whole number comes to, worked out by hand: from_chars() knows no plus, and stops at 64 bits.
void checkWhole(const std::string &value, std::int64_t number, std::int64_t least, bool isAtFault)
{
    using Range = std::numeric_limits<std::int64_t>;
    const bool isNegative = value.starts_with('-');
    std::string digits = value.substr(isNegative || value.starts_with('+') ? 1 : 0);
    const bool isNumber = !digits.empty() && digits.find_first_not_of("0123456789") == std::string::npos;
    digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size()));
    const std::string largest = std::to_string(Range::max());
    const bool isHuge = digits.size() > largest.size() || (digits.size() == largest.size() && digits > largest);
    const std::int64_t size = isHuge ? Range::max() : std::int64_t(isNumber && !digits.empty() ? std::stoll(digits) : 0);
    const bool isUsable = isNumber && (isNegative ? -size : size) >= least;
    must(isAtFault != isUsable, "a number that is too small or none is a fault");
    must(number == (isUsable ? (isNegative ? -size : size) : otherwise), "a number is the one that was sent");
}

void checkNumber(QueryParameters parameters, std::string_view name, std::int64_t least)
{
    const auto value = parameters.text(name);
    if (parameters.fault())
        return;
    const std::int64_t number = parameters.whole(name, otherwise, least);
    if (value)
        checkWhole(*value, number, least, parameters.fault().has_value());
    else
        must(number == otherwise && !parameters.fault(), "a number that is absent is the usual one");
}

void checkTime(QueryParameters parameters)
{
    QueryParameters untouched = parameters;
    const auto value = parameters.text("from");
    const bool isReadable = !parameters.fault();
    const auto instant = parameters.instant({"from", "start"});
    if (value) {
        must(instant == instantFromQuery(*value), "of two names the first that is given counts");
        must(instant.has_value() != parameters.fault().has_value(), "a time that cannot be read is a fault");
    }
    const auto inAnyForm = untouched.instantInAnyForm({"from", "start"});
    must(!instant || !isReadable || inAnyForm == instant, "where any form is taken, ISO times are too");
    if (inAnyForm)
        must(instantFromAnyForm(isoText(*inAnyForm)) == inAnyForm, "a time that is written reads back as the same");
}

void checkText(QueryParameters parameters, QByteArrayView query, std::string_view name)
{
    const auto value = parameters.text(name);
    must(value == parameters.text(name), "asking twice gives the same answer");
    must(!value || (!value->empty() && isUtf8(*value)), "a parameter that is given is not empty");
    const bool wasAtFault = parameters.fault().has_value();
    must(!(value && wasAtFault), "a parameter is given or at fault");
    must(parameters.requiredText(name) == value.value_or(""), "a required parameter is the same");
    must(parameters.fault().has_value() == !value, "a required parameter that is absent is a fault");
    must(!parameters.fault() || (parameters.fault()->status == HttpStatus::BadRequest && parameters.fault()->field == viewOf(name)), "a fault names its parameter");
    if (!value)
        return;
    QueryParameters lenient("x=%zz&" + QByteArray(name.data(), qsizetype(name.size())) + '=' + QByteArray::fromStdString(*value).toPercentEncoding() + "&" + query.toByteArray(),
                            BadValues::Ignored);
    must(lenient.text(name) == value && !lenient.fault(), "the first of two counts, and what nobody asks for is ignored");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    const std::string_view text = textOf(bytes, size);
    const QByteArrayView query = viewOf(text);
    checkDecoding(text);
    const QueryParameters parameters(query);   // each check asks a copy, which remembers its own faults
    checkText(parameters, query, "machineId");
    checkNumber(parameters, "limit", 1);
    checkNumber(parameters, "skip", 0);
    checkTime(parameters);
    return 0;
}
