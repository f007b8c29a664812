// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settingssection.h"
#include "ui/settings/settingssections.h"

class QLabel;

namespace Andon {

class FactList;

/// How Andon is reached and who may use it, in short. It is changed on the Server page.
class NetworkSection final : public SettingsSection
{
    Q_OBJECT

public:
    NetworkSection(const WindowParts &parts, const SettingsLinks &links, QWidget *parent = nullptr);

    static QString title() { return tr("Network and users"); }
    QStringList searchWords() const override;
    void reset() override {}
    bool hasReset() const override { return false; }

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *createNetwork(const SettingsLinks &links);
    QWidget *createUsers(const SettingsLinks &links);
    void refresh();

    const WindowParts m_parts;
    FactList *m_network = nullptr;
    FactList *m_users = nullptr;
    QLabel *m_address = nullptr;
    QLabel *m_reach = nullptr;
    QLabel *m_certificate = nullptr;
    QLabel *m_tokens = nullptr;
};

} // namespace Andon
