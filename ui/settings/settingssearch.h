// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace Andon {

class SettingsSection;

/// What in a section fits what was typed: its title, its words, and the texts in it, each once. Every word that
/// was typed has to be in a text, whatever its case. Nothing when nothing was typed.
QStringList hitsIn(const SettingsSection &section, const QString &title, const QString &typed);

/// Marks the texts in a section that fit, and takes the marks off the others.
void markHits(SettingsSection &section, const QString &typed);

} // namespace Andon
