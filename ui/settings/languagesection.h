// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/settings.h"
#include "ui/settings/settingssection.h"
#include "ui/settings/settingssections.h"

class QButtonGroup;

namespace Andon {

class NoticeBar;

/// The language of the window. It is shown from the window's next start on, which a button brings about.
class LanguageSection final : public SettingsSection
{
    Q_OBJECT

public:
    LanguageSection(Settings &settings, const SettingsLinks &links, QWidget *parent = nullptr);

    static QString title() { return tr("Language"); }
    QStringList searchWords() const override;
    void reset() override;
    std::function<void()> keep() override;

private:
    void choose(const QString &language);
    void refresh();

    Settings &m_settings;
    const QString m_shown;   ///< The language of the texts that are on the screen now.
    QButtonGroup *m_choices = nullptr;
    NoticeBar *m_restart = nullptr;
};

} // namespace Andon
