// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/timing/processortimes.h"

#include <QAbstractEventDispatcher>
#include <QApplication>
#include <QtTest>

#include <chrono>

namespace Andon {

/// For how long handling one event may keep a window from answering. Under a sanitizer all is slower.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr int slowness = 10;
#else
inline constexpr int slowness = 1;
#endif
inline constexpr std::chrono::milliseconds longestWork{100 * slowness};
inline constexpr std::chrono::milliseconds longestStandstill{2000 * slowness};

/// The freeze gate: a test fails in which the window did not answer for longer than that.
///
/// Each event is measured from its arrival until it is handled, which is how late a timer would be that falls due
/// meanwhile. A busy computer freezes no window: what the thread worked is its time on a processor, and for what it
/// stood still (for a lock, an answer, a disk) what it waited for a processor is subtracted, and more is allowed, since
/// a disk may be another's to wait for. Time in which more events are taken from the queue does not count, since the
/// window answers then; nor does the work of the test itself, which is done outside of events.
class WatchedApplication final : public QApplication
{
public:
    using Nanoseconds = std::chrono::nanoseconds;

    WatchedApplication(int &argc, char **argv)
        : QApplication(argc, argv)
    {
        // Qt tells of every turn of an event loop; one within an event is a loop of its own, such as a dialog's.
        connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::awake, this, &WatchedApplication::beginTurn);
        connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::aboutToBlock, this, &WatchedApplication::beginTurn);
    }

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (m_isHandling)
            return QApplication::notify(receiver, event);
        m_isHandling = true;
        const int turn = m_turn;
        const auto type = event->type();
        const QByteArray name = receiver->metaObject()->className();   // it may be gone afterwards
        const ProcessorTimes before = processorTimes();
        const auto began = std::chrono::steady_clock::now();
        const bool isHandled = QApplication::notify(receiver, event);
        const Nanoseconds took = std::chrono::steady_clock::now() - began;
        const ProcessorTimes used = processorTimes() - before;
        const Nanoseconds stood = took - used.worked - used.waited;
        if (turn == m_turn && (used.worked > longestWork || stood > longestStandstill))
            fail(used.worked, stood, name, type);
        m_isHandling = false;
        return isHandled;
    }

private:
    void beginTurn()
    {
        ++m_turn;
        m_isHandling = false;
    }

    static void fail(Nanoseconds worked, Nanoseconds stood, const QByteArray &receiver, QEvent::Type type)
    {
        const auto milliseconds = [](Nanoseconds time) { return std::chrono::duration_cast<std::chrono::milliseconds>(time).count(); };
        const QString sentence = QStringLiteral("The window did not answer: %1 worked for %2 ms and stood still for %3 ms over an event of type %4.")
                                     .arg(QString::fromLatin1(receiver)).arg(milliseconds(worked)).arg(milliseconds(stood)).arg(int(type));
        QTest::qFail(qUtf8Printable(sentence), __FILE__, __LINE__);
    }

    bool m_isHandling = false;
    int m_turn = 0;   ///< Of all event loops, this many.
};

} // namespace Andon

/// In place of QTEST_MAIN: the test runs behind the freeze gate.
#define ANDON_GUI_TEST(TestObject)                             \
    int main(int argc, char *argv[])                           \
    {                                                          \
        QTest::Internal::callInitMain<TestObject>();           \
        Andon::WatchedApplication app(argc, argv);             \
        app.setAttribute(Qt::AA_Use96Dpi, true);               \
        TestObject test;                                       \
        QTEST_SET_MAIN_SOURCE_PATH                             \
        return QTest::qExec(&test, argc, argv);                \
    }
