// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/timing/processorwait.h"

#include <QAbstractEventDispatcher>
#include <QApplication>
#include <QtTest>

#include <chrono>

namespace Andon {

/// The longest that handling one event may keep a window from answering. Under a sanitizer all is slower.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr std::chrono::milliseconds longestFreeze{1000};
#else
inline constexpr std::chrono::milliseconds longestFreeze{100};
#endif

/// The freeze gate: a test fails in which the window did not answer for longer than longestFreeze.
///
/// It measures each event from its arrival until it is handled, which is how late a timer would be that falls due
/// meanwhile, and subtracts what the thread waited for a processor: a busy computer freezes no window. Time in which
/// more events are taken from the queue does not count, since the window answers then; nor does the work of the test
/// itself, which is done outside of events.
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
        const Nanoseconds waited = processorWait();
        const auto began = std::chrono::steady_clock::now();
        const bool isHandled = QApplication::notify(receiver, event);
        const Nanoseconds took = std::chrono::steady_clock::now() - began - (processorWait() - waited);
        if (turn == m_turn && took > longestFreeze)
            fail(took, name, type);
        m_isHandling = false;
        return isHandled;
    }

private:
    void beginTurn()
    {
        ++m_turn;
        m_isHandling = false;
    }

    static void fail(Nanoseconds took, const QByteArray &receiver, QEvent::Type type)
    {
        const auto milliseconds = std::chrono::duration_cast<std::chrono::milliseconds>(took).count();
        const QString sentence = QStringLiteral("The window did not answer for %1 ms: %2 handled an event of type %3.")
                                     .arg(milliseconds).arg(QString::fromLatin1(receiver)).arg(int(type));
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
        Andon::WatchedApplication app(argc, argv);             \
        app.setAttribute(Qt::AA_Use96Dpi, true);               \
        TestObject test;                                       \
        QTEST_SET_MAIN_SOURCE_PATH                             \
        return QTest::qExec(&test, argc, argv);                \
    }
