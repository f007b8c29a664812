// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/undobar.h"

#include <QApplication>
#include <QVBoxLayout>

#include <utility>

namespace Andon {

namespace {

constexpr std::chrono::seconds offered(10);

} // namespace

UndoBar::UndoBar(QWidget *parent)
    : QWidget(parent)
    , m_bar(new NoticeBar)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_bar);
    m_bar->setAction(tr("Undo"));
    m_timer.setSingleShot(true);
    connect(m_bar, &NoticeBar::triggered, this, &UndoBar::undo);
    connect(&m_timer, &QTimer::timeout, this, &UndoBar::end);
    hide();
}

void UndoBar::offer(const QString &sentence, std::function<void()> undo)
{
    m_undo = std::move(undo);
    m_bar->say(NoticeBar::Tone::Plain, sentence);
    show();
    m_timer.start(offered);
}

void UndoBar::withdraw()
{
    m_timer.stop();
    m_undo = {};
    hide();
}

void UndoBar::undo()
{
    const auto deed = std::exchange(m_undo, {});
    withdraw();
    if (deed)
        deed();
}

void UndoBar::end()
{
    if (underMouse() || isAncestorOf(QApplication::focusWidget()))
        return m_timer.start(offered);
    withdraw();
}

} // namespace Andon
