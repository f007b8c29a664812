// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timing/guitiming.h"

#include "core/common/log.h"
#include "ui/timing/processorwait.h"

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
    m_waited = processorWait();
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
    if (!m_isPainted)
        qCDebug(guiTimingLog, "window painted");
    else if (m_key.isEmpty())
        qCDebug(guiTimingLog, "painted");
    else
        qCDebug(guiTimingLog, "key %ls painted after %lld ms", qUtf16Printable(m_key), static_cast<long long>(m_sinceKey.elapsed()));
    m_isPainted = true;
    m_key.clear();
}

void GuiTiming::beat()
{
    const std::chrono::nanoseconds passed(m_sinceBeat.nsecsElapsed());
    const auto waited = processorWait();
    m_sinceBeat.start();
    const Milliseconds late = passed - beatInterval;
    const Milliseconds lateWaited = std::min(Milliseconds(waited - m_waited), late);
    m_waited = waited;
    if (late - lateWaited > m_latest - m_latestWaited) {
        m_latest = late;
        m_latestWaited = lateWaited;
    }
    if (m_sinceTold.elapsed() < tellInterval)
        return;
    qCDebug(guiTimingLog, "late %.1f ms, waited %.1f ms", m_latest.count(), m_latestWaited.count());
    m_sinceTold.start();
    m_latest = m_latestWaited = {};
}

} // namespace Andon
