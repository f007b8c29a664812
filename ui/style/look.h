// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/systemscheme.h"

#include <QFont>

class QApplication;

namespace Andon {

enum class Theme { System, Light, Dark, Contrast };

/// What the program looks like: puts palette, fonts and style sheet on it, and follows the desktop while that is
/// chosen. There is one, which belongs to the QApplication.
class Look final : public QObject
{
    Q_OBJECT

public:
    explicit Look(QApplication &app);

    /// The one of the program; null before applyStyle().
    static Look *ofProgram();

    Theme theme() const { return m_theme; }

    /// Shows it at once. @a textSize in percent.
    void show(Theme theme, int textSize);

Q_SIGNALS:
    void themeChanged(Andon::Theme theme);

private:
    Theme shownTheme() const;
    void apply();

    QApplication &m_app;
    SystemScheme m_system;
    QFont m_font;                ///< At 100 %.
    bool m_isPaletteDark = false;   ///< That of the desktop, as it was at the start.
    Theme m_theme = Theme::System;
};

} // namespace Andon
