// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/commands/commandtable.h"
#include "ui/settings/settingssection.h"

#include <map>

class QKeySequenceEdit;
class QPushButton;

namespace Andon {

class Commands;
class NoticeBar;

/// The keys of all commands, each of which can be changed.
class ShortcutsSection final : public SettingsSection
{
    Q_OBJECT

public:
    explicit ShortcutsSection(Commands &commands, QWidget *parent = nullptr);
    ~ShortcutsSection() override;

    static QString title();
    QStringList searchWords() const override;
    void reset() override;

private:
    struct Row
    {
        QKeySequenceEdit *key = nullptr;
        QPushButton *standard = nullptr;
    };
    void addRow(Command command);
    void choose(Command command, const QKeySequence &key);
    void showChosen();

    Commands &m_commands;
    NoticeBar *m_notice = nullptr;
    std::map<Command, Row> m_rows;
};

} // namespace Andon
