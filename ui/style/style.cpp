// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/style.h"

#include "ui/style/colors.h"

#include <QFile>
#include <QFontDatabase>
#include <QIcon>
#include <QLibraryInfo>
#include <QRegularExpression>
#include <QStyleFactory>
#include <QTranslator>

// Outside the namespace, as the macro asks for it.
static void loadResources() { Q_INIT_RESOURCE(andon); }

namespace Andon {

namespace {

Theme themeFromWord(const QString &word)
{
    if (word == u"dark")
        return Theme::Dark;
    return word == u"light" ? Theme::Light : Theme::System;
}

QString wordOf(Theme theme)
{
    switch (theme) {
    case Theme::System: return QStringLiteral("system");
    case Theme::Light: return QStringLiteral("light");
    case Theme::Dark: return QStringLiteral("dark");
    }
    Q_UNREACHABLE();
}

/// Qt 6.4 does not tell the desktop's colour scheme, but its palette shows it.
bool isSystemDark()
{
    QApplication::setPalette(QPalette());
    return QApplication::palette().color(QPalette::Window).lightness() < 128;
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
        {"accent", colors.accent}, {"onAccent", colors.accentText}, {"selection", colors.selection},
        {"hover", colors.hover}, {"high", colors.high}, {"onHigh", colors.highText}, {"medium", colors.medium},
        {"onMedium", colors.mediumText}, {"mediumLine", colors.mediumLine},
    };
    for (const auto &[name, color] : roles)
        sheet.replace(QRegularExpression(QStringLiteral("@%1\\b").arg(QLatin1String(name))), color.name());
    return sheet;
}

void show(QApplication &app, Theme theme)
{
    const bool dark = theme == Theme::Dark || (theme == Theme::System && isSystemDark());
    const Colors &colors = dark ? darkColors() : lightColors();
    QApplication::setPalette(paletteOf(colors));
    app.setStyleSheet(styleSheetOf(colors));
}

} // namespace

Theme chosenTheme(const Settings &settings)
{
    const QString environment = qEnvironmentVariable("ANDON_THEME");
    return themeFromWord(environment.isEmpty() ? settings.get(Settings::LookTheme) : environment);
}

void chooseTheme(QApplication &app, Settings &settings, Theme theme)
{
    settings.set(Settings::LookTheme, wordOf(theme));
    show(app, theme);
}

void applyStyle(QApplication &app, Settings &settings)
{
    loadResources();
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QFont font = QApplication::font();
    if (QFontDatabase::hasFamily(QStringLiteral("Inter")))
        font.setFamily(QStringLiteral("Inter"));
    font.setPointSizeF(std::max(10.0, font.pointSizeF()));
    QApplication::setFont(font);
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/andon.svg")));
    show(app, chosenTheme(settings));
}

void loadTranslation(QApplication &app, const QString &language)
{
    const QLocale locale = language.isEmpty() ? QLocale::system() : QLocale(language);
    QLocale::setDefault(locale);
    const auto install = [&](const QString &name, const QString &folder) {
        auto *translator = new QTranslator(&app);
        const bool found = translator->load(locale, name, QStringLiteral("_"), folder)
            || translator->load(name + QStringLiteral("_en"), folder);
        if (found)
            QCoreApplication::installTranslator(translator);
        else
            delete translator;
    };
    install(QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(QStringLiteral("andon"), QStringLiteral(":/i18n"));
}

} // namespace Andon
