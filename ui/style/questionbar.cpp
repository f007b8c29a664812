// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/questionbar.h"

#include "ui/style/card.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>

#include <utility>

namespace Andon {

QuestionBar::QuestionBar(QWidget *parent)
    : QFrame(parent)
    , m_sentence(plainLabel())
    , m_yes(new QPushButton)
    , m_no(new QPushButton(tr("Cancel")))
{
    setObjectName(QStringLiteral("questionBar"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 7, 10, 7);
    layout->setSpacing(8);
    m_sentence->setWordWrap(true);
    layout->addWidget(m_sentence, 1);
    layout->addWidget(m_yes);
    layout->addWidget(m_no);
    auto *escape = new QShortcut(QKeySequence(Qt::Key_Escape), this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &QuestionBar::takeBack);
    connect(m_yes, &QPushButton::clicked, this, &QuestionBar::answer);
    connect(m_no, &QPushButton::clicked, this, &QuestionBar::takeBack);
    hide();
}

void QuestionBar::ask(const QString &sentence, const QString &yes, std::function<void()> deed)
{
    m_deed = std::move(deed);
    m_sentence->setText(sentence);
    setAccessibleName(sentence);
    m_yes->setText(yes);
    show();
    // The deed takes a step of its own, not the Enter that asked.
    m_no->setFocus();
}

void QuestionBar::takeBack()
{
    m_deed = {};
    hide();
}

void QuestionBar::answer()
{
    const auto deed = std::exchange(m_deed, {});
    hide();
    if (deed)
        deed();
}

} // namespace Andon
