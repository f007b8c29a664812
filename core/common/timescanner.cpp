// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/common/timescanner.h"

namespace Andon {

using namespace std::chrono;

milliseconds TimeScanner::fraction()
{
    int value = 0;
    int count = 0;
    for (; isDigit(peek()); ++count, ++m_at) {
        if (count < 3)
            value = value * 10 + (peek() - '0');
    }
    m_failed = m_failed || count > 9;
    for (int i = count; i < 3; ++i)
        value *= 10;
    return milliseconds(value);
}

minutes TimeScanner::offset(bool mayBeSpace)
{
    if (take('Z') || take('z'))
        return minutes(0);
    const bool behind = take('-');
    if (!behind && !(mayBeSpace && take(' ')))
        expect('+');
    const int hour = digits(2);
    int minute = 0;
    if (take(':') || isDigit(peek()))
        minute = digits(2);
    if (hour > 23 || minute > 59)
        fail();
    const minutes length = hours(hour) + minutes(minute);
    return behind ? -length : length;
}

} // namespace Andon
