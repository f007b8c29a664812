// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands/shortcutssection.h"

#include "ui/commands/commands.h"
#include "ui/style/card.h"
#include "ui/style/noticebar.h"

#include <QAction>
#include <QGridLayout>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>

namespace Andon {

namespace {

QKeySequence standardOf(Command command)
{
    return QKeySequence(commandTable()[std::size_t(command)].key);
}

} // namespace

ShortcutsSection::ShortcutsSection(Commands &commands, QWidget *parent)
    : SettingsSection(parent)
    , m_commands(commands)
    , m_notice(new NoticeBar)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    auto *hint = plainLabel(tr("Choose a field and press the keys. Backspace leaves the command without any."), "dim");
    hint->setWordWrap(true);
    m_notice->setDismissable();
    layout->addWidget(hint);
    layout->addWidget(m_notice);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(18);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(3, 1);
    layout->addLayout(grid);
    layout->addStretch(1);
    for (const CommandInfo &info : commandTable()) {
        if (m_commands.action(info.command)->isEnabled())
            addRow(info.command);
    }
    connect(&m_commands, &Commands::changed, this, &ShortcutsSection::showChosen);
    showChosen();
}

/// A field that loses the focus as it goes would tell what was typed to one that is half gone.
ShortcutsSection::~ShortcutsSection()
{
    for (const auto &[command, row] : m_rows)
        row.key->disconnect(this);
}

void ShortcutsSection::addRow(Command command)
{
    auto *grid = static_cast<QGridLayout *>(layout()->itemAt(2)->layout());
    const int row = grid->rowCount();
    const QString text = m_commands.action(command)->text();
    const Row widgets{.key = new QKeySequenceEdit, .standard = new QPushButton(tr("Standard"))};
    widgets.key->setAccessibleName(tr("Keys for: %1").arg(text));
    widgets.key->setMinimumWidth(160);
    widgets.standard->setAccessibleName(tr("Standard keys for: %1").arg(text));
    widgets.standard->setToolTip(keyText(standardOf(command)));
    grid->addWidget(plainLabel(text), row, 0);
    grid->addWidget(widgets.key, row, 1);
    grid->addWidget(widgets.standard, row, 2);
    m_rows.emplace(command, widgets);
    connect(widgets.key, &QKeySequenceEdit::editingFinished, this, [this, command, widgets] { choose(command, widgets.key->keySequence()); });
    connect(widgets.standard, &QPushButton::clicked, this, [this, command] { choose(command, standardOf(command)); });
}

void ShortcutsSection::choose(Command command, const QKeySequence &typed)
{
    // One key, not a series of them.
    const QKeySequence key = typed.isEmpty() || typed[0] == QKeyCombination(Qt::Key_Backspace) ? QKeySequence() : QKeySequence(typed[0]);
    if (key == m_commands.key(command))
        return showChosen();
    if (!isFreeForCommands(key)) {
        m_notice->say(NoticeBar::Tone::Attention, tr("%1 is needed to move about and to type. Choose another key.").arg(keyText(key)));
    } else if (const auto holder = m_commands.holderOf(key, command)) {
        m_notice->say(NoticeBar::Tone::Attention, tr("%1 is taken: %2. Choose another key here, or change that one first.")
                                                      .arg(keyText(key), m_commands.action(*holder)->text()));
    } else {
        m_notice->say(NoticeBar::Tone::Plain, {});
        m_commands.setKey(command, key);
    }
    showChosen();
}

void ShortcutsSection::showChosen()
{
    for (const auto &[command, row] : m_rows) {
        const QSignalBlocker quiet(row.key);
        row.key->setKeySequence(m_commands.key(command));
        row.standard->setVisible(m_commands.key(command) != standardOf(command));
    }
}

QString ShortcutsSection::title()
{
    return tr("Shortcuts");
}

QStringList ShortcutsSection::searchWords() const
{
    QStringList words = {tr("Keys"), tr("Keyboard")};
    for (const auto &[command, row] : m_rows)
        words << m_commands.action(command)->text();
    return words;
}

void ShortcutsSection::reset()
{
    m_notice->say(NoticeBar::Tone::Plain, {});
    m_commands.reset();
}

} // namespace Andon
