// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace Andon {

/// Takes what is being typed somewhere in @a part as if the field were left. For the destructor of a widget
/// whose fields tell it of that: once it is a QWidget alone they would tell nobody, or one who is no more.
void finishTyping(QWidget *part);

} // namespace Andon
