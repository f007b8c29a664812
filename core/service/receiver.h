// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QThread>

#include <algorithm>
#include <functional>
#include <iterator>
#include <memory>
#include <utility>
#include <vector>

namespace Andon {

/// Whom an answer is for: a QObject that may be gone, on its own thread, by the time the answer
/// exists. Copies speak of the same receiver. Make it on the receiver's thread or while it cannot
/// be destroyed; deliver() from anywhere.
class Receiver
{
public:
    explicit Receiver(QObject *object) : m_mailbox(new Mailbox, &retire)
    {
        m_mailbox->moveToThread(object->thread());
        m_mailbox->object = object;
    }

    /// Calls @a answer with @a value on the receiver's thread, unless the receiver is gone.
    template <typename Answer, typename Value>
    void deliver(Answer answer, Value value) const
    {
        post([answer = std::move(answer), value = std::move(value)] { answer(value); });
    }

    /// Runs @a work on the receiver's thread, unless the receiver is gone.
    void post(std::function<void()> work) const
    {
        QMetaObject::invokeMethod(m_mailbox.get(), [mailbox = m_mailbox, work = std::move(work)] {
            if (mailbox->object)
                work();
        }, Qt::QueuedConnection);
    }

    /// What is to be done for whom.
    using Delivery = std::pair<Receiver, std::function<void()>>;

    /// The same for many at once: one wake-up for each thread instead of one for each receiver.
    static void postTogether(std::vector<Delivery> deliveries)
    {
        while (!deliveries.empty()) {
            QThread *thread = deliveries.front().first.m_mailbox->thread();
            const auto rest = std::stable_partition(deliveries.begin(), deliveries.end(), [thread](const Delivery &delivery) {
                return delivery.first.m_mailbox->thread() == thread;
            });
            std::vector<Delivery> here(std::make_move_iterator(deliveries.begin()), std::make_move_iterator(rest));
            deliveries.erase(deliveries.begin(), rest);
            QObject *context = here.front().first.m_mailbox.get();
            QMetaObject::invokeMethod(context, [here = std::move(here)] {
                for (const auto &[receiver, work] : here) {
                    if (receiver.m_mailbox->object)
                        work();
                }
            }, Qt::QueuedConnection);
        }
    }

private:
    struct Mailbox : QObject
    {
        QPointer<QObject> object = {};
    };
    static void retire(Mailbox *mailbox) { mailbox->deleteLater(); }

    // The receiver may be destroyed at any moment on its thread, so nobody else touches it: the
    // mailbox lives on that thread, outlives what is under way, and looks there.
    std::shared_ptr<Mailbox> m_mailbox;
};

} // namespace Andon
