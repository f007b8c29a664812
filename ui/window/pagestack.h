// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

class QStackedWidget;

namespace Andon {

/// One page at a time. Where the page needs more room than there is, with large text above all, it can be
/// scrolled rather than cut.
class PageStack final : public QScrollArea
{
    Q_OBJECT

public:
    explicit PageStack(QWidget *parent = nullptr);

    void addWidget(QWidget *page);
    void setCurrentWidget(QWidget *page);
    QWidget *currentWidget() const;

private:
    QStackedWidget *m_stack = nullptr;
};

} // namespace Andon
