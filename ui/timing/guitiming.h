// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/timing/processortimes.h"

#include <QElapsedTimer>
#include <QObject>

#include <chrono>

class QTimer;
class QWidget;

namespace Andon {

/// Tells in the log, under andon.gui.timing, how quickly a window answers:
///     window painted                    for the first time
///     key Ctrl+2 painted after 21 ms    from the arrival of a key to the first picture after it
///     painted                           each later picture
///     late 18.4 ms, worked 15.9 ms, waited 2.1 ms
///                                       the longest time of each second in which the window could not answer: how much
///                                       of it it worked, and waited for a processor
/// For whoever looks into a window that is slow: QT_LOGGING_RULES="andon.gui.timing=true" andon. Without that it
/// need not be made, and nothing is measured.
class GuiTiming final : public QObject
{
public:
    /// Watches @a window, which must live as long.
    explicit GuiTiming(QWidget &window);

    /// Whether the log is asked for it.
    static bool isWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    using Milliseconds = std::chrono::duration<double, std::milli>;

    struct Delay
    {
        Milliseconds late{0};
        Milliseconds worked{0};
        Milliseconds waited{0};
    };

    void beat();
    void notePicture();

    QWidget &m_window;
    QTimer *m_beats = nullptr;
    QElapsedTimer m_sinceBeat;
    ProcessorTimes m_times = {};   ///< At the last beat.
    Delay m_longest = {};
    QElapsedTimer m_sinceTold;
    bool m_isPainted = false;
    QString m_key;               ///< The last one that no picture has followed yet.
    QElapsedTimer m_sinceKey;
};

} // namespace Andon
