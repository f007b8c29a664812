// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/feed/plantfeed.h"
#include "ui/server/samplecommand.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace Andon {

class FirstEventCard;

/// What stands in place of the charts while there is nothing to draw: why, and what to do about it.
class EmptyPage final : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyPage(const Clock &clock, QWidget *parent = nullptr);

    /// How the first event is to be sent.
    void setServer(const ServerState &server);

    /// A token that was just made, for the commands; empty once it is of no use any more.
    void setToken(const QString &token);

    /// There are tokens at all, so that every sender needs one.
    void setNeedsToken(bool needed);
    void display(const PlantView &view);

    /// In place of figures that cannot be given yet.
    void displayPreparing(int percent);

    /// How the test event fared: why it was not taken, empty when it was.
    void showTestEvent(const QString &trouble);

Q_SIGNALS:
    void demoRequested();
    void testEventRequested();
    void rangeRequested(const Andon::TimeRange &range);
    void rejectionsRequested();

private:
    void setHeading(const QString &heading);
    void showFirstSteps(const PlantFigures &figures);
    void showNothingInRange(const PlantView &view);

    SampleTarget m_target;
    std::optional<Instant> m_newest;
    QLabel *m_heading = nullptr;
    QLabel *m_text = nullptr;
    FirstEventCard *m_first = nullptr;
    QPushButton *m_demo = nullptr;
    QPushButton *m_week = nullptr;
    QPushButton *m_test = nullptr;
    QLabel *m_trouble = nullptr;
    QPushButton *m_newestRange = nullptr;
    QPushButton *m_rejections = nullptr;
};

} // namespace Andon
