// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace Andon {

/// Says that another program has the port @a taken and offers the suggested one, or any that is
/// chosen. Nothing means not now: the window is then of use for what is stored already. Usable before it
/// exists.
std::optional<quint16> askForOtherPort(quint16 taken, quint16 suggested);

/// Says why the data file cannot be used and lets another one be chosen, which need not exist yet.
/// Nothing means that the person wants to quit.
std::optional<QString> askForOtherFile(const QString &sentence);

} // namespace Andon
