// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timing/guitiming.h"

#include "core/common/log.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QTimer>
#include <QWidget>
#include <QWindow>

namespace Andon {

namespace {

constexpr std::chrono::milliseconds beatInterval{5};
constexpr qint64 tellInterval = 1000;

} // namespace

GuiTiming::GuiTiming(QWidget &window)
    : m_window(window)
    , m_beats(new QTimer(this))
{
    QCoreApplication::instance()->installEventFilter(this);
    m_beats->setTimerType(Qt::PreciseTimer);
    connect(m_beats, &QTimer::timeout, this, &GuiTiming::beat);
    m_beats->start(beatInterval);
    m_sinceBeat.start();
    m_sinceTold.start();
    m_times = processorTimes();
}

bool GuiTiming::isWanted()
{
    return guiTimingLog().isDebugEnabled();
}

bool GuiTiming::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && event->spontaneous() && qobject_cast<QWindow *>(watched)) {
        m_key = QKeySequence(static_cast<QKeyEvent *>(event)->keyCombination()).toString(QKeySequence::PortableText);
        m_sinceKey.start();
    } else if (event->type() == QEvent::UpdateRequest && watched == &m_window) {
        // Everything is painted while this event is handled, so what is queued now comes after that.
        QMetaObject::invokeMethod(this, &GuiTiming::notePicture, Qt::QueuedConnection);
    }
    return false;
}

void GuiTiming::notePicture()
{
    if (!m_isPainted) {
        qCDebug(guiTimingLog, "window painted");
        // Nobody waited for a window that was not there.
        m_sinceBeat.start();
        m_times = processorTimes();
        m_longest = {};
    } else if (m_key.isEmpty()) {
        qCDebug(guiTimingLog, "painted");
    } else {
        qCDebug(guiTimingLog, "key %ls painted after %lld ms", qUtf16Printable(m_key), static_cast<long long>(m_sinceKey.elapsed()));
    }
    m_isPainted = true;
    m_key.clear();
}

void GuiTiming::beat()
{
    const std::chrono::nanoseconds passed(m_sinceBeat.nsecsElapsed());
    const ProcessorTimes times = processorTimes();
    const ProcessorTimes used = times - m_times;
    m_sinceBeat.start();
    m_times = times;
    const Milliseconds late = passed - beatInterval;
    const Delay delay{.late = late, .worked = std::min(Milliseconds(used.worked), late), .waited = std::min(Milliseconds(used.waited), late)};
    if (delay.late - delay.waited > m_longest.late - m_longest.waited)
        m_longest = delay;
    if (m_sinceTold.elapsed() < tellInterval)
        return;
    qCDebug(guiTimingLog, "late %.1f ms, worked %.1f ms, waited %.1f ms", m_longest.late.count(), m_longest.worked.count(), m_longest.waited.count());
    m_sinceTold.start();
    m_longest = {};
}

} // namespace Andon
