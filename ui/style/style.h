// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/settings.h"

#include <QApplication>

namespace Andon {

enum class Theme { System, Light, Dark };

/// The one in the environment (ANDON_THEME=light, dark or system), else the one in the settings.
Theme chosenTheme(const Settings &settings);

/// Remembers the choice and shows it at once.
void chooseTheme(QApplication &app, Settings &settings, Theme theme);

/// Gives the program its look: Fusion, Andon's palette, Inter where it is installed.
void applyStyle(QApplication &app, Settings &settings);

/// Loads the texts of a language ("de", "en"; empty: the system's). English where there is no such
/// translation. Call before the first widget is made.
void loadTranslation(QApplication &app, const QString &language);

} // namespace Andon
