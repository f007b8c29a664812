// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/colors.h"

namespace Andon {

const Colors &lightColors()
{
    static const Colors colors{
        .window = QColor(0xE4, 0xE6, 0xE8),
        .panel = QColor(0xF4, 0xF5, 0xF6),
        .field = QColor(0xFF, 0xFF, 0xFF),
        .text = QColor(0x1F, 0x23, 0x28),
        .dim = QColor(0x4F, 0x58, 0x62),
        .border = QColor(0xC8, 0xCD, 0xD2),
        .hairline = QColor(0xDF, 0xE2, 0xE5),
        .normal = QColor(0x76, 0x7E, 0x87),
        .series = QColor(0x78, 0x83, 0x8F),
        .seriesSoft = QColor(0xBC, 0xC4, 0xCC),
        .accent = QColor(0x1C, 0x5C, 0x9C),
        .accentText = QColor(0xFF, 0xFF, 0xFF),
        .accentFocus = QColor(0x00, 0x00, 0x00),
        .selection = QColor(0xDC, 0xE6, 0xF0),
        .hover = QColor(0xEA, 0xEE, 0xF2),
        .high = QColor(0xB3, 0x26, 0x1E),
        .highText = QColor(0xFF, 0xFF, 0xFF),
        .medium = QColor(0xF2, 0xB2, 0x33),
        .mediumText = QColor(0x1F, 0x23, 0x28),
        .mediumLine = QColor(0x8A, 0x52, 0x00),
        .mediumSoft = QColor(0xFF, 0xF5, 0xDF),
        .noData = QColor(0xEC, 0xEE, 0xF0),
    };
    return colors;
}

const Colors &darkColors()
{
    static const Colors colors{
        .window = QColor(0x25, 0x28, 0x2C),
        .panel = QColor(0x2E, 0x32, 0x37),
        .field = QColor(0x35, 0x3A, 0x40),
        .text = QColor(0xE6, 0xE8, 0xEA),
        .dim = QColor(0xB4, 0xBB, 0xC3),
        .border = QColor(0x4A, 0x51, 0x59),
        .hairline = QColor(0x3B, 0x41, 0x47),
        .normal = QColor(0x8A, 0x92, 0x9B),
        .series = QColor(0x8A, 0x95, 0xA1),
        .seriesSoft = QColor(0x5C, 0x66, 0x70),
        .accent = QColor(0x79, 0xB8, 0xFF),
        .accentText = QColor(0x14, 0x1A, 0x20),
        .accentFocus = QColor(0x00, 0x00, 0x00),
        .selection = QColor(0x38, 0x46, 0x56),
        .hover = QColor(0x36, 0x3C, 0x43),
        .high = QColor(0xFF, 0x7B, 0x72),
        .highText = QColor(0x20, 0x14, 0x14),
        .medium = QColor(0xF2, 0xB2, 0x33),
        .mediumText = QColor(0x1F, 0x23, 0x28),
        .mediumLine = QColor(0xF2, 0xB2, 0x33),
        .mediumSoft = QColor(0x48, 0x3C, 0x22),
        .noData = QColor(0x2B, 0x2F, 0x33),
    };
    return colors;
}

const Colors &contrastColors()
{
    static const Colors colors{
        .window = QColor(0x00, 0x00, 0x00),
        .panel = QColor(0x0C, 0x0D, 0x0F),
        .field = QColor(0x17, 0x19, 0x1C),
        .text = QColor(0xFF, 0xFF, 0xFF),
        .dim = QColor(0xD6, 0xDB, 0xE0),
        .border = QColor(0x9A, 0xA3, 0xAD),
        .hairline = QColor(0x5A, 0x62, 0x6B),
        .normal = QColor(0xC3, 0xCA, 0xD2),
        .series = QColor(0xAE, 0xB8, 0xC2),
        .seriesSoft = QColor(0x7E, 0x89, 0x95),
        .accent = QColor(0x7C, 0xC4, 0xFF),
        .accentText = QColor(0x00, 0x00, 0x00),
        .accentFocus = QColor(0x00, 0x00, 0x00),
        .selection = QColor(0x12, 0x3A, 0x5E),
        .hover = QColor(0x22, 0x26, 0x2B),
        .high = QColor(0xFF, 0x8A, 0x80),
        .highText = QColor(0x00, 0x00, 0x00),
        .medium = QColor(0xFF, 0xC2, 0x47),
        .mediumText = QColor(0x00, 0x00, 0x00),
        .mediumLine = QColor(0xFF, 0xC2, 0x47),
        .mediumSoft = QColor(0x3A, 0x2C, 0x00),
        .noData = QColor(0x17, 0x19, 0x1C),
    };
    return colors;
}

const Colors &colorsOf(const QPalette &palette)
{
    const QColor window = palette.color(QPalette::Window);
    if (window == contrastColors().window)
        return contrastColors();
    return window.lightness() < 128 ? darkColors() : lightColors();
}

QPalette paletteOf(const Colors &colors)
{
    QPalette palette;
    palette.setColor(QPalette::Window, colors.window);
    palette.setColor(QPalette::WindowText, colors.text);
    palette.setColor(QPalette::Base, colors.panel);
    palette.setColor(QPalette::AlternateBase, colors.field);
    palette.setColor(QPalette::Text, colors.text);
    palette.setColor(QPalette::PlaceholderText, colors.dim);
    palette.setColor(QPalette::Button, colors.panel);
    palette.setColor(QPalette::ButtonText, colors.text);
    palette.setColor(QPalette::BrightText, colors.highText);
    palette.setColor(QPalette::ToolTipBase, colors.field);
    palette.setColor(QPalette::ToolTipText, colors.text);
    palette.setColor(QPalette::Highlight, colors.accent);
    palette.setColor(QPalette::HighlightedText, colors.accentText);
    palette.setColor(QPalette::Link, colors.accent);
    palette.setColor(QPalette::LinkVisited, colors.accent);
    palette.setColor(QPalette::Light, colors.field);
    palette.setColor(QPalette::Midlight, colors.hairline);
    palette.setColor(QPalette::Mid, colors.border);
    palette.setColor(QPalette::Dark, colors.normal);
    palette.setColor(QPalette::Shadow, colors.border);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, colors.normal);
    return palette;
}

} // namespace Andon
