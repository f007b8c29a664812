// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settingssection.h"

class QCheckBox;
class QSpinBox;

namespace Andon {

class Settings;

/// How the wall-board behaves. An open one follows within a second.
class WallboardSection final : public SettingsSection
{
    Q_OBJECT

public:
    explicit WallboardSection(Settings &settings, QWidget *parent = nullptr);

    static QString title();
    QStringList searchWords() const override;
    void reset() override;

Q_SIGNALS:
    void wallboardRequested();

private:
    void showChosen();

    Settings &m_settings;
    QCheckBox *m_turns = nullptr;
    QSpinBox *m_seconds = nullptr;
    QCheckBox *m_classic = nullptr;
};

} // namespace Andon
