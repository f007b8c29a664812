// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingspage.h"

#include "ui/settings/settingssearch.h"
#include "ui/settings/settingssection.h"
#include "ui/style/card.h"
#include "ui/style/questionbar.h"
#include "ui/style/spacing.h"
#include "ui/style/textsize.h"
#include "ui/style/undobar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>

#include <algorithm>

namespace Andon {

namespace {

constexpr int listWidth = 260;
constexpr int widestList = 360;
constexpr int widestSection = 980;

} // namespace

SettingsPage::SettingsPage(QWidget *parent)
    : PlantPage(parent)
    , m_question(new QuestionBar)
    , m_undo(new UndoBar)
    , m_stack(new QStackedWidget)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Spacing::cards);
    layout->addWidget(createList());
    auto *right = new QVBoxLayout;
    right->setSpacing(Spacing::settings);
    right->addWidget(createHead());
    right->addWidget(m_question);
    right->addWidget(m_undo);
    right->addWidget(m_stack, 1);
    layout->addLayout(right, 1);
    setFocusProxy(m_list);
}

void SettingsPage::open(const QString &title)
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry &entry) { return entry.title == title; });
    if (found == m_entries.end())
        return;
    m_search->clear();
    m_list->setCurrentRow(int(found - m_entries.begin()));
}

QString SettingsPage::helpText() const
{
    return tr("Everything you can choose. What you change holds at once. Search for a word, such as shift or text size; Reset page brings back what Andon came with.");
}

QWidget *SettingsPage::filterField() const
{
    return m_search;
}

QWidget *SettingsPage::createList()
{
    auto *card = new Card(tr("Settings"));
    m_search = new QLineEdit;
    m_search->setPlaceholderText(tr("Search settings"));
    m_search->setAccessibleName(tr("Search settings"));
    m_search->setClearButtonEnabled(true);
    m_list = new QListWidget;
    m_list->setObjectName(QStringLiteral("settingsList"));
    m_list->setAccessibleName(tr("Sections of the settings"));
    m_list->setWordWrap(true);
    m_none = plainLabel(tr("No setting fits these words."), "dim");
    m_none->setWordWrap(true);
    m_none->hide();
    card->addContent(m_search, 0);
    card->addContent(m_none, 0);
    card->addContent(m_list);
    fitToText(card, [card] { card->setFixedWidth(std::min(scaled(listWidth), widestList)); });
    connect(m_search, &QLineEdit::textChanged, this, &SettingsPage::search);
    connect(m_list, &QListWidget::currentRowChanged, this, &SettingsPage::openSection);
    return card;
}

QWidget *SettingsPage::createHead()
{
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    m_title = plainLabel({}, "heading");
    m_reset = new QPushButton(tr("Reset page"));
    m_reset->setToolTip(tr("Sets everything on this page back to what Andon comes with"));
    row->addWidget(m_title, 1);
    row->addWidget(m_reset);
    connect(m_reset, &QPushButton::clicked, this, &SettingsPage::resetSection);
    return head;
}

void SettingsPage::addSection(const QString &title, std::function<SettingsSection *()> make)
{
    m_entries.push_back({.title = title, .make = std::move(make)});
    m_list->addItem(title);
    if (m_entries.size() == 1)
        m_list->setCurrentRow(0);
}

SettingsSection &SettingsPage::section(int number)
{
    Entry &entry = m_entries[std::size_t(number)];
    if (!entry.section) {
        SettingsSection *section = entry.section = entry.make();
        fitToText(section, [section] { section->setMaximumWidth(scaled(widestSection)); });
        entry.scroll = new QScrollArea;
        entry.scroll->setFrameShape(QFrame::NoFrame);
        entry.scroll->setWidgetResizable(true);
        entry.scroll->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        entry.scroll->setWidget(section);
        entry.scroll->setAccessibleName(entry.title);
        entry.scroll->setFocusPolicy(Qt::NoFocus);
        m_stack->addWidget(entry.scroll);
    }
    return *entry.section;
}

void SettingsPage::openSection(int number)
{
    if (number < 0)
        return;
    m_list->setCurrentRow(number);
    const SettingsSection &opened = section(number);
    m_stack->setCurrentWidget(m_entries[std::size_t(number)].scroll);
    m_title->setText(m_entries[std::size_t(number)].title);
    m_reset->setVisible(opened.hasReset());
    m_question->takeBack();
    m_undo->withdraw();
}

void SettingsPage::search(const QString &typed)
{
    const bool isSearching = !typed.trimmed().isEmpty();
    int first = -1;
    for (int i = 0; i < m_list->count(); ++i) {
        SettingsSection &searched = section(i);
        const QString &title = m_entries[std::size_t(i)].title;
        QStringList hits = hitsIn(searched, title, typed);
        const bool isFound = !isSearching || !hits.isEmpty();
        hits.removeAll(title);
        const QString which = hits.isEmpty() ? QString() : u'\n' + hits.first();
        m_list->item(i)->setText(title + which);
        m_list->item(i)->setHidden(!isFound);
        markHits(searched, typed);
        if (isFound && first < 0)
            first = i;
    }
    m_none->setVisible(first < 0);
    m_list->setVisible(first >= 0);
    if (first >= 0 && m_list->currentItem()->isHidden())
        openSection(first);
}

void SettingsPage::resetSection()
{
    const int number = m_list->currentRow();
    const QString &title = m_entries[std::size_t(number)].title;
    SettingsSection *section = &this->section(number);
    const auto undo = section->keep();
    if (!undo)
        return m_question->ask(tr("Set everything on the page \"%1\" back to what Andon comes with? This cannot be undone.").arg(title), tr("Reset page"),
                               [section] { section->reset(); });
    section->reset();
    m_undo->offer(tr("\"%1\" is back to what Andon comes with.").arg(title), undo);
}

} // namespace Andon
