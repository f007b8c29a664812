// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/settings.h"
#include "ui/settings/settingssection.h"
#include "ui/style/look.h"

class QLabel;
class QSlider;

namespace Andon {

class Segments;

/// Colours and size of text.
class LookSection final : public SettingsSection
{
    Q_OBJECT

public:
    explicit LookSection(Settings &settings, QWidget *parent = nullptr);

    static QString title() { return tr("Look"); }
    QStringList searchWords() const override;
    void reset() override;
    std::function<void()> keep() override;

private:
    QWidget *createSize();
    void chooseSize(int percent);
    void refresh();

    Settings &m_settings;
    Segments *m_theme = nullptr;
    QSlider *m_size = nullptr;
    QLabel *m_percent = nullptr;
};

} // namespace Andon
