// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/instant.h"

#include <optional>

class QWidget;

namespace Andon {

/// Asks for a fixed range, beginning with @a current. Nothing when it was cancelled.
std::optional<Window> askForWindow(const Window &current, QWidget *parent);

} // namespace Andon
