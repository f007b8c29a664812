// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimeZone>

namespace Andon {

/// The zone of every time on the screen: this computer's until another is set. Like the language, it
/// is one for the whole program. From any thread: reports are worded beside the window's.
QTimeZone plantZone();

void setPlantZone(const QTimeZone &zone);

} // namespace Andon
