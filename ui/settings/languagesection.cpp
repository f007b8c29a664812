// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/languagesection.h"

#include "ui/settings/settingsform.h"
#include "ui/style/noticebar.h"

#include <QButtonGroup>
#include <QLabel>
#include <QLocale>
#include <QRadioButton>

#include <array>

namespace Andon {

using namespace Qt::StringLiterals;

namespace {

/// As they stand in the settings; the system's first.
const std::array<QString, 3> languages = {QString(), u"en"_s, u"de"_s};

} // namespace

LanguageSection::LanguageSection(Settings &settings, const SettingsLinks &links, QWidget *parent)
    : SettingsSection(parent)
    , m_settings(settings)
    , m_shown(settings.get(Settings::LookLanguage))
    , m_choices(new QButtonGroup(this))
    , m_restart(new NoticeBar)
{
    auto *card = new Card(tr("Language"));
    // Each in its own language, so that whoever cannot read this page finds it.
    const QString name = QLocale::system().nativeLanguageName();
    const QString system = name.isEmpty() ? tr("As the system") : tr("As the system (%1)").arg(name);
    const std::array<QString, 3> words = {system, u"English"_s, u"Deutsch"_s};
    for (std::size_t i = 0; i < languages.size(); ++i) {
        auto *choice = new QRadioButton(words[i]);
        m_choices->addButton(choice, int(i));
        card->addContent(choice, 0);
    }
    auto *meaning = plainLabel(tr("Numbers and dates follow the language."), "dim");
    meaning->setWordWrap(true);
    card->addContent(meaning, 0);
    m_restart->setAction(tr("Show it now"));
    stackCards(this, {m_restart, card});
    connect(m_choices, &QButtonGroup::idClicked, this, [this](int choice) { choose(languages[std::size_t(choice)]); });
    connect(m_restart, &NoticeBar::triggered, this, [links] { links.restartWindow(); });
    refresh();
}

QStringList LanguageSection::searchWords() const
{
    return {u"Language"_s, u"Sprache"_s, u"English"_s, u"Deutsch"_s, tr("Translation")};
}

void LanguageSection::reset()
{
    choose(Settings::LookLanguage.fallback);
}

std::function<void()> LanguageSection::keep()
{
    return [this, language = m_settings.get(Settings::LookLanguage)] { choose(language); };
}

void LanguageSection::choose(const QString &language)
{
    m_settings.set(Settings::LookLanguage, language);
    refresh();
}

void LanguageSection::refresh()
{
    const QString chosen = m_settings.get(Settings::LookLanguage);
    for (std::size_t i = 0; i < languages.size(); ++i) {
        if (languages[i] == chosen)
            m_choices->button(int(i))->setChecked(true);
    }
    m_restart->say(NoticeBar::Tone::Plain, chosen == m_shown ? QString()
                                                             : tr("The language you chose is shown when the window is opened anew. Andon goes on receiving meanwhile."));
}

} // namespace Andon
