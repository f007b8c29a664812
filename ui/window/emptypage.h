// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/feed/plantfeed.h"

#include <QUrl>
#include <QWidget>

class QLabel;
class QPushButton;

namespace Andon {

/// What stands in place of the charts while there is nothing to draw: why, and what to do about it.
class EmptyPage final : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyPage(QWidget *parent = nullptr);

    void setServer(const QUrl &url);
    void display(const PlantView &view);

    /// In place of figures that cannot be given yet.
    void displayPreparing(int percent);

Q_SIGNALS:
    void demoRequested();
    void rangeRequested(const Andon::TimeRange &range);
    void rejectionsRequested();

private:
    QString command() const;
    void setHeading(const QString &heading);
    void showFirstSteps(const PlantFigures &figures);
    void showNothingInRange(const PlantView &view);

    QUrl m_server;
    std::optional<Instant> m_newest;
    QLabel *m_heading = nullptr;
    QLabel *m_text = nullptr;
    QLabel *m_command = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_demo = nullptr;
    QPushButton *m_week = nullptr;
    QPushButton *m_newestRange = nullptr;
    QPushButton *m_rejections = nullptr;
};

} // namespace Andon
