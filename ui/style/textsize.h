// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QApplication;
class QWidget;

namespace Andon {

// The size of text: one factor for the whole window. Fonts follow it by themselves, whatever is given
// in pixels goes through scaled().

inline constexpr int leastTextSize = 80;
inline constexpr int mostTextSize = 200;

/// In percent; 100 before it was set.
int textSize();

/// Sets the factor alone; setLook() makes the window follow.
void setTextSize(QApplication &app, int percent);

/// @a pixels at 100 %, as they are now.
int scaled(int pixels);
double scaled(double pixels);

/// Calls @a fit now, and again whenever the size of text changes, as long as @a widget lives. For
/// sizes that layouts do not find by themselves.
void fitToText(QWidget *widget, std::function<void()> fit);

/// Keeps @a widget at least @a pixels wide at 100 %, and wider where text is larger, up to @a most.
void keepWide(QWidget *widget, int pixels, int most);

} // namespace Andon
