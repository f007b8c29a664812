// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <utility>
#include <vector>

class QObject;

namespace Andon {

/// Whom an answer is for: a QObject that may be gone, on its own thread, by the time the answer
/// exists. Make it on the object's thread; copy it and deliver to it from anywhere.
class Receiver
{
public:
    Receiver(QObject *object);

    /// Calls @a answer with @a value on the receiver's thread, unless the receiver is gone by then.
    template <typename Answer, typename Value>
    void deliver(Answer answer, Value value) const
    {
        post([answer = std::move(answer), value = std::move(value)] { answer(value); });
    }

    /// Runs @a work on the receiver's thread, unless the receiver is gone by then.
    void post(std::function<void()> work) const;

    /// What is to be done for whom.
    using Delivery = std::pair<Receiver, std::function<void()>>;

    /// The same for many at once: one wake-up for each receiver, in the order given.
    static void postTogether(std::vector<Delivery> deliveries);

private:
    struct Line;
    class Plug;

    std::shared_ptr<Line> m_line;
};

} // namespace Andon
