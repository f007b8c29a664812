// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/instant.h"
#include "ui/feed/timerange.h"

#include <QUrl>
#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;

namespace Andon {

/// What stands in place of lists and charts while there is nothing to show: what readings are and
/// how to send one, or where the newest are.
class NoReadings final : public QWidget
{
    Q_OBJECT

public:
    explicit NoReadings(QWidget *parent = nullptr);

    void setServer(const QUrl &url);

    /// @a newest of all that there are.
    void display(const std::optional<Instant> &newest, Instant now, const Window &window, bool isFiltered);

Q_SIGNALS:
    void submissionRequested();
    void filterClearingRequested();
    void rangeRequested(const Andon::TimeRange &range);

private:
    QString command() const;

    QUrl m_server;
    std::optional<Instant> m_newest;
    QLabel *m_heading = nullptr;
    QLabel *m_text = nullptr;
    QLabel *m_command = nullptr;
    QPushButton *m_submit = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_newestRange = nullptr;
    QPushButton *m_clear = nullptr;
};

} // namespace Andon
