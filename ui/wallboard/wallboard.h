// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/boardpage.h"
#include "ui/wallboard/boardlines.h"
#include "ui/wallboard/boardpages.h"
#include "ui/wallboard/boardturns.h"
#include "ui/wallboard/freshness.h"
#include "ui/wallboard/screensaver.h"
#include "ui/window/windowparts.h"

#include <QElapsedTimer>
#include <QKeySequence>
#include <QTimer>
#include <QWidget>

namespace Andon {

class BoardCanvas;
class PlantCalendar;
class PlantFeed;

/// The wall-board: the whole of a screen, without any frame, for those who look up from the floor. Its
/// pages take turns. When what it would show is not live it says that, and nothing else.
///
/// Keys: Right and Left change the page, Space lets the pages stay or take turns, S goes to the next
/// screen, Escape leaves. Everything is painted once a second, and in between when the page changes.
class Wallboard final : public QWidget
{
    Q_OBJECT

public:
    Wallboard(const WindowParts &parts, const PlantCalendar &calendar, QWidget *parent = nullptr);
    ~Wallboard() override;

    /// Takes the screen that was chosen last or, without one, a screen beside that of @a window. With a
    /// page it begins there and stays.
    void begin(const QWidget *window, std::optional<BoardPage> page = {});

    /// Leaves by this key as well.
    void setLeaveKey(const QKeySequence &key) { m_leaveKey = key; }

Q_SIGNALS:
    /// Somebody has left the board.
    void left();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void read(const PlantView &view);
    void follow();
    void tick();
    void turn(bool forward);
    void setTurning(bool turning);
    void goToScreen(QScreen *screen);
    void goToNextScreen();
    void showPointer();
    void describe();
    std::optional<NoLiveData> nothingLive() const;
    std::span<const BoardLine> linesHere() const;
    QString title() const;
    QPointF pixelShift() const;
    void drawHeader(const BoardCanvas &canvas) const;
    void drawFooter(const BoardCanvas &canvas) const;
    void drawPage(const BoardCanvas &canvas) const;

    const WindowParts m_parts;
    PlantFeed *m_feed = nullptr;
    std::unique_ptr<ScreenSaverHold> m_hold;
    QTimer m_ticks;
    QElapsedTimer m_shown;          ///< Since the page was changed.
    QElapsedTimer m_pointerMoved;
    QKeySequence m_leaveKey;
    Instant m_now = {};             ///< Of the last tick, so that all of a picture is of one moment.
    std::vector<BoardLine> m_lines;
    BoardTurns m_turns;
    Freshness m_freshness;
    QString m_readTrouble;
    bool m_isTurning = true;
    bool m_turnsChosen = true;      ///< As the settings had it last.
};

} // namespace Andon
