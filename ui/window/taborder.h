// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace Andon {

/// Moves the focus within @a window to what comes next in its focus chain, or before. False when nothing takes it.
///
/// In place of what Qt does: for it, a page that hands its focus on to a control inside is a stop of its own, so that Tab
/// leads from outside straight to that control, and never to what stands before it.
bool moveFocus(QWidget &window, bool forwards);

} // namespace Andon
