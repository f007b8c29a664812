// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Andon {

/// One bar of a chart of amounts: its name and how far it reaches from zero.
struct AmountBar
{
    QString name = {};
    double amount = 0;
    bool operator==(const AmountBar &) const = default;
};

} // namespace Andon
