// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/settings.h"
#include "ui/style/look.h"

#include <QApplication>

namespace Andon {

/// The one in the environment (ANDON_THEME=light, dark, contrast or system), else the one in the settings.
Theme chosenTheme(const Settings &settings);

/// Remembers the choice and shows it at once.
void chooseTheme(QApplication &app, Settings &settings, Theme theme);

/// In percent, within what is possible.
int chosenTextSize(const Settings &settings);

/// Remembers the choice and shows it at once.
void chooseTextSize(QApplication &app, Settings &settings, int percent);

/// Gives the program its look: Fusion, Andon's palette, Inter where it is installed. Once.
void applyStyle(QApplication &app, Settings &settings);

/// Loads the texts of a language ("de", "en"; empty: the system's) in place of those of another. English where
/// there is no such translation. Call before the first widget is made: those that are there keep their texts.
void loadTranslation(QCoreApplication &app, const QString &language);

} // namespace Andon
