// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/events/searchrun.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace Andon {

/// How far a search is: nothing for a third of a second, then a thin bar, after three seconds words
/// and a way out. Takes the room of the bar at all times, so that nothing jumps.
class SearchProgress final : public QWidget
{
    Q_OBJECT

public:
    explicit SearchProgress(QWidget *parent = nullptr);

    /// The run to tell of, which outlives this, and how many events it will look at, at most.
    void watch(const SearchRun *run, std::int64_t expected, Instant now);

Q_SIGNALS:
    void cancelRequested();

private:
    void tell();

    const SearchRun *m_run = nullptr;
    std::int64_t m_expected = 0;
    Instant m_now = {};
    QTimer m_ticks;
    QProgressBar *m_bar = nullptr;
    QLabel *m_words = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace Andon
