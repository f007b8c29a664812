// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/eventlimits.h"
#include "ui/settings/settingssection.h"
#include "ui/window/windowparts.h"

class QSpinBox;

namespace Andon {

/// Which events are refused, and how much is kept of a flood of refused ones.
class EventsSection final : public SettingsSection
{
    Q_OBJECT

public:
    explicit EventsSection(const WindowParts &parts, QWidget *parent = nullptr);

    static QString title() { return tr("Events"); }
    QStringList searchWords() const override;
    void reset() override;
    std::function<void()> keep() override;

private:
    struct Choice
    {
        EventLimits limits;
        int kept = 0;
    };

    QWidget *createRules();
    QWidget *createFlood();
    Choice current() const;
    void choose(const Choice &choice);
    void noteChange(const char *key, const QString &before, const QString &after);
    void refresh();

    const WindowParts m_parts;
    QSpinBox *m_ahead = nullptr;      ///< Minutes.
    QSpinBox *m_longest = nullptr;    ///< Minutes.
    QSpinBox *m_kept = nullptr;
};

} // namespace Andon
