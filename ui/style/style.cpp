// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/style.h"

#include "ui/style/textsize.h"

#include <QIcon>
#include <QLibraryInfo>
#include <QStyleFactory>
#include <QTranslator>

#include <algorithm>

// Outside the namespace, as the macro asks for it.
static void loadResources() { Q_INIT_RESOURCE(andon); }

namespace Andon {

namespace {

Theme themeFromWord(const QString &word)
{
    if (word == u"dark")
        return Theme::Dark;
    if (word == u"contrast")
        return Theme::Contrast;
    return word == u"light" ? Theme::Light : Theme::System;
}

QString wordOf(Theme theme)
{
    switch (theme) {
    case Theme::System: return QStringLiteral("system");
    case Theme::Light: return QStringLiteral("light");
    case Theme::Dark: return QStringLiteral("dark");
    case Theme::Contrast: return QStringLiteral("contrast");
    }
    Q_UNREACHABLE();
}

Look &lookOf(QApplication &app)
{
    Look *look = Look::ofProgram();
    return look ? *look : *new Look(app);
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
    lookOf(app).show(theme, textSize());
}

int chosenTextSize(const Settings &settings)
{
    return std::clamp(settings.get(Settings::LookTextSize), leastTextSize, mostTextSize);
}

void chooseTextSize(QApplication &app, Settings &settings, int percent)
{
    settings.set(Settings::LookTextSize, percent);
    Look &look = lookOf(app);
    look.show(look.theme(), chosenTextSize(settings));
}

void applyStyle(QApplication &app, Settings &settings)
{
    loadResources();
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/andon.svg")));
    lookOf(app).show(chosenTheme(settings), chosenTextSize(settings));
}

void loadTranslation(QCoreApplication &app, const QString &language)
{
    const QLocale locale = language.isEmpty() ? QLocale::system() : QLocale(language);
    QLocale::setDefault(locale);
    for (QTranslator *other : app.findChildren<QTranslator *>(QString(), Qt::FindDirectChildrenOnly))
        delete other;
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
