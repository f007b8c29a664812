// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/feed/page.h"

#include <functional>
#include <vector>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QScrollArea;
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

    /// At the end of the list, under this title: "Shifts". It is made when it is first shown or searched.
    void addSection(const QString &title, std::function<SettingsSection *()> make);

    /// Shows the section with this title.
    void open(const QString &title);

    /// The page is about Andon, whatever range and factory are looked at.
    void display(const PlantView &) override {}
    QString helpText() const override;
    QWidget *filterField() const override;

private:
    QWidget *createList();
    QWidget *createHead();
    SettingsSection &section(int number);
    void openSection(int number);
    void search(const QString &words);
    void resetSection();

    struct Entry
    {
        QString title = {};
        std::function<SettingsSection *()> make = {};
        SettingsSection *section = nullptr;
        QScrollArea *scroll = nullptr;
    };
    std::vector<Entry> m_entries;
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
