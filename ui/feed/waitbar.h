// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace Andon {

/// Says that a page waits for the store: nothing for the first 0.3 s, then a thin bar along the upper
/// edge of the page, after 3 s words and Cancel as well. It lies over the page and moves nothing.
class WaitBar final : public QWidget
{
    Q_OBJECT

public:
    /// @a page is what waits.
    explicit WaitBar(QWidget *page);

    /// What is waited for; a question after the other is one wait.
    void begin();
    void end();

Q_SIGNALS:
    /// The wait is to be given up. The bar is gone by then.
    void cancelled();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void tick();
    void place();

    QElapsedTimer m_since;
    QTimer m_ticks;
    QLabel *m_text = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace Andon
