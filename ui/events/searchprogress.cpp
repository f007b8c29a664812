// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/searchprogress.h"

#include "ui/style/card.h"
#include "ui/style/wording.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace Andon {

namespace {

using namespace std::chrono_literals;

constexpr auto untilBar = 300ms;
constexpr auto untilWords = 3s;
constexpr int tick = 100;
constexpr int thickness = 3;
constexpr int steps = 1000;

} // namespace

SearchProgress::SearchProgress(QWidget *parent)
    : QWidget(parent)
    , m_bar(new QProgressBar)
    , m_words(plainLabel({}, "dim"))
    , m_cancel(new QPushButton(tr("Cancel")))
{
    m_bar->setRange(0, steps);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(thickness);
    m_bar->setAccessibleName(tr("Progress of the search"));
    QSizePolicy policy = m_bar->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_bar->setSizePolicy(policy);
    auto *row = new QHBoxLayout;
    row->addWidget(m_words, 1);
    row->addWidget(m_cancel);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_bar);
    layout->addLayout(row);
    m_ticks.setInterval(tick);
    connect(&m_ticks, &QTimer::timeout, this, &SearchProgress::tell);
    connect(m_cancel, &QPushButton::clicked, this, &SearchProgress::cancelRequested);
    tell();
}

void SearchProgress::watch(const SearchRun *run, std::int64_t expected, Instant now)
{
    m_run = run;
    m_expected = expected;
    m_now = now;
    if (!m_ticks.isActive())
        m_ticks.start();
    tell();
}

void SearchProgress::tell()
{
    const bool isRunning = m_run && m_run->isRunning();
    if (!isRunning)
        m_ticks.stop();
    m_bar->setVisible(isRunning && m_run->elapsed() >= untilBar);
    const bool hasWords = isRunning && m_run->elapsed() >= untilWords;
    m_words->setVisible(hasWords);
    m_cancel->setVisible(hasWords);
    if (!isRunning)
        return;
    m_bar->setValue(m_expected > 0 ? int(std::min(1.0, double(m_run->examined()) / double(m_expected)) * steps) : 0);
    if (!hasWords)
        return;
    const QString looked = tr("%1 events looked at, %2 found.").arg(numberText(m_run->examined()), numberText(m_run->found()));
    m_words->setText(m_run->reached() ? tr("Searching, now at %1. %2").arg(momentText(m_run->reached()->time, m_now), looked) : tr("Searching. %1").arg(looked));
}

} // namespace Andon
