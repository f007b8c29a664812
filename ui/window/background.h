// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/closequestion.h"
#include "ui/window/windowparts.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <memory>

class QMenu;
class QSystemTrayIcon;

namespace Andon {

/// What happens when a person closes the window: Andon goes on receiving in the background, as an
/// icon beside the clock or minimised, or it stops. Asks once, and no more when the person says so.
/// At the end of the session nobody is asked.
class Background final : public QObject
{
    Q_OBJECT

public:
    /// @a window outlives it.
    Background(QWidget &window, const WindowParts &parts);
    ~Background() override;

    /// Brings the window back, to the front.
    void showWindow();

Q_SIGNALS:
    /// Andon is to end.
    void stopRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool hasTray() const;
    int senders() const;
    void ask();
    void follow(Closing closing);
    void goToBackground();
    void createTray();
    void stopFromTray();
    void describe();

    QWidget &m_window;
    const WindowParts m_parts;
    QPointer<CloseQuestion> m_question;
    std::unique_ptr<QMenu> m_menu;
    std::unique_ptr<QSystemTrayIcon> m_tray;   ///< While the window is there no icon is.
    QTimer m_describing;
    bool m_isSessionEnding = false;
};

} // namespace Andon
