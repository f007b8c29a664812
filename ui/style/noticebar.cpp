// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/noticebar.h"

#include "ui/style/card.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>

namespace Andon {

namespace {

QLatin1String wordOf(NoticeBar::Tone tone)
{
    switch (tone) {
    case NoticeBar::Tone::Plain: return QLatin1String("plain");
    case NoticeBar::Tone::Attention: return QLatin1String("attention");
    case NoticeBar::Tone::Trouble: return QLatin1String("trouble");
    }
    Q_UNREACHABLE();
}

} // namespace

NoticeBar::NoticeBar(QWidget *parent)
    : QFrame(parent)
    , m_sentence(plainLabel())
    , m_action(new QPushButton)
    , m_dismiss(new QPushButton(tr("Dismiss")))
{
    setObjectName(QStringLiteral("noticeBar"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 5, 10, 5);
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(m_sentence, 1);
    layout->addWidget(m_action);
    layout->addWidget(m_dismiss);
    m_action->hide();
    m_dismiss->hide();
    hide();
    connect(m_action, &QPushButton::clicked, this, &NoticeBar::triggered);
    connect(m_dismiss, &QPushButton::clicked, this, &QWidget::hide);
}

void NoticeBar::say(Tone tone, const QString &sentence)
{
    const QString shape = tone == Tone::Trouble ? QStringLiteral("◆  ") : QString();
    m_sentence->setText(sentence.isEmpty() ? QString() : shape + sentence);
    setAccessibleName(sentence);
    if (property("tone").toString() != wordOf(tone)) {
        setProperty("tone", wordOf(tone));
        style()->unpolish(this);
        style()->polish(this);
        style()->unpolish(m_sentence);
        style()->polish(m_sentence);
    }
    setVisible(!sentence.isEmpty());
}

void NoticeBar::setAction(const QString &text)
{
    m_action->setText(text);
    m_action->setVisible(!text.isEmpty());
}

void NoticeBar::setDismissable()
{
    m_dismiss->show();
}

QString NoticeBar::sentence() const
{
    return accessibleName();
}

} // namespace Andon
