// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settingssection.h"

class QComboBox;

namespace Andon {

class Settings;

/// What closing the window does: ask, go on in the background, or stop.
class ClosingSection final : public SettingsSection
{
    Q_OBJECT

public:
    explicit ClosingSection(Settings &settings, QWidget *parent = nullptr);

    static QString title();
    QStringList searchWords() const override;
    void reset() override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    void showChosen();

    Settings &m_settings;
    QComboBox *m_choice = nullptr;
};

} // namespace Andon
