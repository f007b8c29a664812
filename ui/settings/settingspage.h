// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/feed/page.h"

#include <vector>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QStackedWidget;

namespace Andon {

class QuestionBar;
class SettingsSection;
class UndoBar;

/// Everything a person may choose: the sections in a list with a search above, the chosen one beside it.
/// There is no OK, what is changed holds at once.
class SettingsPage final : public PlantPage
{
    Q_OBJECT

public:
    explicit SettingsPage(QWidget *parent = nullptr);

    /// At the end of the list.
    void addSection(SettingsSection *section);

    /// Shows this section.
    void open(const SettingsSection *section);

    /// The page is about Andon, whatever range and factory are looked at.
    void display(const PlantView &) override {}
    QString helpText() const override;
    QWidget *filterField() const override;

private:
    QWidget *createList();
    QWidget *createHead();
    void openSection(int section);
    void search(const QString &words);
    void resetSection();

    std::vector<SettingsSection *> m_sections;
    QLineEdit *m_search = nullptr;
    QListWidget *m_list = nullptr;
    QLabel *m_none = nullptr;
    QLabel *m_title = nullptr;
    QPushButton *m_reset = nullptr;
    QuestionBar *m_question = nullptr;
    UndoBar *m_undo = nullptr;
    QStackedWidget *m_stack = nullptr;
};

} // namespace Andon
