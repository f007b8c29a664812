// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/look.h"

#include "ui/style/colors.h"
#include "ui/style/textsize.h"

#include <QApplication>
#include <QFile>
#include <QFontDatabase>
#include <QRegularExpression>

namespace Andon {

namespace {

constexpr double leastPointSize = 10;
constexpr int darkBelow = 128;

/// Lengths in a style sheet that hold text grow with it; lines, corners and paddings do not.
QString withTextSize(const QString &sheet)
{
    static const QRegularExpression lengths(QStringLiteral("\\b(font-size|min-height|min-width|width|height): *(\\d+)(pt|px)"));
    QString result;
    qsizetype end = 0;
    for (auto each = lengths.globalMatch(sheet); each.hasNext();) {
        const QRegularExpressionMatch length = each.next();
        result += sheet.mid(end, length.capturedStart(2) - end);
        const double value = scaled(length.captured(2).toDouble());
        result += length.captured(3) == u"pt" ? QString::number(value, 'f', 1) : QString::number(qRound(value));
        end = length.capturedEnd(2);
    }
    return result + sheet.mid(end);
}

/// The style sheet, with each @role replaced by its colour.
QString styleSheetOf(const Colors &colors)
{
    QFile file(QStringLiteral(":/style/andon.qss"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString sheet = QString::fromUtf8(file.readAll());
    const std::initializer_list<std::pair<const char *, QColor>> roles = {
        {"window", colors.window}, {"panel", colors.panel}, {"field", colors.field}, {"text", colors.text},
        {"dim", colors.dim}, {"border", colors.border}, {"hairline", colors.hairline}, {"normal", colors.normal},
        {"accent", colors.accent}, {"onAccent", colors.accentText}, {"focusOnAccent", colors.accentFocus}, {"selection", colors.selection},
        {"hover", colors.hover}, {"high", colors.high}, {"onHigh", colors.highText}, {"medium", colors.medium},
        {"onMedium", colors.mediumText}, {"mediumLine", colors.mediumLine},
    };
    for (const auto &[name, color] : roles)
        sheet.replace(QRegularExpression(QStringLiteral("@%1\\b").arg(QLatin1String(name))), color.name());
    return withTextSize(sheet);
}

} // namespace

Look::Look(QApplication &app)
    : QObject(&app)
    , m_app(app)
    , m_font(QApplication::font())
    , m_isPaletteDark(QApplication::palette().color(QPalette::Window).lightness() < darkBelow)
{
    if (QFontDatabase::hasFamily(QStringLiteral("Inter")))
        m_font.setFamily(QStringLiteral("Inter"));
    m_font.setPointSizeF(std::max(leastPointSize, m_font.pointSizeF()));
    connect(&m_system, &SystemScheme::changed, this, [this] {
        if (m_theme == Theme::System)
            apply();
    });
}

Look *Look::ofProgram()
{
    return qApp ? qApp->findChild<Look *>(QString(), Qt::FindDirectChildrenOnly) : nullptr;
}

void Look::show(Theme theme, int size)
{
    const bool isOther = theme != m_theme;
    m_theme = theme;
    setTextSize(m_app, size);
    apply();
    if (isOther)
        Q_EMIT themeChanged(theme);
}

Theme Look::shownTheme() const
{
    if (m_theme != Theme::System)
        return m_theme;
    if (m_system.isHighContrast())
        return Theme::Contrast;
    return m_system.isDark().value_or(m_isPaletteDark) ? Theme::Dark : Theme::Light;
}

void Look::apply()
{
    const Theme shown = shownTheme();
    const Colors &colors = shown == Theme::Contrast ? contrastColors() : shown == Theme::Dark ? darkColors() : lightColors();
    QFont font = m_font;
    font.setPointSizeF(scaled(m_font.pointSizeF()));
    // Each of these goes through all widgets.
    if (font != QApplication::font())
        QApplication::setFont(font);
    QApplication::setPalette(paletteOf(colors));
    m_app.setStyleSheet(styleSheetOf(colors));
}

} // namespace Andon
